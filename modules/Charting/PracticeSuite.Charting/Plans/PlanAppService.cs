using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

internal sealed class PlanAppService(
    ChartingDbContext db, PlanDesk desk, PlanSigners signers, IStaffDirectory staff, ChartClock clock, IAccess access, IReauthentication reauthentication,
    IEnumerable<IHearOfPlanSignatures> listeners, IMapper mapper) : IPlanAppService
{
    public async Task<IReadOnlyList<PlanVersionDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.View, patientId, cancellationToken);

        var versions = await db.PlanVersions.AsNoTracking().Include(v => v.Reviews).Include(v => v.Signatures).Where(v => v.PatientId == patientId)
            .OrderByDescending(v => v.Number)
            .ToListAsync(cancellationToken);
        return mapper.Map<List<PlanVersionDto>>(versions);
    }

    public async Task<PlanDto> GetAsync(Guid id, CancellationToken cancellationToken) => await ShownAsync(await ReadAsync(id, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<PlanDiffRow>> CompareAsync(Guid earlierId, Guid laterId, CancellationToken cancellationToken)
    {
        var (earlier, later) = (await ReadAsync(earlierId, cancellationToken), await ReadAsync(laterId, cancellationToken));
        if (earlier.PatientId != later.PatientId)
            throw PlanErrors.NotFound(earlierId);
        return PlanDiff.Of(earlier.Content ?? PlanTree.Empty, later.Content ?? PlanTree.Empty);
    }

    public async Task<PlanVersionDto> DraftAsync(Guid patientId, DateOnly createdOn, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.Edit, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var plan = await Plans.SingleOrDefaultAsync(p => p.Id == patientId, cancellationToken);
        if (plan is null)
            db.Add(plan = new PatientPlan(db.CurrentPractice, patientId));
        var byProgram = await db.IsCallerOfProgramAsync(cancellationToken);
        return await SaveAsync(plan.Draft(patient.Key, createdOn, byProgram, await clock.ReadAsync(cancellationToken)), cancellationToken);
    }

    public async Task<PlanKept> KeepAsync(Guid id, PlanKeeping keeping, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.Edit, cancellationToken);

        var plan = await PlanOfAsync(id, cancellationToken);
        await access.DemandAsync(ChartingPermissions.Plans.Edit, plan.Id, cancellationToken);
        var version = plan.Get(id);
        if (await IsForeignAsync(version, cancellationToken))
            throw PlanErrors.NotOfProgram(id);
        PlanTexts.DemandShape(keeping.Based);
        var mine = await desk.KeptAsync(keeping.Mine, version, cancellationToken);
        var theirs = version.Content ?? PlanTree.Empty;
        var isStale = version.Revision != keeping.Revision;
        var merged = isStale ? PlanMerge.Of(keeping.Based, theirs, mine) : new PlanMerged(mine, []);
        if (merged.Clashes.Count == 0)
        {
            version.Keep(isStale ? await desk.KeptAsync(merged.Tree, version, cancellationToken) : mine, new PlanWriter(access.Caller.Name, access.Caller.UserId, (await clock.ReadAsync(cancellationToken)).Now));
            await db.SaveChangesAsync(cancellationToken);
        }

        return new PlanKept(await ShownAsync(version, cancellationToken), merged.Tree, merged.Clashes, isStale);
    }

    public Task<PlanVersionDto> SignAsync(Guid id, int revision, DateOnly on, CancellationToken cancellationToken) =>
        ActAsync(
            id,
            async (plan, patient, today) =>
            {
                var (version, pen) = (plan.Get(id), await signers.PenAsync(cancellationToken));
                if (version.SignedOn is not null)
                    return plan.CoSign(id, revision, on, pen, await signers.SignsAsAsync(version, cancellationToken), patient, today);
                plan.Sign(id, revision, on, pen, await signers.NeedsAsync(version, cancellationToken), patient, today);
                await DemandWholeAsync(version, cancellationToken);
                return version;
            },
            cancellationToken);

    public Task<PlanVersionDto> RecordPatientAsync(Guid id, int revision, PatientAgreementInput agreement, CancellationToken cancellationToken) =>
        ActAsync(
            id,
            async (plan, patient, today) =>
            {
                var given = PatientAgreement.Checked(agreement, (await staff.GetAllAsync(cancellationToken)).Keys.ToHashSet());
                if (given.Reason is not null && await IsForeignAsync(plan.Get(id), cancellationToken))
                    throw PlanErrors.AgreementNotOfProgram(id);
                return plan.Agree(id, revision, given, await signers.PenAsync(cancellationToken), patient, today);
            },
            cancellationToken);

    public Task<PlanVersionDto> ReviewAsync(Guid id, DateOnly on, CancellationToken cancellationToken) =>
        ActAsync(id, (plan, patient, today) => Task.FromResult(plan.Review(id, on, access.Caller.StaffId, patient, today)), cancellationToken);

    private IQueryable<PatientPlan> Plans => db.Plans.Include(p => p.Versions).ThenInclude(v => v.Reviews).Include(p => p.Versions).ThenInclude(v => v.Signatures);

    private async Task DemandWholeAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        var findings = PlanCheck.Of(version.Content ?? PlanTree.Empty, await desk.ChartAsync(version, cancellationToken));
        if (findings.Where(finding => finding.BarsSigning).Select(finding => finding.Text).ToList() is { Count: > 0 } missing)
            throw PlanErrors.Incomplete(version.Id, missing.Count, string.Join(' ', missing.Take(3)));
    }

    private async Task<PlanVersionDto> ActAsync(
        Guid versionId, Func<PatientPlan, PatientKey, ChartDay, Task<PlanVersion>> act, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.Sign, cancellationToken);
        reauthentication.Demand();

        var plan = await PlanOfAsync(versionId, cancellationToken);
        await access.DemandAsync(ChartingPermissions.Plans.Sign, plan.Id, cancellationToken);
        var patient = await db.PatientAsync(plan.Id, cancellationToken);
        var version = await act(plan, patient.Key, await clock.ReadAsync(cancellationToken));
        await db.SaveOrAsync(() => PlanErrors.SignedMeanwhile(versionId), cancellationToken);
        await TellAsync(version, cancellationToken);
        return mapper.Map<PlanVersionDto>(version);
    }

    private async Task<PatientPlan> PlanOfAsync(Guid versionId, CancellationToken cancellationToken) =>
        await Plans.SingleOrDefaultAsync(p => p.Versions.Any(v => v.Id == versionId), cancellationToken) ?? throw PlanErrors.NotFound(versionId);

    private async Task TellAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        var staffSigned = version.Signatures.Where(one => one.As != PlanSigner.Patient).ToList();
        var together = staffSigned.Select(one => one.StaffId).OfType<Guid>().Distinct().ToList();
        if (together.Count < 2)
            return;
        foreach (var listener in listeners)
            await listener.HearAsync(new PlanSignedTogether(version.PatientId, version.Id, staffSigned.Max(one => one.At), version.IsPart2, together), cancellationToken);
    }

    private async Task<PlanVersion> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.View, cancellationToken);

        var version = await db.PlanVersions.AsNoTracking().Include(v => v.Reviews).Include(v => v.Signatures).SingleOrDefaultAsync(v => v.Id == id, cancellationToken) ?? throw PlanErrors.NotFound(id);
        await access.DemandAsync(ChartingPermissions.Plans.View, version.PatientId, cancellationToken);
        return version;
    }

    private async Task<PlanDto> ShownAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        var tree = version.Content ?? PlanTree.Empty;
        var findings = version.SupersededOn is null ? PlanCheck.Of(tree, await desk.ChartAsync(version, cancellationToken)) : [];
        return new PlanDto(mapper.Map<PlanVersionDto>(version), tree, PlanCanon.BearsOut(version) ? findings : [PlanCheck.NotAsSigned, .. findings])
        {
            NeedsOwnVersion = version.SignedOn is null && await IsForeignAsync(version, cancellationToken),
            SignsAs = await signers.SignsAsAsync(version, cancellationToken),
        };
    }

    /// <summary>The label would be lacking on what somebody of the program writes into a text of the rest of the practice (P-071).</summary>
    private async Task<bool> IsForeignAsync(PlanVersion version, CancellationToken cancellationToken) => !version.IsPart2 && await db.IsCallerOfProgramAsync(cancellationToken);

    private async Task<PlanVersionDto> SaveAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<PlanVersionDto>(version);
    }
}
