using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>What the caller may do; which rows exist for them is the filter's business.</summary>
public interface IAccess
{
    Caller Caller { get; }

    bool May(string permission);

    /// <exception cref="AccessDeniedException">The caller's roles do not have the permission.</exception>
    Task DemandAsync(string permission, CancellationToken cancellationToken);
}

/// <summary>The caller may not do this; carries the permission and the roles that have it, so that a page can say who can.</summary>
public sealed class AccessDeniedException(string permission, IReadOnlyList<string> roles)
    : Exception($"This needs the permission {permission}. Roles that have it: {string.Join(", ", roles)}.")
{
    public string Permission { get; } = permission;
}
