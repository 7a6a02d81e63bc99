using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>The register of runs: asked for, taken up, ended. Its callers commit.</summary>
internal sealed class MonthRuns(BillingDbContext db, CurrentCaller caller, TimeProvider clock)
{
    private static readonly TimeSpan AnswersLast = TimeSpan.FromDays(1);

    /// <summary>Refuses a month that no place on earth has begun.</summary>
    public static void DemandBegun(BillingMonth month, DateTimeOffset now)
    {
        if (month.FirstDay > DateOnly.FromDateTime(now.UtcDateTime).AddDays(1))
            throw BillingErrors.MonthNotBegun(month);
    }

    public Task<MonthRun?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.Runs.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancellationToken);

    public async Task<MonthRun> RequestAsync(BillingMonth month, MonthRunKind kind, CancellationToken cancellationToken)
    {
        var run = MonthRun.Request(caller.Practice, month, kind, caller.Caller.Name, clock.GetUtcNow());
        db.Runs.Add(run);
        await db.SaveChangesAsync(cancellationToken);
        return run;
    }

    /// <summary>
    /// The real run to do for the month: the one that was broken off a short while ago, else the one asked for, else a new one. Only
    /// the holder of the month's lock may ask, who therefore knows that nobody is doing what reads as running.
    /// </summary>
    public async Task<MonthRun> TakeUpAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var open = await db.Runs.Where(r => r.Month == month && r.Kind == MonthRunKind.Real)
            .Where(r => r.State == MonthRunState.Running || r.State == MonthRunState.Requested)
            .OrderBy(r => r.RequestedAt).ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        foreach (var cancelled in open.Where(run => run.CancelRequested))
            cancelled.EndCancelled(now);
        foreach (var lost in open.Where(run => run.State == MonthRunState.Running && !run.CanBeResumedAt(now)))
            lost.Fail("Interrupted", now);
        await db.SaveChangesAsync(cancellationToken);
        return open.Find(run => run.State == MonthRunState.Running)
            ?? open.Find(run => run.State == MonthRunState.Requested)
            ?? await RequestAsync(month, MonthRunKind.Real, cancellationToken);
    }

    /// <summary>
    /// The given run, or for a real one the run to do for its month by the same rule: one that broke off too long ago is given up, for
    /// what changed before its checkpoint would never be seen. A dry run begins anew each time, and a cancelled one has only to end.
    /// </summary>
    public async Task<MonthRun> TakeUpAsync(Guid id, CancellationToken cancellationToken)
    {
        var run = await db.Runs.AsNoTracking().SingleAsync(r => r.Id == id, cancellationToken);
        return run.HasEnded || run.CancelRequested || run.Kind == MonthRunKind.Dry ? run : await TakeUpAsync(run.Month, cancellationToken);
    }

    /// <summary>Runs of this practice that somebody waits for: asked for, or broken off.</summary>
    public async Task<IReadOnlyList<Guid>> GetOpenAsync(CancellationToken cancellationToken) =>
        await db.Runs.Where(r => r.State == MonthRunState.Requested || r.State == MonthRunState.Running)
            .OrderBy(r => r.RequestedAt).Select(r => r.Id).ToListAsync(cancellationToken);

    public async Task<MonthRun> StartAsync(Guid id, Guid owner, int total, CancellationToken cancellationToken)
    {
        // First, because it waits for whoever is just advancing the run: what is read next is where they left it.
        await db.UpdateAllAsync(db.Runs.Where(r => r.Id == id), set => set.SetProperty(r => r.Owner, owner), cancellationToken);
        var run = await db.Runs.SingleAsync(r => r.Id == id, cancellationToken);
        run.Start(total, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        if (run.Kind == MonthRunKind.Dry)
            await DropAnswersAsync(run.Month, cancellationToken);
        db.ChangeTracker.Clear();
        return run;
    }

    /// <summary>What a dry run found is worth a day; then the months have moved on, and it is shown no more, even if it is still stored.</summary>
    public IQueryable<MonthRunChange> AnswersOf(Guid id)
    {
        var dayAgo = clock.GetUtcNow() - AnswersLast;
        return db.RunChanges.AsNoTracking().Where(c => c.RunId == id && !db.Runs.Any(r => r.Id == c.RunId && r.EndedAt <= dayAgo));
    }

    /// <summary>Nothing is kept of what is not shown any more. Looks before it deletes: a delete of nothing would still wait for every writer.</summary>
    public async Task ForgetAnswersAsync(CancellationToken cancellationToken)
    {
        var dayAgo = clock.GetUtcNow() - AnswersLast;
        var old = db.RunChanges.Where(c => db.Runs.Any(r => r.Id == c.RunId && r.EndedAt <= dayAgo));
        if (await old.AnyAsync(cancellationToken))
            await db.DeleteAllAsync(old, cancellationToken);
    }

    /// <summary>Whether somebody asked to cancel the run.</summary>
    /// <exception cref="BusinessException">The run is another's by now.</exception>
    public async Task<bool> IsCancelRequestedAsync(Guid id, Guid owner, CancellationToken cancellationToken)
    {
        var run = await db.Runs.Where(r => r.Id == id).Select(r => new { r.Month, r.Owner, r.CancelRequested }).SingleAsync(cancellationToken);
        return run.Owner == owner ? run.CancelRequested : throw BillingErrors.MonthRunsElsewhere(run.Month);
    }

    /// <summary>The checkpoint, set in one statement: whoever asks to cancel meanwhile must not stand in its way.</summary>
    /// <returns>False when the run is another's by now, or was ended.</returns>
    public async Task<bool> AdvanceAsync(Guid id, Guid owner, Guid? checkpoint, MonthRunCounts counts, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.UpdateAllAsync(
            db.Runs.Where(r => r.Id == id && r.Owner == owner && r.State == MonthRunState.Running),
            set => set.SetProperty(r => r.Checkpoint, checkpoint).SetProperty(r => r.Counts, counts).SetProperty(r => r.HeartbeatAt, now),
            cancellationToken) == 1;
    }

    /// <summary>Ends the run of the owner, or one that nobody has started; another's run is left alone.</summary>
    public Task EndAsync(Guid id, Guid owner, MonthRunState state, string? failure, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return db.UpdateAllAsync(
            db.Runs.Where(r => r.Id == id && ((r.State == MonthRunState.Running && r.Owner == owner) || r.State == MonthRunState.Requested)),
            set => set.SetProperty(r => r.State, state).SetProperty(r => r.EndedAt, now).SetProperty(r => r.Failure, failure),
            cancellationToken);
    }

    /// <summary>Of the month's earlier dry runs, and of a try of this one that was broken off.</summary>
    private Task<int> DropAnswersAsync(BillingMonth month, CancellationToken cancellationToken) =>
        db.DeleteAllAsync(db.RunChanges.Where(c => db.Runs.Any(r => r.Id == c.RunId && r.Month == month)), cancellationToken);
}
