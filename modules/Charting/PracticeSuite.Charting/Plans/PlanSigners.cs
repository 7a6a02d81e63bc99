using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.CareTeams;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

/// <summary>Whose signatures a version needs when its author signs, and as what the caller may sign it (P-032, K-005).</summary>
internal sealed class PlanSigners(ChartingDbContext db, IStaffDirectory staff, IConnectedStaff connected, ChartClock clock, IAccess access)
{
    private Guid? Me => access.Caller.StaffId;

    public async Task<PlanPen> PenAsync(CancellationToken cancellationToken)
    {
        var day = await clock.ReadAsync(cancellationToken);
        var member = Me is { } id ? (await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(id) : null;
        return member is null
            ? new PlanPen(Me, access.Caller.Name, null, day.Now)
            : new PlanPen(Me, $"{member.FirstName} {member.LastName}", $"{member.CredentialOn(day.DateOf(day.Now, null))}", day.Now);
    }

    /// <summary>By the rule of the day on which the author signs.</summary>
    public async Task<IReadOnlyList<PlanSigner>> NeedsAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        var day = await clock.ReadAsync(cancellationToken);
        var today = day.DateOf(day.Now, null);
        var rule = await db.Set<PlanSigningRule>().AsNoTracking().Where(r => r.From <= today && r.TakenBackAt == null).OrderByDescending(r => r.From).Select(r => (PlanCoSigners?)r.CoSigners).FirstOrDefaultAsync(cancellationToken)
            ?? PlanSigningRule.Default;
        List<PlanSigner> needs = [PlanSigner.Author, PlanSigner.Patient];
        if (rule == PlanCoSigners.Nobody)
            return needs;
        var pair = await PairAsync(version, cancellationToken);
        if (IsSplit(pair))
            needs.AddRange(pair.Where(part => !part.Contains(Me ?? Guid.Empty)).Select(part => part.Key).Order());
        if (rule == PlanCoSigners.PairAndSupervisor && await AuthorAsync(Me, cancellationToken) is { } author && author.CredentialOn(today).IsPreLicensed())
            needs.Add(await MayReadAsync(version, author.SupervisorId, cancellationToken) ? PlanSigner.Supervisor : throw PlanErrors.NeedsSupervisor());
        return needs;
    }

    /// <summary>Nobody waits for who would never see it (P-082).</summary>
    private async Task<bool> MayReadAsync(PlanVersion version, Guid? staffId, CancellationToken cancellationToken) =>
        staffId is { } id && (!version.IsPart2 || (await connected.GetOfProgramAsync(version.PatientId, cancellationToken))?.Contains(id) != false);

    public async Task<IReadOnlyList<PlanSigner>> SignsAsAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        if (Me is not { } me || !version.Awaits.Any(one => one != PlanSigner.Patient))
            return [];
        var pair = await PairAsync(version, cancellationToken);
        var supervises = (await AuthorAsync(version.SignedById, cancellationToken))?.SupervisorId == me;
        return [.. version.Awaits.Where(one => one == PlanSigner.Supervisor ? supervises : pair[one].Contains(me))];
    }

    /// <summary>The same of many patients' versions, by id: one statement for all but the program's, of which each is asked for who may read it.</summary>
    public async Task<ILookup<Guid, PlanSigner>> SignsAsAsync(IReadOnlyCollection<PlanVersion> versions, CancellationToken cancellationToken)
    {
        var waiting = versions.Where(version => version.Awaits.Any(one => one != PlanSigner.Patient) && !version.Signatures.Any(one => one.StaffId == Me && one.As != PlanSigner.Patient)).ToList();
        if (Me is not { } me || waiting.Count == 0)
            return Array.Empty<PlanSigner>().ToLookup(_ => Guid.Empty);
        var (now, patients) = ((await clock.ReadAsync(cancellationToken)).Now, waiting.Where(version => !version.IsPart2).Select(version => version.PatientId).Distinct().ToList());
        var mine = patients.Count == 0 ? [] : (await db.Set<CareTeamMember>().AsNoTracking().Where(m => patients.Contains(m.PatientId) && m.StaffId == me && m.From <= now && (m.Until == null || m.Until > now))
            .Select(m => new { m.PatientId, m.Part }).ToListAsync(cancellationToken)).Select(m => (m.PatientId, m.Part)).ToHashSet();
        var signs = new List<(Guid Id, PlanSigner As)>();
        foreach (var version in waiting)
        {
            var supervises = version.Awaits.Contains(PlanSigner.Supervisor) && (await AuthorAsync(version.SignedById, cancellationToken))?.SupervisorId == me;
            signs.AddRange((version.IsPart2 ? await SignsAsAsync(version, cancellationToken) : version.Awaits.Where(one => one switch
            {
                PlanSigner.Supervisor => supervises,
                PlanSigner.Therapist => mine.Contains((version.PatientId, CareTeamPart.Therapist)),
                PlanSigner.Prescriber => mine.Contains((version.PatientId, CareTeamPart.Prescriber)),
                _ => false,
            })).Select(one => (version.Id, one)));
        }

        return signs.ToLookup(one => one.Id, one => one.As);
    }

    /// <summary>One person who does both is no pair.</summary>
    private static bool IsSplit(ILookup<PlanSigner, Guid> pair) =>
        pair[PlanSigner.Therapist].Any(one => pair[PlanSigner.Prescriber].Any(other => other != one));

    /// <summary>Who treats and who prescribes now; of what is the Part 2 program's, those who may read it (P-082).</summary>
    private async Task<ILookup<PlanSigner, Guid>> PairAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var permitted = version.IsPart2 ? await connected.GetOfProgramAsync(version.PatientId, cancellationToken) : null;
        var members = await db.Set<CareTeamMember>().AsNoTracking()
            .Where(m => m.PatientId == version.PatientId && m.From <= now && (m.Until == null || m.Until > now) && (m.Part == CareTeamPart.Therapist || m.Part == CareTeamPart.Prescriber))
            .Select(m => new { m.StaffId, m.Part }).ToListAsync(cancellationToken);
        return members.Where(m => permitted?.Contains(m.StaffId) != false)
            .ToLookup(m => m.Part == CareTeamPart.Therapist ? PlanSigner.Therapist : PlanSigner.Prescriber, m => m.StaffId);
    }

    private async Task<StaffMember?> AuthorAsync(Guid? id, CancellationToken cancellationToken) =>
        id is { } author ? (await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(author) : null;
}
