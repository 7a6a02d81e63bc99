namespace PracticeSuite.Identity.Contracts.Users;

/// <summary>The caller's own sessions (P-131): one for each sign-in, shared by all windows of a browser.</summary>
public interface ISessions
{
    /// <returns>Null once it has ended: signed out, half a day old, or its user switched off.</returns>
    Task<SessionState?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Somebody works in one of its windows. A locked session stays locked.</summary>
    Task NoteActivityAsync(Guid id, CancellationToken cancellationToken);

    Task LockAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Shows its person the product as a role sees it, in all its windows: never more than they may see themselves, and nothing can be
    /// changed. For administrators and privacy officers; to end it, for anybody.
    /// </summary>
    /// <param name="role">Null = as themselves again.</param>
    Task ViewAsAsync(Guid id, string? role, CancellationToken cancellationToken);
}

/// <param name="IsLocked">By hand, or because nobody was seen for 15 minutes (5 where the machine is shared).</param>
/// <param name="VerifiedAt">When its person last proved who they are.</param>
public sealed record SessionState(bool IsLocked, bool IsShared, DateTimeOffset LastSeenAt, DateTimeOffset VerifiedAt)
{
    /// <summary>The role as which its person looks at the product; null = as themselves.</summary>
    public string? ViewedRole { get; init; }
}
