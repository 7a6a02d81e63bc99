namespace PracticeSuite.Platform.Access;

/// <summary>A right that a module knows (<c>Billing.Claims.Batch</c>) and the roles that have it from the start.</summary>
public sealed record PermissionDefinition(string Name, params IReadOnlyList<string> Roles);

/// <summary>Every permission of every module.</summary>
public sealed class PermissionCatalog(IEnumerable<PermissionDefinition> permissions)
{
    private readonly Dictionary<string, PermissionDefinition> _byName = permissions.ToDictionary(permission => permission.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<PermissionDefinition> All => _byName.Values;

    /// <exception cref="InvalidOperationException">No module declares the permission.</exception>
    public bool Grants(string permission, IReadOnlySet<string> roles) =>
        _byName.TryGetValue(permission, out var definition)
            ? definition.Roles.Any(roles.Contains)
            : throw new InvalidOperationException($"No module declares the permission {permission}.");
}
