using System.Globalization;

namespace PracticeSuite.Scheduling.Contracts.Calendar;

/// <summary>Writes the rules that a page offers, in the words of RFC 5545, and reads them again.</summary>
public static class SeriesRules
{
    private const string DayFormat = "yyyyMMdd";

    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <param name="days">None = the day of the first occurrence.</param>
    public static string Weekly(int count, int every = 1, params IReadOnlyCollection<DayOfWeek> days) => $"{Begin(every, days)};COUNT={count.ToString(CultureInfo.InvariantCulture)}";

    /// <param name="last">The last day on which it may fall.</param>
    public static string WeeklyUntil(DateOnly last, int every = 1, params IReadOnlyCollection<DayOfWeek> days) =>
        $"{Begin(every, days)};UNTIL={last.ToString(DayFormat, CultureInfo.InvariantCulture)}T235959";

    /// <summary>A rule as it is written here; null = one of another kind.</summary>
    public static WeeklyRule? Read(string? rule)
    {
        var parts = (rule ?? "").Split(';').Select(part => part.Split('=')).ToLookup(part => part[0], part => part[^1]);
        if (parts["FREQ"].FirstOrDefault() != "WEEKLY" || parts.Any(part => part.Count() > 1 || part.Key is not ("FREQ" or "INTERVAL" or "BYDAY" or "COUNT" or "UNTIL")))
            return null;
        var days = (parts["BYDAY"].FirstOrDefault() ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(day => Array.IndexOf(Days, day)).ToList();
        var (every, count) = (Number(parts["INTERVAL"].FirstOrDefault() ?? "1"), Number(parts["COUNT"].FirstOrDefault()));
        DateOnly? until = parts["UNTIL"].FirstOrDefault() is { Length: >= 8 } text && DateOnly.TryParseExact(text[..8], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var last) ? last : null;
        return every is { } weeks && days.TrueForAll(day => day >= 0) && (count is null) != (until is null)
            ? new WeeklyRule(weeks, days.ConvertAll(day => (DayOfWeek)day), count, until)
            : null;
    }

    private static string Begin(int every, IReadOnlyCollection<DayOfWeek> days) =>
        $"FREQ=WEEKLY{(every == 1 ? "" : $";INTERVAL={every.ToString(CultureInfo.InvariantCulture)}")}{(days.Count == 0 ? "" : $";BYDAY={string.Join(',', days.Select(day => Days[(int)day]))}")}";

    private static int? Number(string? text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <param name="Every">Weeks from one to the next.</param>
/// <param name="Days">None = the day of the first.</param>
/// <param name="Count">How often; null = until a day.</param>
/// <param name="Until">The last day on which it may fall.</param>
public sealed record WeeklyRule(int Every, IReadOnlyList<DayOfWeek> Days, int? Count, DateOnly? Until);
