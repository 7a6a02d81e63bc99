using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Evaluation;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Series;

/// <summary>
/// The occurrences of an RFC 5545 rule on the wall's clock, by Ical.Net and within bounds. It is expanded without any zone: 9:00 stays 9:00
/// when daylight saving changes, and what an hour comes to is said by <see cref="WallClock"/>.
/// </summary>
internal static class OccurrenceRule
{
    private const string Field = nameof(BookSeries.Rule);

    /// <summary>Steps without an occurrence after which a rule is taken to have none, as the 30th of February.</summary>
    private const int MostEmptySteps = 1000;

    public static IReadOnlyList<DateTime> Expand(string? text, DateTime first)
    {
        var rule = Parse(Check.Required(text, Field, SchedulingLimits.Rule));
        DemandBounds(rule, first);
        var found = Occurrences(rule, first);
        Check.That(found.Count > 0, Field, $"{Field} has no occurrence; give one that falls on a day that there is.");
        Check.That(
            found[0] == first, Field, $"{Field} does not fall on {first:yyyy-MM-dd HH:mm}, when the series begins; its first occurrence is {found[0]:yyyy-MM-dd HH:mm}, so begin then.");
        Check.That(
            found.Count <= SchedulingLimits.SeriesOccurrences, Field,
            $"{Field} has more than {SchedulingLimits.SeriesOccurrences} occurrences; end it earlier and book the rest later.");
        return found;
    }

    private static List<DateTime> Occurrences(RecurrenceRule rule, DateTime first)
    {
        var last = first.AddYears(SchedulingLimits.SeriesYears);
        var series = new CalendarEvent { Start = new CalDateTime(first), RecurrenceRule = rule };
        try
        {
            return [.. series.GetOccurrences(options: new EvaluationOptions { MaxUnmatchedIncrementsLimit = MostEmptySteps })
                .Select(one => one.Period.StartTime.Value).TakeWhile(at => at <= last).Take(SchedulingLimits.SeriesOccurrences + 1)];
        }
        catch (Exception endless) when (endless is EvaluationLimitExceededException or EvaluationOutOfRangeException)
        {
            return [];
        }
        catch (Exception unreadable) when (UnreadableCalendar.Is(unreadable))
        {
            throw CannotBeRead();
        }
    }

    private static RecurrenceRule Parse(string text)
    {
        try
        {
            return new RecurrenceRule(text);
        }
        catch (Exception unreadable) when (UnreadableCalendar.Is(unreadable))
        {
            throw CannotBeRead();
        }
    }

    private static BusinessException CannotBeRead() => Check.Invalid(Field, $"{Field} cannot be read; write it as FREQ=WEEKLY;BYDAY=TU;COUNT=12.");

    private static void DemandBounds(RecurrenceRule rule, DateTime first)
    {
        Check.That(
            rule.Frequency is FrequencyType.Daily or FrequencyType.Weekly or FrequencyType.Monthly or FrequencyType.Yearly, Field,
            $"{Field} repeats more often than daily; use DAILY, WEEKLY, MONTHLY or YEARLY.");
        Check.That(rule.Count is not null || rule.Until is not null, Field, $"{Field} has no end; add COUNT, such as COUNT=12, or UNTIL.");
        Check.That(
            rule.Count is null or <= SchedulingLimits.SeriesOccurrences, Field,
            $"{Field} has COUNT={rule.Count}; a series has at most {SchedulingLimits.SeriesOccurrences} occurrences, so book these and the rest later.");
        var latest = first.AddYears(SchedulingLimits.SeriesYears);
        Check.That(
            rule.Until is null || rule.Until.Value <= latest, Field,
            $"{Field} has UNTIL={rule.Until?.Value:yyyyMMdd}; a series lasts at most {SchedulingLimits.SeriesYears} years, to {latest:yyyyMMdd}.");
    }
}
