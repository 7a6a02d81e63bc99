using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Coordination.Calls;

/// <summary>One of those who speak.</summary>
internal sealed class CallMember : IBelongsToPractice
{
    /// <summary>The place of who was to speak and no longer is.</summary>
    public const int Nowhere = -1;

    private CallMember()
    {
    }

    public CallMember(CoordinationCall call, Guid staffId, int position) => (PracticeId, CallId, StaffId, Position) = (call.PracticeId, call.Id, staffId, position);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid CallId { get; private init; }

    public Guid StaffId { get; private init; }

    public int Position { get; private set; }

    /// <summary>They said that it was held.</summary>
    public DateTimeOffset? ConfirmedAt { get; private set; }

    public DateTimeOffset? AttestedAt { get; private set; }

    public void Sit(int position) => Position = position;

    public void Confirm(DateTimeOffset now) => ConfirmedAt ??= now;

    public bool Attest(DateTimeOffset now)
    {
        if (AttestedAt is not null)
            return false;
        AttestedAt = now;
        return true;
    }
}

/// <summary>From when to when a line was talked about, to the second; it names no patient.</summary>
internal sealed class CallSegment : IBelongsToPractice
{
    private CallSegment()
    {
    }

    public CallSegment(CoordinationCall call, Guid lineId, Guid startedById, DateTimeOffset startedAt) =>
        (PracticeId, CallId, LineId, StartedById, StartedAt) = (call.PracticeId, call.Id, lineId, startedById, startedAt);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid CallId { get; private init; }

    public Guid LineId { get; private init; }

    public Guid StartedById { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Null = it runs, or has no length.</summary>
    public Interval? When => EndedAt is { } end ? Interval.Between(StartedAt, end) : null;

    public void Close(DateTimeOffset at) => EndedAt ??= at < StartedAt ? StartedAt : at;
}

/// <summary>
/// That somebody is in the room, as their page says every twenty seconds. A row of its own, so that it meets no act: it never changes what was
/// said, only when who was there.
/// </summary>
internal sealed class CallPresence : IBelongsToPractice, IRecordedAsEvents
{
    private CallPresence()
    {
    }

    public CallPresence(CoordinationCall call, Guid staffId, DateTimeOffset now) =>
        (PracticeId, CallId, StaffId, JoinedAt, SinceAt, SeenAt) = (call.PracticeId, call.Id, staffId, now, now, now);

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid CallId { get; private init; }

    public Guid StaffId { get; private init; }

    public DateTimeOffset JoinedAt { get; private set; }

    /// <summary>Whoever left and came back is here since then.</summary>
    public DateTimeOffset SinceAt { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>Since when they are known to have been here with another for a minute.</summary>
    public DateTimeOffset? MetAt { get; private set; }

    /// <summary>When they were here before they left and came back, the last time since they met somebody.</summary>
    public IReadOnlyList<Interval> Earlier { get; private set; } = [];

    /// <summary>When they are known to have been here, until the call ended for whoever was still there.</summary>
    public IntervalSet Stays(DateTimeOffset end) => IntervalSet.Of([.. Earlier, .. new[] { Between(SinceAt, Until(end)) }.OfType<Interval>()]);

    /// <summary>They joined before the call was moved; what was then is no part of it.</summary>
    public void Rejoin(DateTimeOffset now) => (JoinedAt, SinceAt, SeenAt, MetAt, Earlier) = (now, now, now, null, []);

    public void Stay(DateTimeOffset now)
    {
        if (now - SeenAt > CallLimits.Gone)
            Return(now);
        SeenAt = now;
    }

    /// <summary>Whether both were here at once for a minute.</summary>
    public bool HasMet(CallPresence other, DateTimeOffset now) => Min(Until(now), other.Until(now)) - Max(SinceAt, other.SinceAt) >= CallLimits.Shortest;

    public void Meet(DateTimeOffset now) => MetAt ??= now;

    /// <summary>Time in which they met nobody is time in no call.</summary>
    private void Return(DateTimeOffset now)
    {
        if (MetAt is null)
            JoinedAt = now;
        else if (Between(SinceAt, SeenAt) is { } stay)
            Earlier = [.. Earlier, stay];
        SinceAt = now;
    }

    private static Interval? Between(DateTimeOffset start, DateTimeOffset end) => Interval.Between(CoordinationCall.WholeSecond(start), CoordinationCall.WholeSecond(end));

    /// <summary>Between two beats they are still here.</summary>
    private DateTimeOffset Until(DateTimeOffset now) => now - SeenAt <= 1.5 * CallLimits.Beat ? now : SeenAt;

    private static DateTimeOffset Min(DateTimeOffset one, DateTimeOffset other) => one < other ? one : other;

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
