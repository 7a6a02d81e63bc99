using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts;

namespace PracticeSuite.Scheduling.Calendar.Slots;

/// <summary>What is known of one calendar in a stretch of time, as plain lists: what is free is a function of these and nothing else.</summary>
/// <param name="Hours">When somebody works; of a room, always.</param>
/// <param name="Leave">Whole days.</param>
/// <param name="Holidays">The practice's, whole days.</param>
/// <param name="Taken">Appointments and blocks with their buffers, in any order.</param>
internal sealed record CalendarTime(CalendarKey Key, IntervalSet Hours, IntervalSet Leave, IntervalSet Holidays, IReadOnlyList<Interval> Taken)
{
    /// <summary>By calendars that somebody keeps elsewhere: no time to offer, and no reason to refuse one that is asked for.</summary>
    public IntervalSet Elsewhere { get; init; } = IntervalSet.Empty;

    /// <summary>So far beside what is taken a buffer can reach.</summary>
    private const int Reach = SchedulingLimits.LongestBuffer;

    /// <param name="buffer">Minutes kept free beside whatever is taken.</param>
    public IntervalSet Free(int buffer) => Hours.Except(Leave).Except(Holidays)
        .Except(IntervalSet.Of(Taken.Concat(Elsewhere).Select(one => new Interval(one.Start.AddMinutes(-buffer), one.End.AddMinutes(buffer)))));

    public bool IsTakenIn(Interval time) => Taken.Any(time.Overlaps);

    public bool IsWithinHours(Interval time) => Hours.Any(hours => hours.Start <= time.Start && time.End <= hours.End);

    /// <summary>The same with no more than what touches the stretch, so that a year need not be looked through for a week.</summary>
    public CalendarTime Within(Interval stretch) => this with
    {
        Hours = IntervalSet.Of(Hours.Where(stretch.Overlaps)),
        Leave = IntervalSet.Of(Leave.Where(stretch.Overlaps)),
        Holidays = IntervalSet.Of(Holidays.Where(stretch.Overlaps)),
        Elsewhere = IntervalSet.Of(Elsewhere.Where(stretch.Overlaps)),
        Taken = [.. Taken.Where(one => one.Start < stretch.End.AddMinutes(Reach) && stretch.Start.AddMinutes(-Reach) < one.End)],
    };

    public CalendarTime With(Interval taken) => this with { Taken = [.. Taken, taken] };
}
