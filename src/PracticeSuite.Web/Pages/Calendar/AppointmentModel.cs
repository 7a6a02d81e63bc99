using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>One appointment, and what can be done with it.</summary>
public sealed class AppointmentModel(CalendarDesk desk, CalendarChoices choices)
{
    private Guid _asked;

    public AppointmentDto? One { get; private set; }

    public CalendarChoices Choices => choices;

    public AppointmentLook Look { get; } = new(choices);

    public FormState Form { get; } = new();

    public string? Said { get; private set; }

    /// <summary>Of the last cancellation: who waits for such a time.</summary>
    public CancelResult? Canceled { get; private set; }

    public TimeZoneInfo Zone => One is { } one ? TimeZoneInfo.FindSystemTimeZoneById(one.TimeZoneId) : choices.Clock.Zone;

    public bool IsMine => desk.StaffId is { } me && One?.StaffIds.Contains(me) == true;

    public bool IsToday => One is { } one && Zone.LocalDate(one.Start) == Zone.LocalDate(choices.Clock.Now);

    public bool HasBegun => One is { } one && one.Start <= choices.Clock.Now;

    public bool MayCheckIn => One is { Kind: AppointmentKind.Patient, Status: AppointmentStatus.Booked } && IsToday;

    public bool MayTakeIn => One is { Kind: AppointmentKind.Patient, Status: AppointmentStatus.Booked or AppointmentStatus.Arrived } && IsToday;

    public bool MayKeep => One is { Kind: not AppointmentKind.Block } one && one.Status.IsOpen() && HasBegun;

    public bool MayMiss => One is { Kind: not AppointmentKind.Block } one && one.Status.MayFail() && HasBegun;

    public bool MayTakeBack => One?.Status.MayBeTakenBack() == true;

    /// <summary>The visit's code is to be given, because the type says none.</summary>
    public bool AsksForCode => One is { Kind: AppointmentKind.Patient } one && choices.Type(one.TypeId)?.Code is null;

    public async Task LoadAsync(Guid id)
    {
        (Said, Canceled, _asked) = (null, null, id);
        await desk.IdentifyAsync();
        if (choices.Rules is null)
            await choices.LoadAsync();
        if (!Form.Busy)
            await CatchUpAsync();
    }

    /// <summary>As it is now, after somebody else changed it.</summary>
    public Task RefreshAsync() => One is { } one && !Form.Busy ? ReadAsync(one.Id) : Task.CompletedTask;

    public Task<bool> CheckInAsync() => DoAsync("Checked in.", (calendar, one, ct) => calendar.CheckInAsync(one.Id, one.Version, ct));

    public Task<bool> TakeInAsync() => DoAsync("Taken in.", (calendar, one, ct) => calendar.TakeInAsync(one.Id, one.Version, ct));

    public Task<bool> KeepAsync(string? code, Guid? practitionerId) => DoAsync(
        One?.Kind == AppointmentKind.Patient ? "Kept; the visit is recorded." : "Kept.",
        (calendar, one, ct) => calendar.KeepAsync(one.Id, new KeepAppointment(one.Version, string.IsNullOrWhiteSpace(code) ? null : code, practitionerId), ct));

    public Task<bool> MarkNoShowAsync() => DoAsync("Marked as no-show.", (calendar, one, ct) => calendar.MarkNoShowAsync(one.Id, one.Version, ct));

    public Task<bool> TakeBackAsync() => DoAsync("Booked as before.", (calendar, one, ct) => calendar.TakeBackAsync(one.Id, one.Version, ct));

    public async Task<bool> CancelAsync(CancelReason reason, SeriesScope scope)
    {
        var one = One!;
        Said = null;
        var done = await Form.TryAsync(async () => Canceled = await desk.DoAsync<IAppointmentAppService, CancelResult>(
            (calendar, ct) => calendar.CancelAsync(one.Id, new CancelAppointment(one.Version, reason, scope), ct)));
        if (done)
            (One, Said) = (Canceled!.Appointment, Words(Canceled));
        await CatchUpAsync();
        return done;
    }

    /// <summary>It was moved, by the form or by the pointer.</summary>
    public void Take(AppointmentDto moved) => (One, Said) = (moved, $"Moved to {Show.Span(moved.Start, moved.End, Zone)}.");

    private static string Words(CancelResult result) => string.Concat(
        result.Canceled == 1 ? "Canceled" : $"{result.Canceled} appointments canceled",
        result.IsLate ? ", later than the practice asks for: a late cancel." : ".");

    /// <summary>Where another was opened while an answer was awaited, it is read afterwards.</summary>
    private async Task CatchUpAsync()
    {
        for (Guid? read = null; One?.Id != _asked && read != _asked;)
        {
            (read, Said) = (_asked, null);
            await ReadAsync(_asked);
        }
    }

    private Task<bool> ReadAsync(Guid id) =>
        Form.TryAsync(async () => One = await desk.AskAsync<IAppointmentAppService, AppointmentDto>((calendar, ct) => calendar.GetAsync(id, ct)));

    private async Task<bool> DoAsync(string said, Func<IAppointmentAppService, AppointmentDto, CancellationToken, Task<AppointmentDto>> act)
    {
        var one = One!;
        Said = null;
        var done = await Form.TryAsync(async () => One = await desk.DoAsync<IAppointmentAppService, AppointmentDto>((calendar, ct) => act(calendar, one, ct)));
        Said = done ? said : null;
        await CatchUpAsync();
        return done;
    }
}
