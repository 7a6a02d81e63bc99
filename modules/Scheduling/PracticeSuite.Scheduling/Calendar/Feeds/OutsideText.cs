using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

/// <summary>
/// The busy times of somebody else's calendar, by Ical.Net and within bounds: whoever wrote it may mean ill, or mean the year 9999. What is marked
/// as free or canceled is not busy.
/// </summary>
internal static class OutsideText
{
    public const int MostTimes = 4_000;

    private const string Field = nameof(OutsideCalendarInput.Address);
    private const int MostEvents = 20_000;
    private const int MostOccurrences = 20_000;

    /// <summary>Of all rules together, from where each begins: more would keep a processor busy for longer than somebody waits.</summary>
    private const double MostSteps = 2_000_000;

    private const int MostEmptySteps = 1_000;

    /// <param name="window">What lies outside is left out.</param>
    /// <param name="zone">Of times that name none.</param>
    /// <exception cref="BusinessException"><c>Input:Invalid</c>.</exception>
    public static IntervalSet Read(string text, Interval window, TimeZoneInfo zone)
    {
        var calendar = Parse(text);
        Check.That(calendar.Events.Count <= MostEvents, Field, $"This calendar has more than {MostEvents:N0} events; give one with less in it.");
        if (calendar.Events.Any(one => one.Start is null))
            throw Unreadable();
        Check.That(
            calendar.Events.Sum(one => Steps(one, window)) <= MostSteps, Field,
            "Something in this calendar repeats too often, or for too many years, to be read; give a calendar of free and busy times alone.");
        try
        {
            var busy = IntervalSet.Of([.. Busy(calendar, window, zone), .. PublishedTimes.Read(text, window)]);
            Check.That(busy.Count <= MostTimes, Field, $"This calendar has more than {MostTimes:N0} busy times in the year ahead; give one with less in it.");
            return busy;
        }
        catch (Exception broken) when (UnreadableCalendar.Is(broken))
        {
            throw Unreadable();
        }
    }

    private static Ical.Net.Calendar Parse(string text)
    {
        try
        {
            return Ical.Net.Calendar.Load(text) ?? throw Unreadable();
        }
        catch (Exception broken) when (UnreadableCalendar.Is(broken))
        {
            throw Unreadable();
        }
    }

    private static IEnumerable<Interval> Busy(Ical.Net.Calendar calendar, Interval window, TimeZoneInfo zone)
    {
        var options = new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostEmptySteps };
        var from = new CalDateTime(DateTime.SpecifyKind(window.Start.UtcDateTime.AddDays(-1), DateTimeKind.Utc));
        var count = 0;
        foreach (var occurrence in calendar.GetOccurrences<CalendarEvent>(from, options))
        {
            var start = Instant(occurrence.Period.StartTime, zone);
            // A day of margin: what is given in local time is ordered by it.
            if (start > window.End.AddDays(1))
                yield break;
            Check.That(++count <= MostOccurrences, Field, $"This calendar has more than {MostOccurrences:N0} events in the year ahead; give one with less in it.");
            var end = occurrence.Period.EffectiveEndTime is { } ending ? Instant(ending, zone) : start;
            if (IsBusy((CalendarEvent)occurrence.Source) && end > start && end > window.Start && start < window.End)
                yield return new Interval(start, end);
        }
    }

    private static bool IsBusy(CalendarEvent one) =>
        !string.Equals(one.Transparency, "TRANSPARENT", StringComparison.OrdinalIgnoreCase) && !string.Equals(one.Status, "CANCELLED", StringComparison.OrdinalIgnoreCase);

    /// <summary>A date, and a time without a zone, are on the practice's clock.</summary>
    private static DateTimeOffset Instant(CalDateTime at, TimeZoneInfo zone)
    {
        if (!at.HasTime)
            return zone.StartOf(DateOnly.FromDateTime(at.Value));
        return at.IsFloating ? zone.InstantOf(at.Value) : new DateTimeOffset(DateTime.SpecifyKind(at.AsUtc, DateTimeKind.Utc));
    }

    /// <summary>No less than what the rule is stepped through until it or the window ends.</summary>
    private static double Steps(CalendarEvent one, Interval window)
    {
        if (one.RecurrenceRule is not { } rule || one.Start is not { } start)
            return 1;
        var end = rule.Until is { } until && until.Value < window.End.UtcDateTime ? until.Value : window.End.UtcDateTime;
        var within = Each(rule.ByHour) * Each(rule.ByMinute) * Each(rule.BySecond);
        var isPlain = rule.ByDay.Count + rule.ByMonthDay.Count + rule.ByYearDay.Count + rule.ByWeekNo.Count == 0;
        var aDay = rule.Frequency switch
        {
            Ical.Net.FrequencyType.Secondly => 86_400,
            Ical.Net.FrequencyType.Minutely => 1_440 * Each(rule.BySecond),
            Ical.Net.FrequencyType.Hourly => 24 * Each(rule.ByMinute) * Each(rule.BySecond),
            Ical.Net.FrequencyType.Yearly when isPlain => within * Math.Max(1, rule.ByMonth.Count) / 365,
            Ical.Net.FrequencyType.Weekly when isPlain => within / 7,
            _ => within,
        };
        return 1 + (Math.Max(1, (end - start.Value).TotalDays) * aDay);
    }

    private static double Each(List<int> list) => Math.Max(1, list.Count);

    private static BusinessException Unreadable() =>
        Check.Invalid(Field, "What is at this address is no calendar that can be read; give the address that your calendar program calls iCal, ICS or a private link.");
}
