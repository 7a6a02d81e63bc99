using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Scales;

internal sealed class ScaleAppService(ChartingDbContext db, ChartClock clock, IUrgentFlags flags, IAccess access, ScaleReading reading) : IScaleAppService
{
    public async Task<IReadOnlyList<ScaleResultDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.View, patientId, cancellationToken);

        return await reading.AllAsync(patientId, cancellationToken);
    }

    public Task<ScaleResultDto> RecordAsync(Guid patientId, ScaleResultInput result, CancellationToken cancellationToken) =>
        AddAsync(patientId, (patient, today) => ScaleResult.Record(db.CurrentPractice, patient, result, today, access.Caller.StaffId), cancellationToken);

    public Task<ScaleResultDto> AdministerAsync(Guid patientId, ScaleAnswersInput answers, CancellationToken cancellationToken) =>
        AddAsync(patientId, (patient, today) => ScaleResult.Administer(db.CurrentPractice, patient, answers, today, access.Caller.StaffId), cancellationToken);

    public async Task<ScaleResultDto> ReviewAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.Record, cancellationToken);
        var result = await db.Scales.SingleOrDefaultAsync(r => r.Id == id, cancellationToken) ?? throw ChartingErrors.ScaleNotFound(id);
        await access.DemandAsync(ChartingPermissions.Scales.Record, result.PatientId, cancellationToken);

        result.Review(access.Caller.StaffId, (await clock.ReadAsync(cancellationToken)).Now);
        await db.SaveChangesAsync(cancellationToken);
        return await reading.OneAsync(result, cancellationToken);
    }

    private async Task<ScaleResultDto> AddAsync(Guid patientId, Func<PatientKey, ChartDay, ScaleResult> result, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.Record, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var recorded = result(patient.Key, await clock.ReadAsync(cancellationToken));
        db.Add(recorded);
        await db.SaveChangesAsync(cancellationToken);
        await flags.EvaluateAsync(patientId, cancellationToken);
        return await reading.OneAsync(recorded, cancellationToken);
    }
}
