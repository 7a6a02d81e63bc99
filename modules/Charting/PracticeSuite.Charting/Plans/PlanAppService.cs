using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

internal sealed class PlanAppService(ChartingDbContext db, ChartClock clock, IAccess access, IReauthentication reauthentication, IMapper mapper) : IPlanAppService
{
    public async Task<IReadOnlyList<PlanVersionDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.View, cancellationToken);

        var versions = await db.Plans.AsNoTracking().Include(v => v.Reviews).Where(v => v.PatientId == patientId)
            .OrderByDescending(v => v.Number)
            .ToListAsync(cancellationToken);
        return mapper.Map<List<PlanVersionDto>>(versions);
    }

    public async Task<PlanVersionDto> DraftAsync(Guid patientId, DateOnly createdOn, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.Edit, cancellationToken);

        var patient = await db.PatientAsync(patientId, cancellationToken);
        var latest = await db.Plans.Where(v => v.PatientId == patientId)
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(cancellationToken);
        if (latest is { SignedOn: null })
            throw ChartingErrors.PlanHasDraft(latest.Number);
        var today = await clock.ReadAsync(cancellationToken);
        var draft = PlanVersion.Draft(db.CurrentPractice, patient.Key, (latest?.Number ?? 0) + 1, createdOn, today);
        db.Add(draft);
        return await SaveAsync(draft, cancellationToken);
    }

    public async Task<PlanVersionDto> SignAsync(Guid id, DateOnly on, CancellationToken cancellationToken)
    {
        var version = await LoadToSignAsync(id, cancellationToken);
        var patient = await db.PatientAsync(version.PatientId, cancellationToken);
        var active = await db.Plans.SingleOrDefaultAsync(
            v => v.PatientId == version.PatientId && v.Id != id && v.SignedOn != null && v.SupersededOn == null, cancellationToken);
        version.Sign(on, access.Caller.StaffId, patient.Key, await clock.ReadAsync(cancellationToken));
        active?.SupersedeBy(version);
        return await SaveAsync(version, cancellationToken);
    }

    public async Task<PlanVersionDto> ReviewAsync(Guid id, DateOnly on, CancellationToken cancellationToken)
    {
        var version = await LoadToSignAsync(id, cancellationToken);
        var patient = await db.PatientAsync(version.PatientId, cancellationToken);
        version.Review(on, access.Caller.StaffId, patient.Key, await clock.ReadAsync(cancellationToken));
        return await SaveAsync(version, cancellationToken);
    }

    private async Task<PlanVersion> LoadToSignAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.Sign, cancellationToken);
        reauthentication.Demand();
        return await db.Plans.Include(v => v.Reviews).SingleOrDefaultAsync(v => v.Id == id, cancellationToken)
            ?? throw ChartingErrors.PlanNotFound(id);
    }

    private async Task<PlanVersionDto> SaveAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<PlanVersionDto>(version);
    }
}
