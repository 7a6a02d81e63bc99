using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;

namespace PracticeSuite.Scheduling.Calendar.Slots;

/// <summary>Monday to Friday without the practice's holidays, on the clock of a zone (K-080).</summary>
internal static class BusinessDays
{
    /// <summary>Further than any ten of them reach, for whoever has to know the holidays first.</summary>
    public const int ReachDays = 45;

    /// <summary>From the instant to the end of the tenth, its own day among them.</summary>
    public static Interval From(DateTimeOffset from, TimeZoneInfo zone, IReadOnlySet<DateOnly> holidays)
    {
        var first = zone.LocalDate(from);
        var last = Enumerable.Range(0, ReachDays).Select(first.AddDays).Where(day => IsBusinessDay(day, holidays))
            .Take(SchedulingLimits.BusinessDays).DefaultIfEmpty(first).Last();
        return new Interval(from, zone.StartOf(last.AddDays(1)));
    }

    private static bool IsBusinessDay(DateOnly day, IReadOnlySet<DateOnly> holidays) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !holidays.Contains(day);
}
