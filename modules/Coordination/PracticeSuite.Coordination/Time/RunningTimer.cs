using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Time;

/// <summary>
/// A timer as a row (B-079): nothing ticks, so nothing is lost when the program ends. Whether it has fallen asleep is reckoned from the
/// last activity whenever somebody looks.
/// </summary>
[Access(AccessObject.CareMinutes, Own = nameof(StaffId))]
internal sealed class RunningTimer : AggregateRoot, IPart2Item, IAboutPatient
{
    public static readonly TimeSpan IdleLimit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan LongestStretch = TimeSpan.FromHours(24);

    private RunningTimer()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid StaffId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public CareActivity Activity { get; private init; }

    public CareProgram Program { get; private init; }

    public DateTimeOffset StartedAt { get; private init; }

    /// <summary>The stretches that are over.</summary>
    public IReadOnlyList<Stretch> Past { get; private set; } = [];

    /// <summary>When the stretch that is not over began; null while paused.</summary>
    public DateTimeOffset? RunningSince { get; private set; }

    public DateTimeOffset LastActiveAt { get; private set; }

    public static RunningTimer Start(PracticeId practice, Guid staffId, StartTimer start, DateTimeOffset now) => new()
    {
        PracticeId = practice,
        StaffId = staffId,
        PatientId = start.PatientId,
        Activity = start.Activity,
        Program = start.Program,
        StartedAt = ToSecond(now),
        RunningSince = ToSecond(now),
        LastActiveAt = ToSecond(now),
    };

    public void Ping(DateTimeOffset now)
    {
        FallAsleepIfIdle(now);
        if (RunningSince is not null)
            LastActiveAt = ToSecond(now);
    }

    public void Pause(DateTimeOffset now)
    {
        FallAsleepIfIdle(now);
        if (RunningSince is not null)
            EndStretch(ToSecond(now));
    }

    public void Resume(DateTimeOffset now)
    {
        FallAsleepIfIdle(now);
        RunningSince ??= ToSecond(now);
        LastActiveAt = ToSecond(now);
    }

    /// <summary>The stretches in which work was done, the unfinished one up to now.</summary>
    public IReadOnlyList<Interval> Stop(DateTimeOffset now)
    {
        Pause(now);
        return [.. Past.Select(stretch => new Interval(stretch.Start, stretch.End))];
    }

    private void FallAsleepIfIdle(DateTimeOffset now)
    {
        if (RunningSince is not null && now - LastActiveAt >= IdleLimit)
            EndStretch(LastActiveAt);
    }

    private void EndStretch(DateTimeOffset at)
    {
        Past = [.. Past, .. Cut(RunningSince!.Value, at)];
        (RunningSince, LastActiveAt) = (null, at);
    }

    /// <summary>No entry holds more than a day, and a timer that was kept awake longer must still be able to stop.</summary>
    private static IEnumerable<Stretch> Cut(DateTimeOffset start, DateTimeOffset end)
    {
        for (; end - start > LongestStretch; start += LongestStretch)
            yield return new Stretch(start, start + LongestStretch);
        if (start < end)
            yield return new Stretch(start, end);
    }

    private static DateTimeOffset ToSecond(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());
}

internal sealed record Stretch(DateTimeOffset Start, DateTimeOffset End);
