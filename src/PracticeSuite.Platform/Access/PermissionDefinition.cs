namespace PracticeSuite.Platform.Access;

/// <summary>
/// A right that a module knows (<c>Billing.Claims.Batch</c>), said by the cells of the role matrix that it stands for: whoever has one
/// of them has it. What is no patient's, as the names of colleagues, stands in no row and names its roles itself.
/// </summary>
public sealed record PermissionDefinition
{
    private readonly IReadOnlyList<(AccessObject What, AccessAction Action)> _cells;
    private readonly IReadOnlyList<string>? _only;

    public PermissionDefinition(string name, AccessObject what, AccessAction action)
        : this(name, [(what, action)], null)
    {
    }

    private PermissionDefinition(string name, IReadOnlyList<(AccessObject What, AccessAction Action)> cells, IReadOnlyList<string>? only) =>
        (Name, _cells, _only) = (name, cells, only);

    public string Name { get; }

    /// <summary>The roles that have it from the start, in the order of the matrix.</summary>
    public IReadOnlyList<string> Roles => [.. PracticeRole.All.Where(role => ScopeFor([role]) is not null)];

    public static PermissionDefinition Open(string name, params IReadOnlyList<string> roles) => new(name, [], roles);

    /// <summary>The same right for whoever has this cell.</summary>
    public PermissionDefinition Or(AccessObject what, AccessAction action) => new(Name, [.. _cells, (what, action)], _only);

    /// <summary>Fewer than the matrix would let.</summary>
    public PermissionDefinition Only(params IReadOnlyList<string> roles) => new(Name, _cells, roles);

    /// <summary>For which patients the roles have it, at the widest; null = they do not.</summary>
    public AccessScope? ScopeFor(IEnumerable<string> roles) => ScopesFor(roles).Select(scope => (AccessScope?)scope).Max();

    /// <summary>All that the roles have of it: who may read a colleague's notes of a patient may read their own of any.</summary>
    public IReadOnlySet<AccessScope> ScopesFor(IEnumerable<string> roles)
    {
        var held = roles.Where(role => _only?.Contains(role, StringComparer.Ordinal) != false).ToHashSet(StringComparer.Ordinal);
        if (_cells.Count == 0)
            return held.Count > 0 ? new HashSet<AccessScope> { AccessScope.All } : new HashSet<AccessScope>();
        return _cells.SelectMany(cell => RoleMatrix.Shipped.Of(cell.What, cell.Action, held)).Select(grant => grant.Scope).ToHashSet();
    }

    /// <summary>Whether it lets somebody read that kind of thing; a program that has the permission as a scope sees it whole.</summary>
    public bool Opens(AccessObject what) => _cells.Contains((what, AccessAction.Read));
}

/// <summary>Every permission of every module.</summary>
public sealed class PermissionCatalog(IEnumerable<PermissionDefinition> permissions)
{
    private readonly Dictionary<string, PermissionDefinition> _byName = permissions.ToDictionary(permission => permission.Name, StringComparer.Ordinal);

    public IReadOnlyCollection<PermissionDefinition> All => _byName.Values;

    /// <exception cref="InvalidOperationException">No module declares the permission.</exception>
    public PermissionDefinition this[string permission] => _byName.TryGetValue(permission, out var definition)
        ? definition
        : throw new InvalidOperationException($"No module declares the permission {permission}.");

    public bool Grants(string permission, IReadOnlySet<string> roles) => this[permission].ScopesFor(roles).Count > 0;
}
