using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Calendar.Series;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar;

internal sealed class AppointmentAppService(
    SchedulingDbContext db,
    CalendarReading calendar,
    AppointmentBook book,
    Booking booking,
    SeriesBooking series,
    Moving moving,
    Canceling canceling,
    KeptVisits visits,
    AppointmentsShown shown,
    IAccess access,
    TimeProvider clock) : IAppointmentAppService
{
    public async Task<CalendarDto> GetCalendarAsync(CalendarFilter filter, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.View, cancellationToken);

        return await calendar.ReadAsync(filter, cancellationToken);
    }

    public async Task<AppointmentDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.View, cancellationToken);

        var appointment = await db.Appointments.AsNoTracking().Include(one => one.Reservations).SingleOrDefaultAsync(one => one.Id == id, cancellationToken)
            ?? throw SchedulingErrors.AppointmentNotFound(id);
        var found = await shown.ShowAsync(appointment, cancellationToken);
        return found.IsBusyOnly ? throw SchedulingErrors.AppointmentNotFound(id) : found;
    }

    public async Task<IReadOnlyList<AppointmentDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.View, patientId, cancellationToken);

        var patients = db.AppointmentPatients.Where(one => one.PatientId == patientId);
        var all = await shown.ShowAsync(db.Appointments.Where(one => one.Kind == AppointmentKind.Patient && patients.Any(row => row.AppointmentId == one.Id)), cancellationToken);
        return [.. all.Reverse()];
    }

    public async Task<BookingResult> BookAsync(BookAppointment wanted, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.Book, cancellationToken);

        return await booking.BookAsync(wanted, cancellationToken);
    }

    public async Task<SeriesResult> BookSeriesAsync(BookSeries wanted, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.Book, cancellationToken);

        return await series.BookAsync(wanted, cancellationToken);
    }

    public Task<BookingResult> MoveAsync(Guid id, MoveAppointment move, CancellationToken cancellationToken) => moving.MoveAsync(id, move, cancellationToken);

    public Task<CancelResult> CancelAsync(Guid id, CancelAppointment cancel, CancellationToken cancellationToken) => canceling.CancelAsync(id, cancel, cancellationToken);

    public Task<AppointmentDto> CheckInAsync(Guid id, int version, CancellationToken cancellationToken) =>
        ActAsync(id, version, one => one.CheckIn(clock.GetUtcNow(), TodayAt(one)), cancellationToken);

    public Task<AppointmentDto> TakeInAsync(Guid id, int version, CancellationToken cancellationToken) =>
        ActAsync(id, version, one => one.TakeIn(clock.GetUtcNow(), TodayAt(one)), cancellationToken);

    public async Task<AppointmentDto> KeepAsync(Guid id, KeepAppointment keep, CancellationToken cancellationToken)
    {
        var one = await book.LoadAsync(id, keep.Version, cancellationToken);
        one.Appointment.Keep(clock.GetUtcNow());
        if (one.PatientId is not null)
            await visits.KeepAsync(one, keep, cancellationToken);
        return await SaveAsync(one.Appointment, cancellationToken);
    }

    public async Task<AppointmentDto> MarkNoShowAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var one = await book.LoadAsync(id, version, cancellationToken);
        one.Appointment.MarkNoShow(clock.GetUtcNow());
        if (one.PatientId is not null)
            await visits.MissAsync(one, cancellationToken);
        return await SaveAsync(one.Appointment, cancellationToken);
    }

    public async Task<AppointmentDto> TakeBackAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var one = await book.LoadAsync(id, version, cancellationToken);
        var was = one.Appointment.Status;
        one.Appointment.TakeBack();
        await visits.TakeBackAsync(one.Appointment, was, cancellationToken);
        return await SaveAsync(one.Appointment, cancellationToken);
    }

    private async Task<AppointmentDto> ActAsync(Guid id, int version, Action<Appointment> act, CancellationToken cancellationToken)
    {
        var one = await book.LoadAsync(id, version, cancellationToken);
        act(one.Appointment);
        return await SaveAsync(one.Appointment, cancellationToken);
    }

    private async Task<AppointmentDto> SaveAsync(Appointment appointment, CancellationToken cancellationToken)
    {
        await db.SaveChangesAsync(cancellationToken);
        return await shown.ShowAsync(appointment, cancellationToken);
    }

    private DateOnly TodayAt(Appointment one) => TimeZoneInfo.FindSystemTimeZoneById(one.TimeZoneId).LocalDate(clock.GetUtcNow());
}
