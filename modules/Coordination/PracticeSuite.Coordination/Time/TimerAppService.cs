using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Time;

internal sealed class TimerAppService(
    CoordinationDbContext db, IAccess access, KnownFacts known, TimeEntryViews views, TimeProvider clock) : ITimerAppService
{
    public async Task<RunningTimerDto?> GetAsync(CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(cancellationToken);

        var timer = await FindAsync(author, cancellationToken);
        return timer?.ToDto(clock.GetUtcNow());
    }

    public async Task<RunningTimerDto> StartAsync(StartTimer start, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(cancellationToken);

        await known.DemandPatientAsync(start.PatientId, cancellationToken);
        if (await FindAsync(author, cancellationToken) is { } running)
            throw CoordinationErrors.TimerRunning(running.PatientId, running.StartedAt);
        var timer = RunningTimer.Start(access.Caller.Practice, author.StaffId, start, clock.GetUtcNow());
        db.Timers.Add(timer);
        await SaveAsync(cancellationToken);
        return timer.ToDto(clock.GetUtcNow());
    }

    public Task<RunningTimerDto> PingAsync(CancellationToken cancellationToken) =>
        ChangeAsync((timer, now) => timer.Ping(now), cancellationToken);

    public Task<RunningTimerDto> PauseAsync(CancellationToken cancellationToken) =>
        ChangeAsync((timer, now) => timer.Pause(now), cancellationToken);

    public Task<RunningTimerDto> ResumeAsync(CancellationToken cancellationToken) =>
        ChangeAsync((timer, now) => timer.Resume(now), cancellationToken);

    public async Task<IReadOnlyList<TimeEntryDto>> StopAsync(StopTimer stop, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(cancellationToken);

        var timer = await FindAsync(author, cancellationToken) ?? throw CoordinationErrors.NoTimer();
        var credential = (await known.GetStaffAsync(author.StaffId, cancellationToken)).Credential.ToString();
        var now = clock.GetUtcNow();
        var entries = timer.Stop(now).Select(when => CoordinationEntry.Record(
            timer.PracticeId, author, credential, EntrySource.Timer, timer.WorkOf(when, stop), now)).ToList();
        db.Entries.AddRange(entries);
        db.Timers.Remove(timer);
        await SaveAsync(cancellationToken);
        return await views.ShowAsync(entries, cancellationToken);
    }

    private async Task<RunningTimerDto> ChangeAsync(Action<RunningTimer, DateTimeOffset> change, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(cancellationToken);

        var timer = await FindAsync(author, cancellationToken) ?? throw CoordinationErrors.NoTimer();
        change(timer, clock.GetUtcNow());
        await SaveAsync(cancellationToken);
        return timer.ToDto(clock.GetUtcNow());
    }

    private async Task<Author> DemandAuthorAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.Log, cancellationToken);
        return access.Caller.ToAuthor();
    }

    private Task<RunningTimer?> FindAsync(Author author, CancellationToken cancellationToken) =>
        db.Timers.SingleOrDefaultAsync(timer => timer.StaffId == author.StaffId, cancellationToken);

    /// <summary>A second window of the same person meets the timer's key when it starts one, its version when it changes one.</summary>
    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException failure) when (failure.LostARace())
        {
            throw CoordinationErrors.TimerChanged();
        }
    }
}
