using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Calls;

/// <summary>Somebody who took part in a call.</summary>
/// <param name="There">When they were in the room; null = they talked without it, and say so: all the time.</param>
internal sealed record CallParticipant(Guid StaffId, Interval? There)
{
    /// <summary>What of these times they took part in, to the second.</summary>
    public IReadOnlyList<Interval> Of(IEnumerable<Interval> times) => There is not { } there ? [.. times] : [.. times.Select(time => time.Within(there)).OfType<Interval>()];

    public Seconds LengthOf(IEnumerable<Interval> times) => new(Of(times).Sum(time => time.Length.Value));
}
