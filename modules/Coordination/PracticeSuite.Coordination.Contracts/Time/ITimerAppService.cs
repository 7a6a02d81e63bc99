using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>
/// The caller's one running timer (B-079). It is a row, so it runs on through a restart; five minutes without activity pause it, and
/// those minutes are not work. Starting a second one is refused with <c>Coordination:TimerRunning</c>. Whoever ends, pauses or resumes a
/// timer names it: a window that still shows an earlier one is refused with <c>Coordination:TimerChanged</c>.
/// </summary>
public interface ITimerAppService
{
    /// <summary>The caller's timer as it stands now, or null.</summary>
    Task<RunningTimerDto?> GetAsync(CancellationToken cancellationToken);

    Task<RunningTimerDto> StartAsync(StartTimer start, CancellationToken cancellationToken);

    /// <summary>
    /// The person did something. Keeps a timer running; one that has already fallen asleep stays paused, because whether the work
    /// goes on is for the person to say.
    /// </summary>
    Task<RunningTimerDto> PingAsync(CancellationToken cancellationToken);

    Task<RunningTimerDto> PauseAsync(Guid timerId, CancellationToken cancellationToken);

    Task<RunningTimerDto> ResumeAsync(Guid timerId, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the timer and writes one entry for each stretch in which it ran, so that every entry is a true interval; none if it ran
    /// for less than a second. Refused with <c>Coordination:NoteNeeded</c> while a stretch is under a minute and there is no note, and
    /// with <c>Coordination:LateReasonNeeded</c> while one ended more than 72 hours ago and nobody says why it is late (B-081).
    /// </summary>
    Task<IReadOnlyList<TimeEntryDto>> StopAsync(StopTimer stop, CancellationToken cancellationToken);

    /// <summary>Ends the timer because what it took was no work; its stretches are kept as void entries with the reason (B-080).</summary>
    Task DiscardAsync(Guid timerId, string reason, CancellationToken cancellationToken);
}

public sealed record StartTimer(Guid PatientId, CareActivity Activity, CareProgram Program = CareProgram.Bhi);

/// <param name="Activity">What it was spent on after all; null = as it was started.</param>
/// <param name="Instrument">The scale, for <see cref="CareActivity.ScaleAdministerReview"/>.</param>
/// <param name="LongAttested">More than 120 minutes at a stretch are right (B-079).</param>
/// <param name="LateReason">Needed when a stretch ended more than 72 hours ago (B-081).</param>
public sealed record StopTimer(
    Guid TimerId,
    string? Note,
    CareActivity? Activity = null,
    CareProgram? Program = null,
    string? Instrument = null,
    bool LongAttested = false,
    string? LateReason = null);

/// <param name="Elapsed">Work so far, pauses left out, as of <paramref name="AsOf"/>; add the seconds since then while it runs.</param>
/// <param name="PausedAt">Since when it stands still, or null while it runs.</param>
/// <param name="PausesAt">When it will pause by itself unless there is activity; null while it is paused.</param>
/// <param name="Stretches">The stretches that would become entries if it were stopped as of <paramref name="AsOf"/>.</param>
public sealed record RunningTimerDto(
    Guid Id,
    Guid PatientId,
    CareActivity Activity,
    CareProgram Program,
    DateTimeOffset StartedAt,
    DateTimeOffset AsOf,
    Seconds Elapsed,
    DateTimeOffset? PausedAt,
    DateTimeOffset? PausesAt,
    IReadOnlyList<Interval> Stretches)
{
    public bool IsPaused => PausedAt is not null;

    /// <summary>A stretch of it is so old that stopping needs a reason (B-081).</summary>
    public bool IsLate => Stretches.Any(stretch => EntryLimits.IsLate(stretch.End, AsOf));

    /// <summary>A stretch of it is so long that its person should confirm it (B-079).</summary>
    public bool IsLong => Stretches.Any(stretch => stretch.Length > EntryLimits.LongestUnconfirmed);
}
