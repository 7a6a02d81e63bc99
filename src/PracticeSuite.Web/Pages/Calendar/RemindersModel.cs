using PracticeSuite.Scheduling.Contracts.Reminders;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>What became of one appointment's reminders, or of the invitations to a call.</summary>
public sealed class RemindersModel(CalendarDesk desk, StaffNames staff)
{
    public IReadOnlyList<ReminderDto> All { get; private set; } = [];

    public async Task LoadAsync(Guid appointmentId)
    {
        await staff.LoadAsync();
        All = await desk.AskAsync<IReminderAppService, IReadOnlyList<ReminderDto>>((reminders, ct) => reminders.GetAsync([appointmentId], ct));
    }

    public string Words(ReminderDto one, TimeZoneInfo zone) =>
        string.Concat(one.StaffId is { } id ? $"{staff[id]}: " : "", ReminderWords.Of(one, zone), one.IsOfThisTime ? "" : ", for an earlier time");
}
