using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Time;

internal sealed class TimerAppService(
    CoordinationDbContext db, IAccess access, KnownFacts known, PatientClock clocks, TimeEntryViews views, TimeProvider clock) : ITimerAppService
{
    public async Task<RunningTimerDto?> GetAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.Log, cancellationToken);

        // The bar of every page asks; somebody who is no member of staff runs no timer.
        var timer = access.Caller.StaffId is null ? null : await FindAsync(access.Caller.ToAuthor(), cancellationToken);
        return timer?.ToDto(clock.GetUtcNow());
    }

    public async Task<RunningTimerDto> StartAsync(StartTimer start, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.Log, start.PatientId, cancellationToken);

        var author = access.Caller.ToAuthor();
        await known.DemandPatientAsync(start.PatientId, cancellationToken);
        if (await FindAsync(author, cancellationToken) is { } running)
            throw CoordinationErrors.TimerRunning(running.PatientId);
        var timer = RunningTimer.Start(access.Caller.Practice, author.StaffId, start, clock.GetUtcNow());
        db.Timers.Add(timer);
        await TakeBeatAsync(author, cancellationToken);
        await SaveAsync(cancellationToken);
        return timer.ToDto(clock.GetUtcNow());
    }

    public Task<RunningTimerDto> PingAsync(CancellationToken cancellationToken) =>
        ChangeAsync(null, (timer, now) => timer.Ping(now), cancellationToken);

    public Task<RunningTimerDto> PauseAsync(Guid timerId, CancellationToken cancellationToken) =>
        ChangeAsync(timerId, (timer, now) => timer.Pause(now), cancellationToken);

    public Task<RunningTimerDto> ResumeAsync(Guid timerId, CancellationToken cancellationToken) =>
        ChangeAsync(timerId, (timer, now) => timer.Resume(now), cancellationToken);

    public Task<IReadOnlyList<TimeEntryDto>> StopAsync(StopTimer stop, CancellationToken cancellationToken) => EndAsync(
        stop.TimerId,
        (timer, author, credential, when, now) => CoordinationEntry.Record(
            timer.PracticeId, author, credential, EntrySource.Timer, timer.WorkOf(when, stop), now, LateReasonOf(when, stop, now)),
        cancellationToken);

    public Task DiscardAsync(Guid timerId, string reason, CancellationToken cancellationToken) => EndAsync(
        timerId,
        (timer, author, credential, when, now) => CoordinationEntry.Discard(
            timer.PracticeId, author, credential, timer.WorkOf(when, new StopTimer(timerId, Note: null)), reason, now),
        cancellationToken);

    private async Task<IReadOnlyList<TimeEntryDto>> EndAsync(
        Guid timerId, Func<RunningTimer, Author, string, Interval, DateTimeOffset, CoordinationEntry> write, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(cancellationToken);

        var timer = await GetAsync(author, timerId, cancellationToken);
        var member = await known.GetStaffAsync(author.StaffId, cancellationToken);
        var credentialAt = await clocks.CredentialsAsync(member, timer.PatientId, cancellationToken);
        var now = clock.GetUtcNow();
        var entries = timer.Stop(now).Select(when => write(timer, author, credentialAt(when.Start), when, now).LabelledAs(timer.IsPart2)).ToList();
        db.Entries.AddRange(entries);
        db.Timers.Remove(timer);
        await TakeBeatAsync(author, cancellationToken);
        await SaveAsync(cancellationToken);
        return await views.ShowAsync(entries, cancellationToken);
    }

    private async Task<RunningTimerDto> ChangeAsync(
        Guid? timerId, Action<RunningTimer, DateTimeOffset> change, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(cancellationToken);

        var timer = await GetAsync(author, timerId, cancellationToken);
        change(timer, clock.GetUtcNow());
        await SaveAsync(cancellationToken);
        return timer.ToDto(clock.GetUtcNow());
    }

    /// <summary>Of several stretches only those are late that are.</summary>
    private static string? LateReasonOf(Interval when, StopTimer stop, DateTimeOffset now) =>
        EntryLimits.IsLate(when.End, now) ? stop.LateReason : null;

    private async Task<Author> DemandAuthorAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.Log, cancellationToken);
        return access.Caller.ToAuthor();
    }

    private async Task<RunningTimer> GetAsync(Author author, Guid? timerId, CancellationToken cancellationToken)
    {
        var timer = await FindAsync(author, cancellationToken) ?? throw CoordinationErrors.NoTimer();
        return timerId is null || timer.Id == timerId ? timer : throw CoordinationErrors.TimerChanged();
    }

    private Task<RunningTimer?> FindAsync(Author author, CancellationToken cancellationToken) =>
        db.Timers.SingleOrDefaultAsync(timer => timer.StaffId == author.StaffId, cancellationToken);

    /// <summary>What the timer has, no conversation has beside it: the beat after its start, and the one after its end, begin anew (K-070).</summary>
    private async Task TakeBeatAsync(Author author, CancellationToken cancellationToken)
    {
        if (await db.ReadingBeats.SingleOrDefaultAsync(beat => beat.StaffId == author.StaffId, cancellationToken) is { } beat)
            beat.Take(Guid.Empty, clock.GetUtcNow());
    }

    /// <summary>A second window of the same person meets the timer's key when it starts one, its version when it changes one.</summary>
    private Task SaveAsync(CancellationToken cancellationToken) => db.SaveOrAsync(CoordinationErrors.TimerChanged, cancellationToken);
}
