namespace PracticeSuite.Identity.Contracts.ApiClients;

/// <summary>Programs that work for the practice over the API.</summary>
public interface IApiClientAppService
{
    Task<IReadOnlyList<ApiClientDto>> GetListAsync(CancellationToken cancellationToken);

    /// <param name="scopes">Names of permissions; the program has these and no role.</param>
    Task<CreatedApiClient> CreateAsync(string? name, IReadOnlyList<string> scopes, CancellationToken cancellationToken);

    /// <summary>From the next request on neither its secret nor a token that it holds is good for anything. It is not undone: a new one is made.</summary>
    Task DisableAsync(Guid id, CancellationToken cancellationToken);
}

public sealed record ApiClientDto(Guid Id, string Name, IReadOnlyList<string> Scopes, DateTimeOffset CreatedAt, DateTimeOffset? DisabledAt);

/// <param name="Secret">Shown this once; only its hash is kept.</param>
public sealed record CreatedApiClient(Guid Id, string Secret);

public static class ApiClientLimits
{
    public const int Name = 80;
}
