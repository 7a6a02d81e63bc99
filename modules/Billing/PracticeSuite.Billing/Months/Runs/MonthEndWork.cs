using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>The work of a run: writes and commits chunk by chunk, while another connection reads and evaluates the next one.</summary>
internal sealed class MonthEndWork(
    BillingDbContext db,
    ICareTime careTime,
    MonthPlanner planner,
    PlanningAhead ahead,
    ChunkWriter writer,
    BulkInsert bulk,
    MonthRuns runs,
    PastRuns past,
    DatabaseSession session)
{
    /// <summary>Does a registered run from its checkpoint to its end, or until somebody cancels it.</summary>
    public async Task<MonthEndOutcome> RunAsync(HeldRun held, Action<MonthEndChunk>? onChunk, CancellationToken cancellationToken)
    {
        await held.DemandLockAsync(cancellationToken);
        var total = await careTime.CountAsync(held.Run.Month, cancellationToken);
        var run = await runs.StartAsync(held.Run.Id, held.Owner, total, cancellationToken);
        await session.CommitAsync(cancellationToken);

        var outcome = new MonthEndOutcome(
            run.Id, run.Month, run.Kind, MonthRunState.Running, Resumed: run.Checkpoint is not null, total, run.Counts);
        await foreach (var chunk in ahead.PlanAsync(run.Month, run.Id, run.Checkpoint, cancellationToken))
        {
            if (await runs.IsCancelRequestedAsync(run.Id, held.Owner, cancellationToken))
                return await EndAsync(held, outcome, MonthRunState.Cancelled, cancellationToken);
            outcome = await CommitAsync(held, chunk, outcome, cancellationToken);
            onChunk?.Invoke(new MonthEndChunk(total, outcome.Counts, chunk.Plan.Results, chunk.Plan.Changes));
        }

        return await EndAsync(held, outcome, MonthRunState.Completed, cancellationToken);
    }

    /// <summary>A dry run of the command line: the same evaluation, not a row written.</summary>
    public async Task<MonthEndOutcome> TryOutAsync(BillingMonth month, Action<MonthEndChunk>? onChunk, CancellationToken cancellationToken)
    {
        var total = await careTime.CountAsync(month, cancellationToken);
        var outcome = new MonthEndOutcome(null, month, MonthRunKind.Dry, MonthRunState.Completed, Resumed: false, total, new MonthRunCounts());
        await foreach (var chunk in planner.PlanAsync(month, Guid.Empty, null, cancellationToken))
        {
            outcome = outcome with { Counts = outcome.Counts + chunk.Plan.Counts };
            onChunk?.Invoke(new MonthEndChunk(total, outcome.Counts, chunk.Plan.Results, chunk.Plan.Changes));
        }

        return outcome;
    }

    private async Task<MonthEndOutcome> CommitAsync(HeldRun held, PlannedChunk chunk, MonthEndOutcome outcome, CancellationToken cancellationToken)
    {
        await held.DemandLockAsync(cancellationToken);
        await session.BeginAsync(cancellationToken);
        if (held.Run.Kind == MonthRunKind.Real)
            await writer.WriteAsync(chunk.Plan, chunk.Now, cancellationToken);
        else
            await KeepChangesAsync(held.Run, chunk.Plan.Changes, outcome.Counts.Differences, cancellationToken);
        // Only now: writing may find that a claim was moved meanwhile.
        var counts = outcome.Counts + chunk.Plan.Counts;
        if (!await runs.AdvanceAsync(held.Run.Id, held.Owner, chunk.Last, counts, cancellationToken))
            throw BillingErrors.MonthRunsElsewhere(held.Run.Month);
        await session.CommitStepAsync(cancellationToken);
        return outcome with { Counts = counts };
    }

    private Task KeepChangesAsync(MonthRun run, List<MonthChangeDto> changes, int before, CancellationToken cancellationToken)
    {
        return bulk.InsertAsync(
            db,
            [.. changes.Select((change, i) => MonthRunChange.Of(run, before + i + 1, change))],
            cancellationToken);
    }

    private async Task<MonthEndOutcome> EndAsync(HeldRun held, MonthEndOutcome outcome, MonthRunState state, CancellationToken cancellationToken)
    {
        await runs.EndAsync(held.Run.Id, held.Owner, state, null, cancellationToken);
        await past.ForgetAsync(held.Run.Month, cancellationToken);
        await session.CommitAsync(cancellationToken);
        return outcome with { State = state };
    }
}
