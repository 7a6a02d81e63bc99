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
        var shown = (await ShowAsync([appointment], db.AppointmentPatients.Where(one => one.AppointmentId == id), cancellationToken))[0];
        return shown.SeriesId is { } series
            ? shown with { SeriesRule = await db.Series.Where(one => one.Id == series).Select(one => one.Rule).SingleAsync(cancellationToken) }
            : shown;
    }

    /// <param name="patients">Those of the appointments; one statement, whatever their number.</param>
    public async Task<IReadOnlyList<AppointmentDto>> ShowAsync(
        IReadOnlyCollection<Appointment> appointments, IQueryable<AppointmentPatient> patients, CancellationToken cancellationToken)
    {
        var rows = await patients.Select(row => new { row.AppointmentId, row.PatientId, row.IsPart2 }).ToListAsync(cancellationToken);
        var names = await directory.GetNamesAsync([.. rows.Select(row => row.PatientId).Distinct()], cancellationToken);
        var seen = rows.Where(row => names.ContainsKey(row.PatientId))
            .ToLookup(row => row.AppointmentId, row => new AppointmentPatientDto(row.PatientId, names[row.PatientId].ListName) { IsPart2 = row.IsPart2 });
        var reach = desk.Reach();
        return [.. appointments.Select(one => Show(one, [.. seen[one.Id].OrderBy(patient => patient.Name, StringComparer.Ordinal)], reach))];
    }

    private static AppointmentDto Show(Appointment one, IReadOnlyList<AppointmentPatientDto> patients, BookingReach reach)
    {
        var staffIds = one.StaffIds;
        var busy = new AppointmentDto(one.Id, one.Version, one.Kind, one.Status, one.Start, one.End, one.BusyUntil, one.TimeZoneId, staffIds);
        if (one.Kind == AppointmentKind.Patient && patients.Count == 0)
            return busy with { IsBusyOnly = true, Status = one.Status.IsCanceled() ? AppointmentStatus.Canceled : AppointmentStatus.Booked, LocationId = one.LocationId };
        return busy with
        {
            RoomId = one.RoomId,
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
