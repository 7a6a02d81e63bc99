using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Scales;

internal sealed class ScaleAppService(ChartingDbContext db, ChartClock clock, IUrgentFlags flags, IAccess access, ScaleReading reading, ScaleCuts cuts, ScaleWordings wordings, MedicationDesk desk) : IScaleAppService
{
    public async Task<IReadOnlyList<ScaleResultDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.View, patientId, cancellationToken);

        return await reading.AllAsync(patientId, cancellationToken);
    }

    public async Task<ScalePage> GetPageAsync(Guid patientId, DayCursor? before, int take, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.View, patientId, cancellationToken);
        ListPage.Demand(take);

        return await reading.PageAsync(patientId, before, take, cancellationToken);
    }

    public Task<ScaleResultDto> RecordAsync(Guid patientId, ScaleResultInput result, CancellationToken cancellationToken) =>
        AddAsync(patientId, (patient, today) => ScaleResult.Record(db.CurrentPractice, patient, result, today, access.Caller.StaffId), result.For, cancellationToken);

    public Task<ScaleResultDto> AdministerAsync(Guid patientId, ScaleAnswersInput answers, CancellationToken cancellationToken) =>
        AddAsync(patientId, (patient, today) => ScaleResult.Administer(db.CurrentPractice, patient, answers, today, access.Caller.StaffId), answers.For, cancellationToken);

    public async Task<ScaleScore> PreviewAsync(Guid patientId, ScaleAnswersInput answers, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.Record, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        return ScaleResult.Administer(db.CurrentPractice, patient.Key, answers, await clock.ReadAsync(cancellationToken), access.Caller.StaffId).Score();
    }

    public async Task<IReadOnlyList<ScaleCut>> GetCutsAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.View, cancellationToken);

        return await cuts.GetAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<ScaleWording>> GetWordingsAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.View, cancellationToken);

        return await wordings.GetAsync(cancellationToken);
    }

    public async Task<ScaleResultDto> ReviewAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.Record, cancellationToken);
        var result = await db.Scales.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw ChartingErrors.ScaleNotFound(id);
        await access.DemandAsync(ChartingPermissions.Scales.Record, result.PatientId, cancellationToken);

        result.Review(access.Caller.StaffId, (await clock.ReadAsync(cancellationToken)).Now);
        await db.SaveChangesAsync(cancellationToken);
        return await reading.OneAsync(result, cancellationToken);
    }

    public async Task<ScaleResultDto> MarkInErrorAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.Record, cancellationToken);
        var result = await db.Scales.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw ChartingErrors.ScaleNotFound(id);
        await access.DemandAsync(ChartingPermissions.Scales.Record, result.PatientId, cancellationToken);

        result.MarkInError(reason, await desk.CorrectorOfAsync(result, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        // What it hid may be worse than what stood before it.
        await flags.EvaluateAsync(result.PatientId, cancellationToken);
        return await reading.OneAsync(result, cancellationToken);
    }

    private async Task<ScaleResultDto> AddAsync(Guid patientId, Func<PatientKey, ChartDay, ScaleResult> result, ScaleLinkInput to, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.Record, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var recorded = result(patient.Key, await clock.ReadAsync(cancellationToken));
        recorded.Link(await MedicationAsync(patientId, to.MedicationId, cancellationToken), await PlanAsync(patientId, to.PlanVersionId, cancellationToken), await db.IsCallerOfProgramAsync(cancellationToken));
        await cuts.JudgeAsync([recorded], cancellationToken);
        db.Add(recorded);
        await db.SaveChangesAsync(cancellationToken);
        await flags.EvaluateAsync(patientId, cancellationToken);
        return await reading.OneAsync(recorded, cancellationToken);
    }

    private async Task<Medication?> MedicationAsync(Guid patientId, Guid? id, CancellationToken cancellationToken) => id is { } medication
        ? await db.Set<Medication>().AsNoTracking().SingleOrDefaultAsync(m => m.Id == medication && m.PatientId == patientId, cancellationToken) ?? throw MedicationErrors.NotFound(medication)
        : null;

    private async Task<PlanVersion?> PlanAsync(Guid patientId, Guid? id, CancellationToken cancellationToken) => id is { } version
        ? await db.PlanVersions.AsNoTracking().SingleOrDefaultAsync(v => v.Id == version && v.PatientId == patientId, cancellationToken) ?? throw PlanErrors.NotFound(version)
        : null;
}
