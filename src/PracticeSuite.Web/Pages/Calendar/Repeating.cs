using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Web.Pages.Calendar;

/// <summary>How often a booking comes again, and what becomes of a week in which there is no time.</summary>
public sealed class Repeating
{
    public bool IsOn { get; set; }

    /// <summary>Weeks from one to the next.</summary>
    public int Every { get; set; } = 1;

    public int Count { get; set; } = 12;

    /// <summary>The last day on which it may fall; null = <see cref="Count"/> tells its end.</summary>
    public DateOnly? Until { get; set; }

    public SeriesFallback Fallback { get; set; } = SeriesFallback.Shift;

    public BookSeries ToSeries(BookAppointment first)
    {
        Check.That(Every is >= 1 and <= 52, nameof(BookSeries.Rule), $"{Every} is no number of weeks from 1 to 52.");
        Check.That(
            Until is not null || Count is >= 2 and <= SchedulingLimits.SeriesOccurrences, nameof(BookSeries.First), $"{Count} times is not 2 to {SchedulingLimits.SeriesOccurrences}.");
        return new BookSeries(first, Until is { } last ? SeriesRules.WeeklyUntil(last, Every) : SeriesRules.Weekly(Count, Every), Fallback);
    }
}
