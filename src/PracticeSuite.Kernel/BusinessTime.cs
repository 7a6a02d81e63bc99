namespace PracticeSuite.Kernel;

/// <summary>When the practice works, for clocks that stand still while it does not (K-020, K-044): Monday to Friday between two hours of its own clock, holidays left out.</summary>
/// <param name="Closed">Holidays.</param>
public sealed record BusinessTime(TimeZoneInfo Zone, TimeOnly Opens, TimeOnly Closes, IReadOnlySet<DateOnly> Closed)
{
    /// <summary>A calendar that is closed for longer holds nothing up for ever.</summary>
    private const int MostDays = 366;

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

    private IEnumerable<Interval> OpenFrom(DateTimeOffset at)
    {
        var first = Zone.LocalDate(at);
        for (var day = first; day.DayNumber - first.DayNumber < MostDays; day = day.AddDays(1))
        {
            if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || Closed.Contains(day))
                continue;
            var (opens, closes) = (Zone.InstantOf(day.ToDateTime(Opens)), Zone.InstantOf(day.ToDateTime(Closes)));
            if (closes > at)
                yield return new Interval(at > opens ? at.ToUniversalTime() : opens, closes);
        }
    }
}
