using System.Runtime.CompilerServices;
using PracticeSuite.Billing.Data;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>Reads and evaluates a month chunk by chunk, and plans what follows from each; writes nothing.</summary>
internal sealed class MonthPlanner(
    BillingDbContext db, ICareTime careTime, PracticeRulesReader rulesReader, PatientMonthReader facts, CurrentCaller caller, TimeProvider clock)
{
    internal const int ChunkSize = 2_000;

    /// <param name="after">The last patient who is done already; null at the beginning.</param>
    public async IAsyncEnumerable<PlannedChunk> PlanAsync(
        BillingMonth month, Guid runId, Guid? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var rules = await rulesReader.ReadAsync(cancellationToken);
        var run = new RunContext(caller.Practice, runId, month, rules, caller.Caller.Name, clock.GetUtcNow());
        var planner = new ChunkPlanner(run);
        await foreach (var cares in careTime.StreamMonthAsync(month, after, ChunkSize, cancellationToken))
        {
            var last = cares[^1].PatientId;
            var before = await ChunkBefore.ReadAsync(db, month, after, last, cancellationToken);
            var patients = await facts.ReadAsync(cares, new IdRange(cares[0].PatientId, last), before.Claims, rules, cancellationToken);
            yield return new PlannedChunk(last, planner.Plan(patients, before), run.Now);
            after = last;
        }

        // Patients behind the last one may have results of an enrollment that is gone.
        yield return new PlannedChunk(after, planner.Plan([], await ChunkBefore.ReadAsync(db, month, after, null, cancellationToken)), run.Now);
    }
}

/// <param name="Last">The chunk's last patient: the checkpoint once it is written.</param>
internal sealed record PlannedChunk(Guid? Last, ChunkPlan Plan, DateTimeOffset Now);
