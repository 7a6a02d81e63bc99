using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Patients;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

internal sealed class PlanAppService(ChartingDbContext db, ChartClock clock, IAccess access, IReauthentication reauthentication, IMapper mapper) : IPlanAppService
{
    public async Task<IReadOnlyList<PlanVersionDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.View, patientId, cancellationToken);

        var versions = await db.PlanVersions.AsNoTracking().Include(v => v.Reviews).Where(v => v.PatientId == patientId)
            .OrderByDescending(v => v.Number)
            .ToListAsync(cancellationToken);
        return mapper.Map<List<PlanVersionDto>>(versions);
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

    public Task<PlanVersionDto> SignAsync(Guid id, DateOnly on, CancellationToken cancellationToken) =>
        ActAsync(id, (plan, patient, today) => plan.Sign(id, on, access.Caller.StaffId, patient, today), cancellationToken);

    public Task<PlanVersionDto> ReviewAsync(Guid id, DateOnly on, CancellationToken cancellationToken) =>
        ActAsync(id, (plan, patient, today) => plan.Review(id, on, access.Caller.StaffId, patient, today), cancellationToken);

    private IQueryable<PatientPlan> Plans => db.Plans.Include(p => p.Versions).ThenInclude(v => v.Reviews);

    private async Task<PlanVersionDto> ActAsync(
        Guid versionId, Func<PatientPlan, PatientKey, ChartDay, PlanVersion> act, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Plans.Sign, cancellationToken);
        reauthentication.Demand();

        var plan = await Plans.SingleOrDefaultAsync(p => p.Versions.Any(v => v.Id == versionId), cancellationToken)
            ?? throw ChartingErrors.PlanNotFound(versionId);
        await access.DemandAsync(ChartingPermissions.Plans.Sign, plan.Id, cancellationToken);
        var patient = await db.PatientAsync(plan.Id, cancellationToken);
        return await SaveAsync(act(plan, patient.Key, await clock.ReadAsync(cancellationToken)), cancellationToken);
    }

    private async Task<PlanVersionDto> SaveAsync(PlanVersion version, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<PlanVersionDto>(version);
    }
}
