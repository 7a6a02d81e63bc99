using System.Globalization;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>
/// A day and two times in boxes, on the clock of the patient's location (B-071). A box that nobody touched stands for the very instant
/// it was filled from; one that was typed stands for what that clock showed.
/// </summary>
public sealed class WorkedTime
{
    private static readonly TimeSpan LongestPastMidnight = TimeSpan.FromSeconds(EntryLimits.LongestPastMidnight.Value);

    private Filled? _filled;

    private WorkedTime(TimeZoneInfo zone) => Zone = zone;

    public TimeZoneInfo Zone { get; private set; }

    public DateOnly On { get; set; }

    public TimeOnly? From { get; set; }

    public TimeOnly? To { get; set; }

    /// <summary>Where the clock showed the time twice, the second time is meant.</summary>
    public bool FromAgain { get; set; }

    public bool ToAgain { get; set; }

    public bool FromIsTwice => From is { } from && Zone.IsAmbiguousTime(On.ToDateTime(from));

    public bool ToIsTwice => To is { } to && Zone.IsAmbiguousTime(On.ToDateTime(to));

    public DateTimeOffset? Start => _filled is { } filled && (On, From, FromAgain) == (filled.On, filled.From, filled.FromAgain)
        ? filled.When.Start
        : From is { } from ? InstantsOf(On, from).Skip(FromAgain && FromIsTwice ? 1 : 0).Cast<DateTimeOffset?>().FirstOrDefault() : null;

    public DateTimeOffset? End => _filled is { } filled && (On, To, ToAgain) == (filled.On, filled.To, filled.ToAgain)
        ? filled.When.End
        : Start is { } start && To is { } to ? EndAfter(start, to) : null;

    /// <summary>The end is meant on the next day, which the page has to say.</summary>
    public bool RunsPastMidnight => End is { } end && DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(end, Zone).DateTime) > On;

    public Seconds? Length => Start is { } start && End is { } end ? Interval.Between(start, end)?.Length : null;

    public static WorkedTime Empty(DateOnly on, TimeZoneInfo zone) => new(zone) { On = on };

    public static WorkedTime Of(Interval when, TimeZoneInfo zone)
    {
        var worked = new WorkedTime(zone);
        worked.Fill(when);
        return worked;
    }

    /// <summary>The patient or the day is another, and with it the clock: known instants stay what they are, typed times stay as typed.</summary>
    public void MoveTo(TimeZoneInfo zone)
    {
        if (zone.Id == Zone.Id)
            return;
        var known = IsUntouched ? _filled!.When : null;
        (Zone, _filled) = (zone, null);
        if (known is not null)
            Fill(known);
    }

    public WorkTime ToWorkTime()
    {
        Check.That(From is not null, "Start", "Give the time at which the work began; a length alone is not enough (B-070).");
        Check.That(To is not null, "End", "Give the time at which the work ended.");
        Check.That(Start is not null, "Start", Skipped(From.Value));
        Check.That(End is not null, "End", WhyNoEnd(From.Value, To.Value));
        return WorkTime.Between(Start.Value, End.Value);
    }

    private bool IsUntouched => _filled is { } filled
        && (On, From, To, FromAgain, ToAgain) == (filled.On, filled.From, filled.To, filled.FromAgain, filled.ToAgain);

    private void Fill(Interval when)
    {
        var (start, end) = (TimeZoneInfo.ConvertTime(when.Start, Zone), TimeZoneInfo.ConvertTime(when.End, Zone));
        (On, From, To) = (DateOnly.FromDateTime(start.DateTime), TimeOnly.FromDateTime(start.DateTime), TimeOnly.FromDateTime(end.DateTime));
        (FromAgain, ToAgain) = (IsSecond(start), IsSecond(end));
        _filled = new Filled(when, On, From.Value, To.Value, FromAgain, ToAgain);
    }

    /// <summary>The first moment after the start at which the clock showed the time: work from 23:50 to 00:10 ends on the next day, but 10:00 to 09:00 is an error.</summary>
    private DateTimeOffset? EndAfter(DateTimeOffset start, TimeOnly to)
    {
        if (InstantsOf(On, to).Count == 0 && to > From)
            return null;
        var ends = InstantsOf(On, to).Where(end => end > start).ToList();
        if (ends.Count == 0 && to != From)
            ends = [.. InstantsOf(On.AddDays(1), to).Where(end => end - start <= LongestPastMidnight)];
        return ends.Count == 0 ? null : ToAgain ? ends[^1] : ends[0];
    }

    /// <summary>None where the clock skips the time, two where it shows it twice.</summary>
    private List<DateTimeOffset> InstantsOf(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        if (Zone.IsInvalidTime(local))
            return [];
        return Zone.IsAmbiguousTime(local)
            ? [.. Zone.GetAmbiguousTimeOffsets(local).OrderDescending().Select(offset => new DateTimeOffset(local, offset).ToUniversalTime())]
            : [Zone.InstantOf(local)];
    }

    private bool IsSecond(DateTimeOffset local) =>
        Zone.IsAmbiguousTime(local.DateTime) && local.Offset == Zone.GetAmbiguousTimeOffsets(local.DateTime).Min();

    private string WhyNoEnd(TimeOnly from, TimeOnly to)
    {
        if (from == to)
            return "The work ends when it begins; give the time at which it ended.";
        return to > from || Zone.IsInvalidTime(On.AddDays(1).ToDateTime(to)) ? Skipped(to) : TooFarPastMidnight(from, to);
    }

    private static string TooFarPastMidnight(TimeOnly from, TimeOnly to) => string.Create(
        CultureInfo.InvariantCulture,
        $"End {Clock(to)} is before start {Clock(from)}. An entry may run past midnight for at most {LongestPastMidnight.TotalHours} hours; longer work goes into two entries.");

    private static string Clock(TimeOnly time) => time.ToString(time.Second == 0 ? "HH:mm" : "HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Skipped(TimeOnly time) => string.Create(
        CultureInfo.InvariantCulture, $"The clock of the location skips {time:HH:mm:ss} that day (summer time begins); give the time it showed.");

    private sealed record Filled(Interval When, DateOnly On, TimeOnly From, TimeOnly To, bool FromAgain, bool ToAgain);
}
