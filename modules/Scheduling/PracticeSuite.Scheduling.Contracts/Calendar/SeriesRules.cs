using System.Globalization;

namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>Writes the rules that a page offers, in the words of RFC 5545.</summary>
public static class SeriesRules
{
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <param name="days">None = the day of the first occurrence.</param>
    public static string Weekly(int count, int every = 1, params IReadOnlyCollection<DayOfWeek> days) => $"{Begin(every, days)};COUNT={count.ToString(CultureInfo.InvariantCulture)}";

    /// <param name="last">The last day on which it may fall.</param>
    public static string WeeklyUntil(DateOnly last, int every = 1, params IReadOnlyCollection<DayOfWeek> days) =>
        $"{Begin(every, days)};UNTIL={last.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}T235959";

    private static string Begin(int every, IReadOnlyCollection<DayOfWeek> days) =>
        $"FREQ=WEEKLY{(every == 1 ? "" : $";INTERVAL={every.ToString(CultureInfo.InvariantCulture)}")}{(days.Count == 0 ? "" : $";BYDAY={string.Join(',', days.Select(day => Days[(int)day]))}")}";
}
