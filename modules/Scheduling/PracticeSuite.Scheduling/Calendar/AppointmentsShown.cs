using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>Appointments as whoever asks may see them: where the filter leaves the patient out, the time is busy and no more is said (P-082, P-110).</summary>
internal sealed class AppointmentsShown(SchedulingDbContext db, IPatientDirectory directory, BookingDesk desk)
{
    public async Task<AppointmentDto> ShowAsync(Appointment appointment, CancellationToken cancellationToken)
    {
        var id = appointment.Id;
        var patients = await PatientsAsync(db.AppointmentPatients.Where(one => one.AppointmentId == id), cancellationToken);
        var uses = appointment.Reservations.Where(one => one.State != ReservationState.Replaced).Select(CalendarUse.Of);
        var shown = Show(AppointmentRow.Of(appointment), uses, patients[id], desk.Reach());
        return shown.SeriesId is { } series
            ? shown with { SeriesRule = await db.Series.Where(one => one.Id == series).Select(one => one.Rule).SingleAsync(cancellationToken) }
            : shown;
    }

    /// <summary>By start; one statement a table, whatever their number.</summary>
    public async Task<IReadOnlyList<AppointmentDto>> ShowAsync(IQueryable<Appointment> wanted, CancellationToken cancellationToken)
    {
        var appointments = await wanted.Select(AppointmentRow.Reading).ToListAsync(cancellationToken);
        var held = from row in db.Reservations join one in wanted on row.AppointmentId equals one.Id where row.State != ReservationState.Replaced select row;
        var uses = (await held.Select(row => new CalendarUse(row.AppointmentId, row.CalendarId, row.Kind, row.Position)).ToListAsync(cancellationToken)).ToLookup(one => one.AppointmentId);
        var patients = await PatientsAsync(from row in db.AppointmentPatients join one in wanted on row.AppointmentId equals one.Id select row, cancellationToken);
        var reach = desk.Reach();
        return [.. appointments.OrderBy(one => one.Start).ThenBy(one => one.Id).Select(one => Show(one, uses[one.Id], patients[one.Id], reach))];
    }

    /// <summary>Those whom the caller may know, by appointment.</summary>
    private async Task<ILookup<Guid, AppointmentPatientDto>> PatientsAsync(IQueryable<AppointmentPatient> patients, CancellationToken cancellationToken)
    {
        var rows = await patients.Select(row => new { row.AppointmentId, row.PatientId, row.IsPart2 }).ToListAsync(cancellationToken);
        var names = await directory.GetNamesAsync([.. rows.Select(row => row.PatientId).Distinct()], cancellationToken);
        return rows.Where(row => names.ContainsKey(row.PatientId))
            .ToLookup(row => row.AppointmentId, row => new AppointmentPatientDto(row.PatientId, names[row.PatientId].ListName) { IsPart2 = row.IsPart2 });
    }

    private static AppointmentDto Show(AppointmentRow one, IEnumerable<CalendarUse> uses, IEnumerable<AppointmentPatientDto> known, BookingReach reach)
    {
        var staffIds = uses.Where(use => use.Kind == CalendarKind.Staff).OrderBy(use => use.Position).Select(use => use.CalendarId).ToList();
        var patients = known.OrderBy(patient => patient.Name, StringComparer.Ordinal).ToList();
        var busy = new AppointmentDto(one.Id, one.Version, one.Kind, one.Status, one.Start, one.End, one.BusyUntil, one.TimeZoneId, staffIds);
        if (one.Kind == AppointmentKind.Patient && patients.Count == 0)
            return busy with { IsBusyOnly = true, Status = one.Status.IsCanceled() ? AppointmentStatus.Canceled : AppointmentStatus.Booked, LocationId = one.LocationId };
        return busy with
        {
            RoomId = uses.Where(use => use.Kind == CalendarKind.Room).Select(use => (Guid?)use.CalendarId).FirstOrDefault(),
            LocationId = one.LocationId,
            TypeId = one.TypeId,
            Title = one.Title,
            Patients = patients,
            Mode = one.Mode,
            Link = reach.MayBook ? one.Link : null,
            SeriesId = one.SeriesId,
            OriginalStart = one.OriginalStart,
            ArrivedAt = one.ArrivedAt,
            CancelReason = one.CancelReason,
            VisitId = one.VisitId,
            MayChange = reach.Includes(staffIds),
        };
    }
}
