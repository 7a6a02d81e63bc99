using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Contracts.ApiClients;

/// <summary>For the token endpoint and for whoever looks at a token: before a practice is known, and outside any permission.</summary>
public interface IApiClientSignIn
{
    /// <returns>Null where there is no such client, it is switched off, or the secret is another: the answer does not tell which.</returns>
    Task<ApiCaller?> SignInAsync(string? clientId, string? secret, CancellationToken cancellationToken);

    /// <returns>The client as it is now; null once it was switched off.</returns>
    Task<ApiCaller?> FindAsync(Guid id, CancellationToken cancellationToken);
}

public sealed record ApiCaller(PracticeId Practice, Guid ClientId, string Name, IReadOnlySet<string> Scopes);
