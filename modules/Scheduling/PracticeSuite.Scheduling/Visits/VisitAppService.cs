using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Visits;

internal sealed class VisitAppService(
    SchedulingDbContext db,
    IAccess access,
    IPatientDirectory patients,
    IStaffDirectory staff,
    IPracticeDirectory practices,
    Appointments appointments,
    TimeProvider clock,
    IMapper mapper) : IVisitAppService
{
    public async Task<IReadOnlyList<VisitDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Visits.View, patientId, cancellationToken);

        var visits = await db.Visits.AsNoTracking().Where(v => v.PatientId == patientId)
            .OrderByDescending(v => v.On).ThenByDescending(v => v.Id).ToListAsync(cancellationToken);
        return Shown(visits);
    }

    public async Task<IReadOnlyList<VisitDto>> GetOwnDayAsync(DateOnly on, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Visits.View, cancellationToken);

        if (access.Caller.StaffId is not { } me)
            return [];
        var visits = await db.Visits.AsNoTracking().Where(v => v.PractitionerId == me && v.On == on).OrderBy(v => v.Start).ThenBy(v => v.Id).ToListAsync(cancellationToken);
        return Shown(visits);
    }

    public async Task<Guid?> GetOnlyPractitionerAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Visits.View, cancellationToken);

        return access.IsForOwnOnly(SchedulingPermissions.Visits.Record) ? access.Caller.StaffId ?? Guid.Empty : null;
    }

    public async Task<VisitDto> RecordAsync(RecordVisit record, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Visits.Record, record.PatientId, cancellationToken);

        DemandOwn(record.PractitionerId, nameof(record.PractitionerId));
        await DemandPractitionerAsync(record.PractitionerId, cancellationToken);
        var zone = await ZoneAsync(record.PatientId, record.LocationId, cancellationToken);
        var visit = Visit.Record(access.Caller.Practice, record, zone.LocalDate(clock.GetUtcNow()));
        db.Visits.Add(visit);
        await db.SaveOrAsync(() => SchedulingErrors.VisitExists(visit.On, visit.Code), cancellationToken);
        await appointments.FollowAsync(visit, zone, cancellationToken);
        return Shown(visit);
    }

    public async Task<VisitDto> MarkKeptAsync(Guid id, bool kept, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Visits.Record, cancellationToken);

        var visit = await ToChangeAsync(id, cancellationToken);
        visit.MarkKept(kept, (await ZoneAsync(visit.PatientId, visit.LocationId, cancellationToken)).LocalDate(clock.GetUtcNow()));
        await db.SaveChangesAsync(cancellationToken);
        return Shown(visit);
    }

    public async Task<VisitDto> TakeBackAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Visits.Record, cancellationToken);

        var visit = await ToChangeAsync(id, cancellationToken);
        visit.TakeBack();
        await db.SaveChangesAsync(cancellationToken);
        return Shown(visit);
    }

    public async Task<VisitDto> ArrangeAsync(Guid id, VisitArrangement how, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Visits.Record, cancellationToken);

        var visit = await ToChangeAsync(id, cancellationToken);
        visit.Arrange(how);
        await db.SaveChangesAsync(cancellationToken);
        return Shown(visit);
    }

    private async Task<Visit> ToChangeAsync(Guid id, CancellationToken cancellationToken)
    {
        var visit = await db.Visits.SingleOrDefaultAsync(v => v.Id == id, cancellationToken) ?? throw SchedulingErrors.VisitNotFound(id);
        await access.DemandAsync(SchedulingPermissions.Visits.Record, visit.PatientId, cancellationToken);
        DemandOwn(visit.PractitionerId);
        return visit;
    }

    private List<VisitDto> Shown(List<Visit> visits) => visits.ConvertAll(Shown);

    /// <summary>The link opens the visit to whoever has it, so it is for those who treat or receive the patient, and not for who bills or reviews.</summary>
    private VisitDto Shown(Visit visit)
    {
        var shown = mapper.Map<VisitDto>(visit);
        return access.May(SchedulingPermissions.Visits.Record) ? shown : shown with { Link = null };
    }

    /// <summary>P-110: clinicians write their own visits; a visit feeds what its practitioner is paid for.</summary>
    private void DemandOwn(Guid? practitionerId, string? field = null)
    {
        if (access.IsForOwnOnly(SchedulingPermissions.Visits.Record) && (practitionerId is null || practitionerId != access.Caller.StaffId))
            throw SchedulingErrors.NotYourVisit(field);
    }

    private async Task DemandPractitionerAsync(Guid? practitionerId, CancellationToken cancellationToken)
    {
        if (practitionerId is { } id && !(await staff.GetAllAsync(cancellationToken)).ContainsKey(id))
            throw SchedulingErrors.PractitionerNotFound(id);
    }

    /// <summary>The clock where the visit is; for a visit elsewhere, where the patient is seen.</summary>
    private async Task<TimeZoneInfo> ZoneAsync(Guid patientId, Guid? locationId, CancellationToken cancellationToken)
    {
        var patient = await patients.DemandAsync(patientId, cancellationToken);
        var locations = (await practices.GetAsync(cancellationToken)).Locations;
        if (locationId is { } id && locations.All(one => one.Id != id))
            throw SchedulingErrors.LocationNotFound(id);
        return locations.OrMain(locationId ?? patient.LocationId).Zone;
    }
}
