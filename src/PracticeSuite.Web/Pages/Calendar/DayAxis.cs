using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>
/// The minutes of a day, or of its hours that are shown, as they pass: a night in which the clock skips an hour has none for it, one that
/// repeats an hour has two.
/// </summary>
public sealed class DayAxis
{
    private readonly TimeZoneInfo _zone;

    /// <param name="from">The hour of the clock with which it begins.</param>
    /// <param name="to">The hour with which it ends; 24 = with the day.</param>
    public DayAxis(DateOnly on, TimeZoneInfo zone, int from, int to)
    {
        (On, _zone) = (on, zone);
        Start = zone.InstantOf(on.ToDateTime(new TimeOnly(from, 0)));
        End = to >= 24 ? zone.StartOf(on.AddDays(1)) : zone.InstantOf(on.ToDateTime(new TimeOnly(to, 0)));
        DayHours = (int)Math.Round((zone.StartOf(on.AddDays(1)) - zone.StartOf(on)).TotalHours);
    }

    public DateOnly On { get; }

    public DateTimeOffset Start { get; }

    public DateTimeOffset End { get; }

    /// <summary>24, and 23 or 25 on the days on which the clock is changed.</summary>
    public int DayHours { get; }

    public int Minutes => (int)(End - Start).TotalMinutes;

    /// <summary>Each hour that begins, at its minute.</summary>
    public IEnumerable<(int Minute, string Label)> Hours =>
        Enumerable.Range(0, (Minutes + 59) / 60).Select(hour => (hour * 60, Label(Start.AddHours(hour))));

    /// <summary>What is unusual about the day; null = nothing.</summary>
    public string? Change => DayHours switch
    {
        < 24 => $"{DayHours} hours: daylight saving begins and the clock skips one.",
        > 24 => $"{DayHours} hours: daylight saving ends and the clock shows one twice.",
        _ => null,
    };

    public int At(DateTimeOffset instant) => (int)Math.Clamp((instant - Start).TotalMinutes, 0, Minutes);

    public bool Meets(DateTimeOffset start, DateTimeOffset end) => start < End && end > Start;

    public LocalTime TimeAt(int minute) => LocalTime.Of(Start.AddMinutes(Math.Clamp(minute, 0, Minutes)), _zone);

    private string Label(DateTimeOffset instant) => LocalTime.Of(instant, _zone).Hour == RepeatedHour.Second
        ? $"{Show.Clock(instant, _zone)} again"
        : Show.Clock(instant, _zone);
}
