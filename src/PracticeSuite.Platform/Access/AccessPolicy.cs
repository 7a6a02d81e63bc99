using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>
/// Where access is decided (P-124): pages and endpoints ask whether the roles have a permission, services whether the caller has it for a
/// patient. What each caller then sees of a table is the filter's, by the same matrix and the same relationships.
/// </summary>
internal sealed class AccessPolicy(CurrentCaller current, PermissionCatalog catalog, RelationshipReader relationships) : IAccess
{
    public Caller Caller => current.Caller;

    public bool May(string permission) => Caller.IsSystem || ScopesOf(permission).Count > 0;

    public bool IsForOwnOnly(string permission) => !Caller.IsSystem && ScopesOf(permission).SetEquals([AccessScope.Own]);

    public Task DemandAsync(string permission, CancellationToken cancellationToken) =>
        May(permission) ? Task.CompletedTask : throw Denied(permission);

    public async Task DemandAsync(string permission, Guid patientId, CancellationToken cancellationToken)
    {
        var decision = await DecideAsync(permission, patientId, cancellationToken);
        if (!decision.IsGranted)
        {
            throw decision.Reason switch
            {
                AccessReason.NoRole => Denied(permission, patientId),
                AccessReason.NoReasonGiven => new ReasonNeededException(permission, patientId),
                _ => new NoRelationshipException(permission, patientId),
            };
        }
    }

    public async Task<AccessDecision> DecideAsync(string permission, Guid patientId, CancellationToken cancellationToken)
    {
        if (Caller.IsSystem)
            return new(AccessReason.System);
        var scopes = ScopesOf(permission);
        if (scopes.Count == 0)
            return new(AccessReason.NoRole);
        if (await OpeningAsync(scopes, patientId, cancellationToken) is not { } opening)
            return new(IsOwn(scopes) ? AccessReason.Own : AccessReason.NoRelationship);
        return new(await relationships.AsksReasonAsync(patientId, cancellationToken) ? AccessReason.NoReasonGiven : opening);
    }

    public async Task<IReadOnlyList<Guid>> NarrowAsync(string permission, IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken)
    {
        await DemandAsync(permission, cancellationToken);
        var scopes = ScopesOf(permission);
        if (Caller.IsSystem || IsOwn(scopes))
            return [.. patientIds];
        var asking = await relationships.AskingAmongAsync(patientIds, cancellationToken);
        if (scopes.Contains(AccessScope.All))
            return [.. patientIds.Where(patient => !asking.Contains(patient))];
        var related = await relationships.AmongAsync(patientIds, cancellationToken);
        return [.. patientIds.Where(patient => related.Contains(patient) && !asking.Contains(patient))];
    }

    public IDisposable ReadFacts() => current.Sight.ReadFacts();

    public Task<bool> SeesPart2Async(Guid patientId, CancellationToken cancellationToken) =>
        ReadsPart2Whole ? Task.FromResult(true) : relationships.OpenPart2Async(patientId, cancellationToken);

    public async Task<IReadOnlySet<Guid>> Part2AmongAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken) =>
        ReadsPart2Whole ? patientIds.ToHashSet() : await relationships.Part2AmongAsync(patientIds, cancellationToken);

    public bool ReadsPart2Whole => current.Sight.SeesPart2;

    public bool ReadsAsCaller => current.Sight.IsCallers;

    public IDisposable KeepToWhatIsShown() => current.Sight.KeepToWhatIsShown();

    public IDisposable HoldPart2Back() => current.Sight.HoldPart2Back();

    /// <summary>
    /// What opens the chart itself; null = nothing, and then at most what is one's own is there. Who takes part in a conversation about a
    /// patient has to have to do with them, as the team has.
    /// </summary>
    private async Task<AccessReason?> OpeningAsync(IReadOnlySet<AccessScope> scopes, Guid patientId, CancellationToken cancellationToken)
    {
        if (scopes.Contains(AccessScope.All))
            return AccessReason.Role;
        return scopes.Contains(AccessScope.Team) || scopes.Contains(AccessScope.Participants) ? await relationships.ReasonAsync(patientId, cancellationToken) : null;
    }

    /// <summary>A program has for all patients what an administrator gave it.</summary>
    private IReadOnlySet<AccessScope> ScopesOf(string permission) =>
        Caller.Scopes.Contains(permission) ? new HashSet<AccessScope> { AccessScope.All } : ViewedScopesOf(catalog[permission]);

    private IReadOnlySet<AccessScope> ViewedScopesOf(PermissionDefinition permission) => Caller.ViewedRole is { } role
        ? ViewedScopes.Of(permission.ScopesFor(Caller.Roles), permission.ScopesFor([role]))
        : permission.ScopesFor(Caller.Roles);

    private static bool IsOwn(IReadOnlySet<AccessScope> scopes) => scopes.Contains(AccessScope.Own);

    private AccessDeniedException Denied(string permission, Guid? patientId = null) => new(permission, catalog[permission].Roles) { PatientId = patientId };
}
