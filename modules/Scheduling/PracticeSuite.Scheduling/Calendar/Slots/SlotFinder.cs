using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;

namespace PracticeSuite.Scheduling.Calendar.Slots;

/// <param name="Search">Nothing before and nothing behind it.</param>
/// <param name="Minutes">Of the slot.</param>
/// <param name="After">Minutes that must be free behind it, as a type's buffer.</param>
/// <param name="Buffer">Minutes to whatever else is taken, before and after.</param>
/// <param name="Rhythm">When they usually meet, on the clock of the zone.</param>
internal sealed record SlotWish(Interval Search, int Minutes, int After, int Buffer, TimeOnly? Rhythm, TimeZoneInfo Zone);

/// <summary>Slots that all calendars have (K-080), of plain lists of intervals.</summary>
internal static class SlotFinder
{
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(SchedulingLimits.SlotStep);

    /// <summary>
    /// By day; of a day the nearest to the rhythm; then what leaves the shortest idle time beside it; then the earlier. The earliest instant
    /// alone would offer 9:00, 9:05 and 9:10, so none overlaps one before it.
    /// </summary>
    public static IReadOnlyList<Slot> Find(SlotWish wish, IReadOnlyCollection<CalendarTime> calendars)
    {
        var found = new List<Slot>();
        foreach (var slot in Candidates(wish, calendars).OrderBy(one => one.Day).ThenBy(one => one.FromRhythm).ThenBy(one => one.Idle).ThenBy(one => one.Slot.Start).Select(one => one.Slot))
        {
            if (found.Exists(earlier => earlier.Start < slot.End && slot.Start < earlier.End))
                continue;
            found.Add(slot);
            if (found.Count == SchedulingLimits.Suggestions)
                break;
        }

        return found;
    }

    /// <summary>The first of all; null = there is none.</summary>
    public static Slot? First(SlotWish wish, IReadOnlyCollection<CalendarTime> calendars) => Candidates(wish, calendars).Select(one => one.Slot).FirstOrDefault();

    /// <summary>In order of time.</summary>
    private static IEnumerable<Candidate> Candidates(SlotWish wish, IReadOnlyCollection<CalendarTime> calendars)
    {
        var length = TimeSpan.FromMinutes(wish.Minutes + wish.After);
        foreach (var free in Mutual(wish, calendars))
        {
            for (var start = OnStep(free.Start); start + length <= free.End; start += Step)
                yield return Ranked(wish, free, start, start + length);
        }
    }

    private static IntervalSet Mutual(SlotWish wish, IReadOnlyCollection<CalendarTime> calendars) =>
        calendars.Select(calendar => calendar.Free(wish.Buffer)).Aggregate(IntervalSet.Of([wish.Search]), (mutual, free) => mutual.Intersect(free));

    private static Candidate Ranked(SlotWish wish, Interval free, DateTimeOffset start, DateTimeOffset end)
    {
        var local = TimeZoneInfo.ConvertTime(start, wish.Zone);
        var fromRhythm = wish.Rhythm is { } rhythm ? Math.Abs((int)(local.TimeOfDay - rhythm.ToTimeSpan()).TotalMinutes) : 0;
        var idle = Math.Min((start - free.Start).Ticks, (free.End - end).Ticks);
        return new Candidate(DateOnly.FromDateTime(local.DateTime), fromRhythm, idle, new Slot(start, start.AddMinutes(wish.Minutes)));
    }

    /// <summary>Offsets of zones are whole steps, so a step of UTC is one of the wall.</summary>
    private static DateTimeOffset OnStep(DateTimeOffset instant) =>
        new((instant.UtcTicks + Step.Ticks - 1) / Step.Ticks * Step.Ticks, TimeSpan.Zero);

    private readonly record struct Candidate(DateOnly Day, int FromRhythm, long Idle, Slot Slot);
}
