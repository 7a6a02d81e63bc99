using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>Appointments as whoever asks may see them: where the filter leaves the patient out, the time is busy and no more is said (P-082, P-110).</summary>
internal sealed class AppointmentsShown(SchedulingDbContext db, IPatientDirectory directory, BookingDesk desk, IAccess access)
{
    public async Task<AppointmentDto> ShowAsync(Appointment appointment, CancellationToken cancellationToken)
    {
        var id = appointment.Id;
        return (await ShowAsync([appointment], db.AppointmentPatients.Where(one => one.AppointmentId == id), cancellationToken))[0];
    }

    /// <param name="patients">Those of the appointments; one statement, whatever their number.</param>
    public async Task<IReadOnlyList<AppointmentDto>> ShowAsync(
        IReadOnlyCollection<Appointment> appointments, IQueryable<AppointmentPatient> patients, CancellationToken cancellationToken)
    {
        var rows = await patients.AsNoTracking().ToListAsync(cancellationToken);
        var names = await directory.GetNamesAsync([.. rows.Select(row => row.PatientId).Distinct()], cancellationToken);
        var seen = rows.Where(row => names.ContainsKey(row.PatientId))
            .ToLookup(row => row.AppointmentId, row => new AppointmentPatientDto(row.PatientId, names[row.PatientId].ListName) { IsPart2 = row.IsPart2 });
        return [.. appointments.Select(one => Show(one, [.. seen[one.Id].OrderBy(patient => patient.Name, StringComparer.Ordinal)]))];
    }

    private AppointmentDto Show(Appointment one, IReadOnlyList<AppointmentPatientDto> patients)
    {
        var busy = new AppointmentDto(one.Id, one.Version, one.Kind, one.Status, one.Start, one.End, one.BusyUntil, one.TimeZoneId, one.StaffIds);
        if (one.Kind == AppointmentKind.Patient && patients.Count == 0)
            return busy with { IsBusyOnly = true, Status = one.Status.IsCanceled() ? AppointmentStatus.Canceled : AppointmentStatus.Booked, LocationId = one.LocationId };
        var mayChange = desk.MayChange(one.StaffIds);
        return busy with
        {
            RoomId = one.RoomId,
            LocationId = one.LocationId,
            TypeId = one.TypeId,
            Title = one.Title,
            Patients = patients,
            Mode = one.Mode,
            Link = access.May(SchedulingPermissions.Calendar.Book) ? one.Link : null,
            SeriesId = one.SeriesId,
            OriginalStart = one.OriginalStart,
            ArrivedAt = one.ArrivedAt,
            CancelReason = one.CancelReason,
            VisitId = one.VisitId,
            MayChange = mayChange,
        };
    }
}
