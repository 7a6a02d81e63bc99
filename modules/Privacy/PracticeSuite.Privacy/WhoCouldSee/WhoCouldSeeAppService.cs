using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.ApiClients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Privacy.Contracts;
using PracticeSuite.Privacy.Contracts.WhoCouldSee;

namespace PracticeSuite.Privacy.WhoCouldSee;

internal sealed class WhoCouldSeeAppService(
    IAccess access,
    IAccessHistory history,
    IUserHistory users,
    IApiClientAppService programs,
    PermissionCatalog catalog,
    IPatientDirectory patients,
    IPracticeDirectory practices,
    IAuditLog trail,
    TimeProvider clock) : IWhoCouldSeeAppService
{
    public async Task<WhoCouldSeeDto> GetAsync(WhoCouldSeeQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(PrivacyPermissions.WhoCouldSee.View, cancellationToken);

        Check.That(query.PatientId is not null, nameof(query.PatientId), "Patient is empty; choose one.");
        Check.That(Enum.IsDefined(query.What), nameof(query.What), "What is unknown; choose one of the list.");
        Check.That(query.At <= clock.GetUtcNow(), nameof(query.At), "At lies in the future; who will be able to see something then is not decided yet.");
        var patient = (await patients.DemandAsync(query.PatientId.Value, cancellationToken)).Id;
        var (what, then) = (SightReasons.ObjectOf(query.What), await history.GetAsync(patient, query.At, cancellationToken));
        var tells = await TellsPart2Async(query, then, cancellationToken);
        var people = from user in await users.GetAsync(query.At, cancellationToken)
                     let reasons = SightReasons.Of(user, what, then)
                     where reasons.Count > 0
                     select new CouldSee(
                         user.UserId, user.DisplayName, user.StaffId, user.Roles, tells == true ? [.. reasons, .. Part2Reasons.Of(user, then)] : reasons, user.Since is null, then.IsSensitive ? then.Reasons.Contains(user.UserId) : null);
        var seen = await SeenAsync(patient, query.At, cancellationToken);
        return new WhoCouldSeeDto(
            patient,
            (await patients.GetNamesAsync([patient], cancellationToken))[patient].Mrn,
            query.What,
            query.At,
            then.IsSensitive,
            [.. people, .. await ProgramsAsync(what, query.At, then, tells == true, cancellationToken)],
            [.. seen.GroupBy(row => (row.UserId, row.Actor)).Select(Seen).OrderBy(one => one.First)],
            seen.Count == AuditFilter.MostRows,
            tells);
    }

    /// <summary>
    /// Who could see more than the unlabelled rows is told to whoever may know of the program's; the sentence that stands there otherwise is
    /// the same for every patient of the practice (P-082).
    /// </summary>
    private async Task<bool?> TellsPart2Async(WhoCouldSeeQuery query, AccessThen then, CancellationToken cancellationToken)
    {
        var hasProgram = then.Part2.Members.Count > 0 || (await practices.GetAsync(cancellationToken)).Part2Program != Part2Program.None;
        return hasProgram ? await access.SeesPart2Async(query.PatientId!.Value, cancellationToken) : null;
    }

    /// <summary>A program can say no reason, so a sensitive chart is closed to it.</summary>
    private async Task<IEnumerable<CouldSee>> ProgramsAsync(AccessObject what, DateTimeOffset at, AccessThen then, bool tellsPart2, CancellationToken cancellationToken) =>
        from program in await programs.GetListAsync(cancellationToken)
        where !then.IsSensitive && program.CreatedAt <= at && !(program.DisabledAt <= at) && program.Scopes.Any(scope => catalog[scope].Opens(what))
        select new CouldSee(null, program.Name, null, [], [new SightReason(SightKind.Program), .. tellsPart2 ? Part2Reasons.OfPrograms(then) : []], IsAssumed: false, GaveReason: null);

    private async Task<IReadOnlyList<AuditEntry>> SeenAsync(Guid patient, DateTimeOffset at, CancellationToken cancellationToken)
    {
        var zone = (await practices.GetAsync(cancellationToken)).Locations.Main().Zone;
        var day = zone.LocalDate(at);
        var page = await trail.GetPageAsync(
            new AuditFilter(PatientId: patient, Outcome: AuditOutcome.Done, From: zone.StartOf(day), To: zone.StartOf(day.AddDays(1)), Take: AuditFilter.MostRows), cancellationToken);
        return page.Rows;
    }

    private static DidSee Seen(IGrouping<(Guid? UserId, string Actor), AuditEntry> rows) =>
        new(rows.Key.UserId, rows.Key.Actor, rows.Min(row => row.At), rows.Max(row => row.At), rows.Count());
}
