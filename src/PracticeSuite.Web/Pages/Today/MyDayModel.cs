using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Today;

/// <summary>What of today's calendar is the person's own, and visits that were recorded without an appointment, in the order of time.</summary>
public sealed class MyDayModel(IOperations operations, CalendarDesk desk, PracticeClock clock, PatientNames names) : IDisposable
{
    private CalendarWatch? _watch;

    public IReadOnlyList<DayItem>? Items { get; private set; }

    public TimeZoneInfo Zone => clock.Zone;

    public string NameOf(Guid patientId) => names[patientId];

    public async Task LoadAsync(Func<Task> onChange)
    {
        await clock.LoadAsync();
        await desk.IdentifyAsync();
        await ReadAsync();
        _watch = desk.Watch(onChange);
    }

    public async Task ReadAsync()
    {
        var visits = await operations.RunAsync<IVisitAppService, IReadOnlyList<VisitDto>>((all, ct) => all.GetOwnDayAsync(clock.Today, ct));
        var booked = desk.StaffId is { } me ? await operations.RunAsync<IAppointmentAppService, CalendarDto>((calendar, ct) => calendar.GetCalendarAsync(new CalendarFilter(clock.Today, clock.Today) { StaffIds = [me] }, ct)) : null;
        await names.LearnAsync(visits.Select(visit => visit.PatientId));
        var appointments = (booked?.Appointments ?? []).Where(one => !one.IsBusyOnly).ToList();
        Items =
        [
            .. appointments.Select(one => new DayItem(one.Start, one, visits.FirstOrDefault(visit => visit.Id == one.VisitId)))
                .Concat(visits.Where(visit => appointments.TrueForAll(one => one.VisitId != visit.Id)).Select(visit => new DayItem(visit.Start, null, visit)))
                .OrderBy(item => item.At ?? DateTimeOffset.MinValue),
        ];
    }

    public void Dispose() => _watch?.Dispose();
}

/// <param name="At">Null = a visit that was recorded without a time.</param>
/// <param name="Visit">That the appointment became, or that there is without one.</param>
public sealed record DayItem(DateTimeOffset? At, AppointmentDto? Appointment, VisitDto? Visit)
{
    public Guid Key => Appointment?.Id ?? Visit!.Id;

    /// <summary>Of a patient's appointment or visit.</summary>
    public Guid? PatientId => Appointment is { } one ? one.Kind == AppointmentKind.Patient ? one.PatientId : null : Visit!.PatientId;

    public string? Link => Appointment?.Link ?? Visit?.Link;
}
