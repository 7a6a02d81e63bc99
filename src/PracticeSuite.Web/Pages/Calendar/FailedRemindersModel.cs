using PracticeSuite.Scheduling.Contracts.Reminders;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>Reminders that could not be sent: somebody calls, or tries again.</summary>
public sealed class FailedRemindersModel(CalendarDesk desk)
{
    public FormState Form { get; } = new();

    public IReadOnlyList<FailedReminderDto> All { get; private set; } = [];

    public string? Said { get; private set; }

    public async Task LoadAsync() => All = await desk.AskAsync<IReminderAppService, IReadOnlyList<FailedReminderDto>>((reminders, ct) => reminders.GetFailedAsync(ct));

    public Task TryAgainAsync(FailedReminderDto one) => DoAsync("It is tried again within a minute.", (reminders, ct) => reminders.TryAgainAsync(one.Id, ct));

    public Task DismissAsync(FailedReminderDto one) => DoAsync("Seen to.", (reminders, ct) => reminders.DismissAsync(one.Id, ct));

    private async Task DoAsync(string said, Func<IReminderAppService, CancellationToken, Task> act)
    {
        var done = await Form.TryAsync(() => desk.DoAsync<IReminderAppService, bool>(async (reminders, ct) =>
        {
            await act(reminders, ct);
            return true;
        }));
        Said = done ? said : null;
        await LoadAsync();
    }
}
