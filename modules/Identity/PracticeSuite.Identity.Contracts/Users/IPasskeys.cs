using System.Security.Claims;

namespace PracticeSuite.Identity.Contracts.Users;

/// <summary>Passkeys of whoever is signed in, in the request's own scope. Options and answers are the JSON of WebAuthn.</summary>
public interface IPasskeys
{
    /// <summary>What any passkey of this site may answer, to sign in, to unlock or to prove who one is.</summary>
    Task<string> AskAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<PasskeyDto>> GetListAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);

    Task<string> BeginAddingAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);

    /// <returns>False where the answer does not belong to the question, or its owner was not asked by the authenticator.</returns>
    Task<bool> AddAsync(ClaimsPrincipal principal, string? credential, string? name, CancellationToken cancellationToken);

    Task RenameAsync(ClaimsPrincipal principal, Guid id, string? name, CancellationToken cancellationToken);

    Task RemoveAsync(ClaimsPrincipal principal, Guid id, CancellationToken cancellationToken);
}

public sealed record PasskeyDto(Guid Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);
