using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>The work of a run on one connection: stream, evaluate, write and commit, chunk by chunk.</summary>
internal sealed class MonthEndWork(
    BillingDbContext db,
    ICareTime careTime,
    PracticeRulesReader rulesReader,
    PatientMonthReader facts,
    ChunkWriter writer,
    BulkInsert bulk,
    MonthRuns runs,
    DatabaseSession session,
    CurrentCaller caller,
    TimeProvider clock)
{
    internal const int ChunkSize = 2_000;

    /// <summary>Does a registered run from its checkpoint to its end, or until somebody cancels it.</summary>
    public async Task<MonthEndOutcome> RunAsync(MonthRun asked, Action<MonthEndChunk>? onChunk, CancellationToken cancellationToken)
    {
        var total = await careTime.CountAsync(asked.Month, cancellationToken);
        var run = await runs.StartAsync(asked.Id, total, cancellationToken);
        await session.CommitAsync(cancellationToken);

        var outcome = new MonthEndOutcome(
            run.Id, run.Month, run.Kind, MonthRunState.Running, Resumed: run.Checkpoint is not null, total, run.Counts);
        await foreach (var chunk in EvaluateAsync(run.Month, run.Id, run.Checkpoint, cancellationToken))
        {
            if (await runs.IsCancelRequestedAsync(run.Id, cancellationToken))
                return await EndAsync(outcome, MonthRunState.Cancelled, cancellationToken);
            outcome = outcome with { Counts = outcome.Counts + chunk.Plan.Counts };
            await CommitAsync(run, chunk, outcome, cancellationToken);
            onChunk?.Invoke(new MonthEndChunk(total, outcome.Counts, chunk.Plan.Results, chunk.Plan.Changes));
        }

        return await EndAsync(outcome, MonthRunState.Completed, cancellationToken);
    }

    /// <summary>A dry run of the command line: the same evaluation, not a row written.</summary>
    public async Task<MonthEndOutcome> TryOutAsync(BillingMonth month, Action<MonthEndChunk>? onChunk, CancellationToken cancellationToken)
    {
        var total = await careTime.CountAsync(month, cancellationToken);
        var outcome = new MonthEndOutcome(null, month, MonthRunKind.Dry, MonthRunState.Completed, Resumed: false, total, new MonthRunCounts());
        await foreach (var chunk in EvaluateAsync(month, Guid.Empty, null, cancellationToken))
        {
            outcome = outcome with { Counts = outcome.Counts + chunk.Plan.Counts };
            onChunk?.Invoke(new MonthEndChunk(total, outcome.Counts, chunk.Plan.Results, chunk.Plan.Changes));
        }

        return outcome;
    }

    private async IAsyncEnumerable<PlannedChunk> EvaluateAsync(
        BillingMonth month, Guid runId, Guid? after, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rules = await rulesReader.ReadAsync(month, cancellationToken);
        var run = new RunContext(caller.Practice, runId, month, rules, caller.Caller.Name, clock.GetUtcNow());
        var planner = new ChunkPlanner(run);
        await foreach (var cares in careTime.StreamMonthAsync(month, after, ChunkSize, cancellationToken))
        {
            var last = cares[^1].PatientId;
            var before = await ChunkBefore.ReadAsync(db, month, after, last, cancellationToken);
            var patients = await facts.ReadAsync(cares, before.Claims, rules, cancellationToken);
            yield return new PlannedChunk(last, planner.Plan(patients, before), run.Now);
            after = last;
        }

        // Patients behind the last one may have results of an enrolment that is gone.
        yield return new PlannedChunk(after, planner.Plan([], await ChunkBefore.ReadAsync(db, month, after, null, cancellationToken)), run.Now);
    }

    private async Task CommitAsync(MonthRun run, PlannedChunk chunk, MonthEndOutcome outcome, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken);
        if (run.Kind == MonthRunKind.Real)
            await writer.WriteAsync(chunk.Plan, chunk.Now, cancellationToken);
        else
            await KeepChangesAsync(run, chunk.Plan.Changes, outcome, cancellationToken);
        await runs.AdvanceAsync(run.Id, chunk.Last, outcome.Counts, cancellationToken);
        await session.CommitAsync(cancellationToken);
    }

    private Task KeepChangesAsync(MonthRun run, List<MonthChangeDto> changes, MonthEndOutcome outcome, CancellationToken cancellationToken)
    {
        var first = outcome.Counts.ResultsChanged - changes.Count;
        return bulk.InsertAsync(
            db,
            [.. changes.Select((change, i) => new MonthRunChange { PracticeId = run.PracticeId, RunId = run.Id, Sequence = first + i + 1, Change = change })],
            cancellationToken);
    }

    private async Task<MonthEndOutcome> EndAsync(MonthEndOutcome outcome, MonthRunState state, CancellationToken cancellationToken)
    {
        await runs.EndAsync(outcome.Id!.Value, state, null, cancellationToken);
        await session.CommitAsync(cancellationToken);
        return outcome with { State = state };
    }

    private sealed record PlannedChunk(Guid? Last, ChunkPlan Plan, DateTimeOffset Now);
}
