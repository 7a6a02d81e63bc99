using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>The calendar: who is booked with whom, when and where. Clinicians book and change what they take part in, the front desk and care coordinators everything (P-110).</summary>
public interface IAppointmentAppService
{
    /// <summary>A day, a week or a month. Whom the caller may not see is there as busy time.</summary>
    Task<CalendarDto> GetCalendarAsync(CalendarFilter filter, CancellationToken cancellationToken);

    Task<AppointmentDto> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>All appointments of one patient, the latest first.</summary>
    Task<IReadOnlyList<AppointmentDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>All calendars or none (K-081). Of two who book one slot at once the second gets fresh suggestions.</summary>
    /// <exception cref="BusinessException">
    /// <c>Input:Invalid</c> also for a time that the clock skips or shows twice; <c>Scheduling:NotYourAppointment</c>.
    /// </exception>
    Task<BookingResult> BookAsync(BookAppointment booking, CancellationToken cancellationToken);

    /// <summary>All occurrences for which there is time, in one transaction; the others are shifted or skipped, and the answer says which (K-082).</summary>
    Task<SeriesResult> BookSeriesAsync(BookSeries booking, CancellationToken cancellationToken);

    /// <summary>Also another length, other people, another room.</summary>
    Task<BookingResult> MoveAsync(Guid id, MoveAppointment move, CancellationToken cancellationToken);

    Task<CancelResult> CancelAsync(Guid id, CancelAppointment cancel, CancellationToken cancellationToken);

    /// <summary>The patient is there. On the day of the appointment.</summary>
    Task<AppointmentDto> CheckInAsync(Guid id, int version, CancellationToken cancellationToken);

    Task<AppointmentDto> TakeInAsync(Guid id, int version, CancellationToken cancellationToken);

    /// <summary>It took place. Of a patient's, the visit is recorded in the same transaction (B-050).</summary>
    Task<AppointmentDto> KeepAsync(Guid id, KeepAppointment keep, CancellationToken cancellationToken);

    /// <summary>Nobody came, after its start. The visit, where the type has a code, is recorded as not kept.</summary>
    Task<AppointmentDto> MarkNoShowAsync(Guid id, int version, CancellationToken cancellationToken);

    /// <summary>As booked again: a click too much at the desk, or a visit that was not kept after all. What was canceled is booked anew.</summary>
    Task<AppointmentDto> TakeBackAsync(Guid id, int version, CancellationToken cancellationToken);
}
