using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Hours;

/// <summary>When one of the staff works; its id is theirs. Without a week of their own they work while the practice is open.</summary>
internal sealed class StaffHours : AggregateRoot, IBelongsToPractice
{
    private const int MostADay = 6;

    private const int ExceptionDays = 366;

    private readonly List<WeeklyHours> _week = [];

    private readonly List<DayHours> _days = [];

    private StaffHours()
    {
    }

    public StaffHours(PracticeId practice, Guid staffId) => (PracticeId, Id) = (practice, staffId);

    public PracticeId PracticeId { get; private init; }

    public IReadOnlyList<WeeklyHours> Week => _week;

    public IReadOnlyList<DayHours> Days => _days;

    public void SetWeek(IReadOnlyList<WeeklyHoursDto> hours)
    {
        foreach (var day in hours.GroupBy(one => one.Day))
        {
            Check.That(Enum.IsDefined(day.Key), nameof(WeeklyHoursDto.Day), "Day is none of the week.");
            Demand([.. day.Select(one => new HoursOfDay(one.From, one.To))], $"{day.Key}");
        }

        _week.Clear();
        _week.AddRange(hours.OrderBy(one => one.Day).ThenBy(one => one.From).Select(one => new WeeklyHours(this, one)));
    }

    /// <param name="hours">None = does not work; null = as in every week.</param>
    public void SetDay(DateOnly on, IReadOnlyList<HoursOfDay>? hours, DateOnly today)
    {
        Check.That(on >= today, nameof(WorkingDay.On), "On lies in the past; give today or a later day.");
        Check.That(on <= today.AddDays(ExceptionDays), nameof(WorkingDay.On), "On is more than a year ahead; set it nearer to the day.");
        _days.RemoveAll(one => one.On == on);
        if (hours is null)
            return;
        Demand(hours, $"{on:yyyy-MM-dd}");
        _days.AddRange(hours.Count == 0 ? [new DayHours(this, on, null)] : hours.OrderBy(one => one.From).Select(one => new DayHours(this, on, one)));
    }

    private static void Demand(IReadOnlyList<HoursOfDay> hours, string day)
    {
        Check.That(hours.Count <= MostADay, nameof(WorkingWeek.Hours), $"Hours of {day} are {hours.Count} stretches; at most {MostADay} fit.");
        var before = default(HoursOfDay);
        foreach (var stretch in hours.OrderBy(one => one.From))
        {
            Check.That(stretch.From < stretch.To, nameof(HoursOfDay.To), $"Hours of {day} end at {stretch.To:HH:mm} before they begin; give a later time of the day.");
            Check.That(before is null || before.To <= stretch.From, nameof(HoursOfDay.From), $"Hours of {day} from {stretch.From:HH:mm} overlap those before; join the two.");
            before = stretch;
        }
    }
}

internal sealed class WeeklyHours : IBelongsToPractice
{
    private WeeklyHours()
    {
    }

    internal WeeklyHours(StaffHours of, WeeklyHoursDto given) =>
        (PracticeId, StaffId, Day, From, To, LocationId) = (of.PracticeId, of.Id, given.Day, given.From, given.To, given.LocationId);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid StaffId { get; private init; }

    public DayOfWeek Day { get; private init; }

    public TimeOnly From { get; private init; }

    public TimeOnly To { get; private init; }

    public Guid? LocationId { get; private init; }
}

/// <summary>Hours of one day instead of the week's; without any = does not work.</summary>
internal sealed class DayHours : IBelongsToPractice
{
    private DayHours()
    {
    }

    internal DayHours(StaffHours of, DateOnly on, HoursOfDay? hours) => (PracticeId, StaffId, On, From, To) = (of.PracticeId, of.Id, on, hours?.From, hours?.To);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid StaffId { get; private init; }

    public DateOnly On { get; private init; }

    public TimeOnly? From { get; private init; }

    public TimeOnly? To { get; private init; }
}
