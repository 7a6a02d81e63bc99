using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Calls;

/// <summary>That a patient was talked about in a call.</summary>
/// <param name="StaffIds">Who took part in it for a minute.</param>
/// <param name="Times">When somebody who took part was there.</param>
internal sealed record CallTalk(IReadOnlyList<Guid> StaffIds, IntervalSet Times);

/// <summary>Somebody who took part in a call.</summary>
/// <param name="There">When they were in the room with another; null = they talked without it, and say so: all the time.</param>
internal sealed record CallParticipant(Guid StaffId, IntervalSet? There)
{
    /// <summary>What of these times they took part in, to the second.</summary>
    public IReadOnlyList<Interval> Of(IEnumerable<Interval> times) => There is not { } there ? [.. times] : [.. times.SelectMany(time => there.Select(time.Within).OfType<Interval>())];

    public Seconds LengthOf(IEnumerable<Interval> times) => new(Of(times).Sum(time => time.Length.Value));
}
