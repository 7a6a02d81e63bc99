using System.Collections.Concurrent;

namespace PracticeSuite.Kernel;

/// <summary>When the practice works, for clocks that stand still while it does not (K-020, K-044): Monday to Friday between two hours of its own clock, holidays left out.</summary>
/// <param name="Closed">Holidays.</param>
public sealed record BusinessTime(TimeZoneInfo Zone, TimeOnly Opens, TimeOnly Closes, IReadOnlySet<DateOnly> Closed)
{
    /// <summary>A calendar that is closed for longer holds nothing up for ever.</summary>
    private const int MostDays = 366;

    private readonly ReckonedDays _days = new();

    /// <summary>Of other hours other days are reckoned.</summary>
    private BusinessTime(BusinessTime other) => (Zone, Opens, Closes, Closed, _days) = (other.Zone, other.Opens, other.Closes, other.Closed, new());

    /// <summary>Of a business day.</summary>
    public int MinutesADay => (int)(Closes - Opens).TotalMinutes;

    /// <summary>The practice's that has said nothing of its hours: nine to five.</summary>
    public static BusinessTime Usual(TimeZoneInfo zone) => new(zone, new TimeOnly(9, 0), new TimeOnly(17, 0), new HashSet<DateOnly>());

    /// <summary>The instant at which so many business minutes have passed since another one.</summary>
    public DateTimeOffset Add(DateTimeOffset at, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minutes);
        var left = TimeSpan.FromMinutes(minutes);
        foreach (var open in OpenFrom(at))
        {
            var length = open.End - open.Start;
            if (length >= left)
                return open.Start + left;
            left -= length;
        }

        return at.AddDays(MostDays);
    }

    /// <summary>The earliest instant since which no more than so many business minutes have passed until another one: whatever lies before it has waited longer.</summary>
    public DateTimeOffset Before(DateTimeOffset at, int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(minutes);
        var (left, last) = (TimeSpan.FromMinutes(minutes), Zone.LocalDate(at));
        for (var day = last; last.DayNumber - day.DayNumber < MostDays; day = day.AddDays(-1))
        {
            if (On(day) is not { } open || open.Start >= at)
                continue;
            var end = open.End < at ? open.End : at.ToUniversalTime();
            // Of what was closed before the day opened, no time has passed either.
            if (end - open.Start > left)
                return end - left;
            left -= end - open.Start;
        }

        return at.AddDays(-MostDays);
    }

    /// <summary>The business time between two instants; none where the second is not later.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to)
    {
        var passed = TimeSpan.Zero;
        foreach (var open in OpenFrom(from))
        {
            if (open.Start >= to)
                break;
            passed += (open.End < to ? open.End : to) - open.Start;
        }

        return passed;
    }

    private IEnumerable<Interval> OpenFrom(DateTimeOffset at)
    {
        var first = Zone.LocalDate(at);
        for (var day = first; day.DayNumber - first.DayNumber < MostDays; day = day.AddDays(1))
        {
            if (On(day) is { } open && open.End > at)
                yield return at > open.Start ? new Interval(at.ToUniversalTime(), open.End) : open;
        }
    }

    private Interval? On(DateOnly day) => _days.TryGetValue(day, out var known) ? known : _days.GetOrAdd(day, OpenOn);

    private Interval? OpenOn(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Closed.Contains(day)
        ? null
        : new Interval(Zone.InstantOf(day.ToDateTime(Opens)), Zone.InstantOf(day.ToDateTime(Closes)));

    /// <summary>Figures ask for the same days a hundred thousand times. What was reckoned is no part of what the hours are, so it makes no two of them differ.</summary>
    private sealed class ReckonedDays : ConcurrentDictionary<DateOnly, Interval?>
    {
        public override bool Equals(object? obj) => obj is ReckonedDays;

        public override int GetHashCode() => 0;
    }
}
