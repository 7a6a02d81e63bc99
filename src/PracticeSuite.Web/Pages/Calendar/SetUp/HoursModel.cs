using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar.SetUp;

/// <summary>When somebody works: every week, and on days that are otherwise.</summary>
public sealed class HoursModel(CalendarDesk desk, PracticeClock clock, StaffNames staff)
{
    public static IReadOnlyList<DayOfWeek> Days { get; } =
        [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday];

    public FormState Form { get; } = new();

    public FormState WeekForm { get; } = new();

    public FormState DayForm { get; } = new();

    public StaffNames Staff => staff;

    public IReadOnlyList<LocationProfile> Locations => clock.Practice?.Locations ?? [];

    public Guid? Me => desk.StaffId;

    public Guid? StaffId { get; private set; }

    public WorkingHoursDto? Hours { get; private set; }

    public IList<HoursLine> Week { get; private set; } = [];

    public string? Said { get; private set; }

    public DateOnly? On { get; set; }

    public bool Works { get; set; } = true;

    public TimeOnly? From { get; set; }

    public TimeOnly? To { get; set; }

    public async Task LoadAsync()
    {
        await desk.IdentifyAsync();
        await staff.LoadAsync();
    }

    public async Task ShowAsync(Guid? staffId)
    {
        (StaffId, Said) = (staffId, null);
        if (staffId is not { } id)
            Hours = null;
        else if (!await Form.TryAsync(async () => Take(await desk.AskAsync<IWorkingHoursAppService, WorkingHoursDto>((hours, ct) => hours.GetAsync(id, ct)))))
            Hours = null;
    }

    public void AddTo(DayOfWeek day) => Week.Add(new HoursLine(day));

    public async Task SaveWeekAsync()
    {
        if (Week.All(line => line.IsWhole))
            await SetWeekAsync([.. Week.Select(line => line.ToHours())]);
        else
            WeekForm.Tell("Give both times of each line, or leave the line out.");
    }

    public Task AsPracticeAsync() => SetWeekAsync([]);

    public async Task SaveDayAsync()
    {
        if (On is not { } day)
            DayForm.Refuse(nameof(WorkingDay.On), "Give the day.");
        else if (!Works)
            await SetDayAsync(day, []);
        else if (From is { } from && To is { } to)
            await SetDayAsync(day, [new HoursOfDay(from, to)]);
        else
            DayForm.Refuse(nameof(WorkingDay.Hours), "Give both times, or say that they do not work.");
    }

    /// <summary>The day is as in every week again.</summary>
    public Task ForgetDayAsync(DateOnly day) => SetDayAsync(day, null);

    private async Task SetWeekAsync(IReadOnlyList<WeeklyHoursDto> week)
    {
        var (id, version) = (Hours!.StaffId, Hours.Version);
        Said = await WeekForm.TryAsync(async () => Take(await desk.DoAsync<IWorkingHoursAppService, WorkingHoursDto>(
            (hours, ct) => hours.SetWeekAsync(id, new WorkingWeek(week, version), ct)))) ? "Saved." : null;
    }

    private async Task SetDayAsync(DateOnly day, IReadOnlyList<HoursOfDay>? given)
    {
        var (id, version, typed) = (Hours!.StaffId, Hours.Version, Week);
        if (!await DayForm.TryAsync(async () => Take(await desk.DoAsync<IWorkingHoursAppService, WorkingHoursDto>(
            (hours, ct) => hours.SetDayAsync(id, new WorkingDay(day, given, version), ct)))))
            return;
        // What is typed in the week, and not saved yet, stays.
        (Week, On, From, To) = (typed, null, null, null);
    }

    private void Take(WorkingHoursDto hours) => (Hours, Week) = (hours, hours.Week.Select(HoursLine.Of).ToList());
}
