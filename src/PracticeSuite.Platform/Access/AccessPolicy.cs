using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>
/// Where access is decided (P-124): pages and endpoints ask whether the roles have a permission, services whether the caller has it for a
/// patient. What each caller then sees of a table is the filter's, by the same matrix and the same relationships.
/// </summary>
internal sealed class AccessPolicy(CurrentCaller current, PermissionCatalog catalog, RelationshipReader relationships) : IAccess
{
    public Caller Caller => current.Caller;

    public bool May(string permission) => Caller.IsSystem || Caller.Scopes.Contains(permission) || catalog.Grants(permission, Caller.Roles);

    public bool IsForOwnOnly(string permission) => !Caller.IsSystem && ScopesOf(permission).SetEquals([AccessScope.Own]);

    public Task DemandAsync(string permission, CancellationToken cancellationToken) =>
        May(permission) ? Task.CompletedTask : throw Denied(permission);

    public async Task DemandAsync(string permission, Guid patientId, CancellationToken cancellationToken)
    {
        var decision = await DecideAsync(permission, patientId, cancellationToken);
        if (!decision.IsGranted)
            throw decision.Reason == AccessReason.NoRole ? Denied(permission, patientId) : new NoRelationshipException(permission, patientId);
    }

    public async Task<AccessDecision> DecideAsync(string permission, Guid patientId, CancellationToken cancellationToken)
    {
        if (Caller.IsSystem)
            return new(AccessReason.System);
        var scopes = ScopesOf(permission);
        if (scopes.Count == 0)
            return new(AccessReason.NoRole);
        if (scopes.Contains(AccessScope.All))
            return new(AccessReason.Role);
        var related = scopes.Contains(AccessScope.Team) ? await relationships.ReasonAsync(patientId, cancellationToken) : null;
        return new(related ?? (IsOwn(scopes) ? AccessReason.Own : AccessReason.NoRelationship));
    }

    public async Task<IReadOnlyList<Guid>> NarrowAsync(string permission, IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken)
    {
        await DemandAsync(permission, cancellationToken);
        if (Caller.IsSystem || ScopesOf(permission).Any(scope => scope != AccessScope.Team))
            return [.. patientIds];
        var related = await relationships.AmongAsync(patientIds, cancellationToken);
        return [.. patientIds.Where(related.Contains)];
    }

    public IDisposable ReadFacts() => current.Sight.ReadFacts();

    public Task<bool> SeesPart2Async(Guid patientId, CancellationToken cancellationToken) =>
        ReadsPart2Whole ? Task.FromResult(true) : relationships.OpenPart2Async(patientId, cancellationToken);

    public bool ReadsPart2Whole => current.Sight.SeesPart2;

    public IDisposable KeepToWhatIsShown() => current.Sight.KeepToWhatIsShown();

    /// <summary>A program has for all patients what an administrator gave it.</summary>
    private IReadOnlySet<AccessScope> ScopesOf(string permission) =>
        Caller.Scopes.Contains(permission) ? new HashSet<AccessScope> { AccessScope.All } : catalog[permission].ScopesFor(Caller.Roles);

    private static bool IsOwn(IReadOnlySet<AccessScope> scopes) => scopes.Contains(AccessScope.Own) || scopes.Contains(AccessScope.Participants);

    private AccessDeniedException Denied(string permission, Guid? patientId = null) => new(permission, catalog[permission].Roles) { PatientId = patientId };
}
