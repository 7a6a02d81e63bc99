using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Reminders;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>Who comes today, who is here, and who waits for a time that was freed.</summary>
public sealed class FrontDeskModel(CalendarDesk desk, CalendarChoices choices) : IDisposable
{
    private CalendarWatch? _watch;
    private Guid? _location;
    private ILookup<Guid, ReminderDto> _reminders = Array.Empty<ReminderDto>().ToLookup(one => one.AppointmentId);

    public FormState Form { get; } = new();

    public CalendarChoices Choices => choices;

    public AppointmentLook Look { get; } = new(choices);

    /// <summary>Null until it is read.</summary>
    public IReadOnlyList<AppointmentDto>? Today { get; private set; }

    public TimeZoneInfo Zone => choices.ZoneOf(null, _location);

    public DateOnly Day => Zone.LocalDate(choices.Clock.Now);

    public int Here => Today?.Count(one => one.Status is AppointmentStatus.Arrived or AppointmentStatus.InRoom) ?? 0;

    public int ToCome => Today?.Count(one => one.Status == AppointmentStatus.Booked) ?? 0;

    public string? Said { get; private set; }

    /// <summary>The last that was canceled, with those who wait for such a time.</summary>
    public CancelResult? Canceled { get; private set; }

    /// <summary>Whom the box found, and what they have booked from today on.</summary>
    public PatientName? Caller { get; private set; }

    public IReadOnlyList<AppointmentDto> CallersNext { get; private set; } = [];

    /// <param name="look">Runs on the page's dispatcher.</param>
    public async Task LoadAsync(Guid? location, Func<Func<Task>, Task> look)
    {
        await desk.IdentifyAsync();
        await choices.LoadAsync();
        _watch = desk.Watch(() => look(RefreshAsync));
        await ShowAsync(location);
    }

    public Task ShowAsync(Guid? location)
    {
        _location = location;
        return RefreshAsync();
    }

    public async Task RefreshAsync()
    {
        var filter = new CalendarFilter(Day, Day) { LocationId = _location, WithCanceled = true };
        var shown = await desk.AskAsync<IAppointmentAppService, CalendarDto>((calendar, ct) => calendar.GetCalendarAsync(filter, ct));
        Today = [.. shown.Appointments.Where(one => one is { Kind: AppointmentKind.Patient, IsBusyOnly: false })];
        if (Caller is { } caller)
            await FindAsync(caller);
        else
            await ReadRemindersAsync();
    }

    public async Task FindAsync(PatientName patient)
    {
        var all = await desk.AskAsync<IAppointmentAppService, IReadOnlyList<AppointmentDto>>((calendar, ct) => calendar.GetOfPatientAsync(patient.Id, ct));
        (Caller, CallersNext) = (patient, [.. all.Where(one => one.Status.IsOpen() && Zone.LocalDate(one.Start) >= Day).OrderBy(one => one.Start)]);
        await ReadRemindersAsync();
    }

    /// <summary>What became of the last reminder of its time.</summary>
    public string? ReminderOf(AppointmentDto one) =>
        _reminders[one.Id].LastOrDefault(reminder => reminder.IsOfThisTime) is { } last ? $"Reminder {ReminderWords.Of(last, Zone)}" : null;

    public void Forget() => (Caller, CallersNext) = (null, []);

    public bool HasBegun(AppointmentDto one) => one.Start <= choices.Clock.Now;

    public bool IsToday(AppointmentDto one) => Zone.LocalDate(one.Start) == Day;

    public Task<bool> CheckInAsync(AppointmentDto one) => DoAsync("Checked in.", (calendar, ct) => calendar.CheckInAsync(one.Id, one.Version, ct));

    public Task<bool> TakeInAsync(AppointmentDto one) => DoAsync("Taken in.", (calendar, ct) => calendar.TakeInAsync(one.Id, one.Version, ct));

    public Task<bool> MarkNoShowAsync(AppointmentDto one) => DoAsync("Marked as no-show.", (calendar, ct) => calendar.MarkNoShowAsync(one.Id, one.Version, ct));

    public Task<bool> TakeBackAsync(AppointmentDto one) => DoAsync("Booked as before.", (calendar, ct) => calendar.TakeBackAsync(one.Id, one.Version, ct));

    public async Task<bool> CancelAsync(AppointmentDto one, CancelReason reason)
    {
        Said = null;
        var done = await Form.TryAsync(async () => Canceled = await desk.DoAsync<IAppointmentAppService, CancelResult>(
            (calendar, ct) => calendar.CancelAsync(one.Id, new CancelAppointment(one.Version, reason), ct)));
        if (done)
            Said = Canceled!.IsLate ? "Canceled, later than the practice asks for: a late cancel." : "Canceled.";
        await RefreshAsync();
        return done;
    }

    public void Dispose() => _watch?.Dispose();

    private async Task ReadRemindersAsync()
    {
        List<Guid> shown = [.. (Today ?? []).Concat(CallersNext).Select(one => one.Id).Distinct()];
        _reminders = (await desk.AskAsync<IReminderAppService, IReadOnlyList<ReminderDto>>((reminders, ct) => reminders.GetAsync(shown, ct))).ToLookup(one => one.AppointmentId);
    }

    /// <summary>Done or refused, the list is read again: what was refused was changed by somebody else.</summary>
    private async Task<bool> DoAsync(string said, Func<IAppointmentAppService, CancellationToken, Task<AppointmentDto>> act)
    {
        (Said, Canceled) = (null, null);
        var done = await Form.TryAsync(() => desk.DoAsync(act));
        Said = done ? said : null;
        await RefreshAsync();
        return done;
    }
}
