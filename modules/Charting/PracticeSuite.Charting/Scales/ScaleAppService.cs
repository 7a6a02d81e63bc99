using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Scales;

internal sealed class ScaleAppService(ChartingDbContext db, ChartClock clock, IAccess access, IMapper mapper) : IScaleAppService
{
    public async Task<IReadOnlyList<ScaleResultDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.View, patientId, cancellationToken);

        var results = await db.Scales.AsNoTracking().Where(r => r.PatientId == patientId)
            .OrderByDescending(r => r.CompletedOn).ThenBy(r => r.Scale)
            .ToListAsync(cancellationToken);
        return mapper.Map<List<ScaleResultDto>>(results);
    }

    public async Task<ScaleResultDto> RecordAsync(Guid patientId, ScaleResultInput result, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.Record, patientId, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var recorded = ScaleResult.Record(db.CurrentPractice, patient.Key, result, await clock.ReadAsync(cancellationToken));
        db.Add(recorded);
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<ScaleResultDto>(recorded);
    }
}
