using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar.SetUp;

/// <summary>One's own feed, and calendars elsewhere.</summary>
public sealed class FeedsModel(CalendarDesk desk, PracticeClock clock)
{
    public CalendarFeedsDto? All { get; private set; }

    public TimeZoneInfo Zone => clock.Zone;

    public FormState Acts { get; } = new();

    public FormState Form { get; } = new();

    /// <summary>Of the feed that was opened on this page, and shown on it alone.</summary>
    public string? Secret { get; private set; }

    public string? Said { get; private set; }

    public string? Address { get; set; }

    public async Task LoadAsync() => All = await desk.AskAsync<ICalendarFeedAppService, CalendarFeedsDto>((feeds, ct) => feeds.GetAsync(ct));

    public async Task OpenAsync()
    {
        Said = null;
        if (await Acts.TryAsync(async () => Secret = await desk.DoAsync<ICalendarFeedAppService, string>((feeds, ct) => feeds.OpenAsync(ct))))
            await LoadAsync();
    }

    public async Task CloseAsync()
    {
        (Said, Secret) = (null, null);
        if (await Acts.TryAsync(() => DoAsync((feeds, ct) => feeds.CloseAsync(ct))))
            await LoadAsync();
    }

    public async Task AddAsync()
    {
        Said = null;
        OutsideCalendarDto? added = null;
        if (!await Form.TryAsync(async () => added = await desk.DoAsync<ICalendarFeedAppService, OutsideCalendarDto>((feeds, ct) => feeds.AddAsync(new OutsideCalendarInput(Address), ct))))
            return;
        (Said, Address) = ($"{added!.Host} was read: {Show.Count(added.BusyTimes, "busy time", "busy times")} in the year ahead.", null);
        await LoadAsync();
    }

    public async Task RemoveAsync(Guid id)
    {
        Said = null;
        if (await Acts.TryAsync(() => DoAsync((feeds, ct) => feeds.RemoveAsync(id, ct))))
            await LoadAsync();
    }

    private Task<bool> DoAsync(Func<ICalendarFeedAppService, CancellationToken, Task> act) => desk.DoAsync<ICalendarFeedAppService, bool>(async (feeds, ct) =>
    {
        await act(feeds, ct);
        return true;
    });
}
