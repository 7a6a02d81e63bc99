using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>An appointment that somebody is about to change, with those of its patients whom they may see.</summary>
internal sealed record Loaded(Appointment Appointment, IReadOnlyList<AppointmentPatient> Patients)
{
    public Guid? PatientId => Appointment.Kind == AppointmentKind.Patient ? Patients[0].PatientId : null;
}

internal sealed class AppointmentBook(SchedulingDbContext db, BookingDesk desk, IAccess access, TimeProvider clock)
{
    /// <param name="version">The version that was shown.</param>
    public async Task<Loaded> LoadAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.Book, cancellationToken);
        var found = await LoadAsync(db.Appointments.Where(one => one.Id == id), cancellationToken);
        if (found.Count == 0)
            throw SchedulingErrors.AppointmentNotFound(id);
        if (found[0].PatientId is { } patient)
            await access.DemandAsync(SchedulingPermissions.Calendar.Book, patient, cancellationToken);
        desk.DemandOwn(found[0].Appointment.StaffIds);
        db.DemandUnchanged(found[0].Appointment, version);
        return found[0];
    }

    /// <summary>What an act on this one with that scope is about: this one first, then others of its series that are still booked, by start.</summary>
    public async Task<IReadOnlyList<Loaded>> InScopeAsync(Loaded one, SeriesScope scope, CancellationToken cancellationToken)
    {
        if (scope == SeriesScope.ThisOne || one.Appointment.SeriesId is not { } series)
            return [one];
        var (id, from) = (one.Appointment.Id, scope == SeriesScope.All || one.Appointment.Start < clock.GetUtcNow() ? clock.GetUtcNow() : one.Appointment.Start);
        var others = await LoadAsync(
            db.Appointments.Where(a => a.SeriesId == series && a.Id != id && a.Status == AppointmentStatus.Booked && a.Start >= from).OrderBy(a => a.Start), cancellationToken);
        return [one, .. others.Where(other => desk.MayChange(other.Appointment.StaffIds)).OrderBy(other => other.Appointment.Start)];
    }

    /// <summary>A patient's appointment whose patient the caller may not see is not there for them.</summary>
    private async Task<List<Loaded>> LoadAsync(IQueryable<Appointment> wanted, CancellationToken cancellationToken)
    {
        var appointments = await wanted.Include(one => one.Reservations).ToListAsync(cancellationToken);
        var ids = appointments.ConvertAll(one => one.Id);
        var patients = (await db.AppointmentPatients.Where(one => ids.Contains(one.AppointmentId)).ToListAsync(cancellationToken)).ToLookup(one => one.AppointmentId);
        return [.. appointments.Select(one => new Loaded(one, [.. patients[one.Id]])).Where(one => one.Appointment.Kind != AppointmentKind.Patient || one.Patients.Count > 0)];
    }
}
