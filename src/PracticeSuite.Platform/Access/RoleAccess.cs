using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

internal sealed class RoleAccess(CurrentCaller current, PermissionCatalog catalog) : IAccess
{
    public Caller Caller => current.Caller;

    public bool May(string permission) => Caller.IsSystem || catalog.Grants(permission, Caller.Roles) || Caller.Scopes.Contains(permission);

    public Task DemandAsync(string permission, CancellationToken cancellationToken) => May(permission)
        ? Task.CompletedTask
        : throw new AccessDeniedException(permission, catalog.All.Single(one => one.Name == permission).Roles);
}
