namespace PracticeSuite.Coordination.Metrics;

/// <summary>Local days of the practice, the last one left out (K-140).</summary>
internal readonly record struct MetricWindow(DateOnly From, DateOnly To)
{
    private const int Month = 30;
    private const int Quarter = 90;

    public bool Holds(DateOnly day) => day >= From && day < To;

    /// <summary>How many of its days lie from one day up to another.</summary>
    public int DaysOf(DateOnly from, DateOnly to) => Math.Max(0, (to < To ? to : To).DayNumber - (from > From ? from : From).DayNumber);

    public static MetricWindow HalfYearTo(DateOnly to) => new(to.AddMonths(-6), to);

    /// <summary>The calendar month of the last day, so far.</summary>
    public static MetricWindow MonthTo(DateOnly to) => new(FirstOf(to.AddDays(-1)), to);

    public static MetricWindow ThirtyDaysTo(DateOnly to) => new(to.AddDays(-Month), to);

    public static MetricWindow NinetyDaysTo(DateOnly to) => new(to.AddDays(-Quarter), to);

    public static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);
}
