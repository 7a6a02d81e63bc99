using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Visits;

internal sealed class VisitAppService(
    SchedulingDbContext db,
    IAccess access,
    KnownPatients patients,
    IStaffDirectory staff,
    IPracticeDirectory practices,
    TimeProvider clock,
    IMapper mapper) : IVisitAppService
{
    public async Task<IReadOnlyList<VisitDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Visits.View, cancellationToken);

        var visits = await db.Visits.AsNoTracking().Where(v => v.PatientId == patientId)
            .OrderByDescending(v => v.On).ThenByDescending(v => v.Id).ToListAsync(cancellationToken);
        return mapper.Map<List<VisitDto>>(visits);
    }

    public async Task<VisitDto> RecordAsync(RecordVisit record, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Visits.Record, cancellationToken);

        await patients.DemandAsync(record.PatientId, cancellationToken);
        await DemandPractitionerAsync(record.PractitionerId, cancellationToken);
        var visit = Visit.Record(access.Caller.Practice, record, await TodayAsync(record.LocationId, cancellationToken));
        db.Visits.Add(visit);
        await db.SaveOrAsync(() => SchedulingErrors.VisitExists(visit.On, visit.Code), cancellationToken);
        return mapper.Map<VisitDto>(visit);
    }

    public async Task<VisitDto> MarkKeptAsync(Guid id, bool kept, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Visits.Record, cancellationToken);

        var visit = await db.Visits.SingleOrDefaultAsync(v => v.Id == id, cancellationToken) ?? throw SchedulingErrors.NoSuchVisit(id);
        visit.MarkKept(kept, await TodayAsync(visit.LocationId, cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return mapper.Map<VisitDto>(visit);
    }

    private async Task DemandPractitionerAsync(Guid? practitionerId, CancellationToken cancellationToken)
    {
        if (practitionerId is { } id && !(await staff.GetAllAsync(cancellationToken)).ContainsKey(id))
            throw SchedulingErrors.NoSuchPractitioner(id);
    }

    private async Task<DateOnly> TodayAsync(Guid? locationId, CancellationToken cancellationToken) =>
        (await practices.GetAsync(cancellationToken)).TodayAt(locationId, clock.GetUtcNow());
}
