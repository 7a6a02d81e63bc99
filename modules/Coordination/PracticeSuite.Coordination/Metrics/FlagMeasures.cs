using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>How soon flags were acknowledged (K-142, K-143), as it stood at an instant. Pure.</summary>
internal static class FlagMeasures
{
    private const int Median = 50;
    private const int High = 90;

    /// <summary>Minutes on the wall's clock of what is critical, of the practice's hours of the rest.</summary>
    public static double MinutesOf(FlagTime flag, DateTimeOffset acknowledgedAt, BusinessTime hours) =>
        (flag.Level == FlagLevel.Critical ? acknowledgedAt - flag.OpenedAt : hours.Between(flag.OpenedAt, acknowledgedAt)).TotalMinutes;

    /// <summary>One that was made more urgent or opened again has a clock for each time, and stands where flags are counted by the last.</summary>
    public static IEnumerable<FlagTime> OnceEach(IEnumerable<FlagTime> flags) => flags.GroupBy(flag => flag.FlagId).Select(of => of.MaxBy(flag => flag.OpenedAt)!);

    /// <summary>By level. What is open has no time yet: each flag is counted once, and in no percentile.</summary>
    public static IEnumerable<MetricFigure> Times(IReadOnlyCollection<FlagTime> flags, BusinessTime hours, MetricWindow window, DateTimeOffset then)
    {
        var raised = flags.Where(flag => flag.OpenedAt <= then && window.Holds(hours.Zone.LocalDate(flag.OpenedAt))).ToLookup(flag => flag.AcknowledgedAt <= then);
        var open = OnceEach(raised[false]).ToLookup(flag => flag.Level);
        foreach (var level in Enum.GetValues<FlagLevel>().OrderDescending())
        {
            var minutes = raised[true].Where(flag => flag.Level == level).Select(flag => MinutesOf(flag, flag.AcknowledgedAt!.Value, hours)).ToList();
            yield return new MetricFigure(MetricKey.AcknowledgeTime, PartOf(level), 0, minutes.Count)
            {
                Open = open[level].Count(), Middle = Percentile.Of(minutes, Median), High = Percentile.Of(minutes, High),
            };
        }
    }

    /// <summary>Of all flags whose time had come; one of several clocks is in time where it missed none of them.</summary>
    public static IEnumerable<MetricFigure> InTime(IReadOnlyCollection<FlagTime> flags, BusinessTime hours, MetricWindow window, DateTimeOffset then)
    {
        var due = flags.Where(flag => flag.DueAt <= then && window.Holds(hours.Zone.LocalDate(flag.DueAt!.Value))).ToList();
        yield return Figure(MetricPart.All, due);
        foreach (var level in Enum.GetValues<FlagLevel>().OrderDescending())
            yield return Figure(PartOf(level), [.. due.Where(flag => flag.Level == level)]);
    }

    private static MetricFigure Figure(MetricPart part, List<FlagTime> due) => Figure(part, [.. due.GroupBy(flag => flag.FlagId).Select(clocks => clocks.All(IsInTime))]);

    private static MetricFigure Figure(MetricPart part, List<bool> flags) => new(MetricKey.AcknowledgedInTime, part, flags.Count(isInTime => isInTime), flags.Count);

    public static bool IsInTime(FlagTime flag) => flag.AcknowledgedAt <= flag.DueAt;

    private static MetricPart PartOf(FlagLevel level) => level switch
    {
        FlagLevel.Critical => MetricPart.Critical,
        FlagLevel.Urgent => MetricPart.Urgent,
        _ => MetricPart.Routine,
    };
}
