using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>
/// Takes the month's lock and does the work in an operation of its own, whose connection may load in bulk and which commits chunk
/// by chunk.
/// </summary>
internal sealed class MonthEnd(BillingDbContext db, IAccess access, OperationFactory operations, DatabaseProvider database, TimeProvider clock) : IMonthEnd
{
    private IOperations Register => operations.For(access.Caller);

    public async Task<MonthEndOutcome> RunAsync(
        BillingMonth month, bool dryRun, Action<MonthEndChunk>? onChunk, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.Run, cancellationToken);

        MonthRuns.DemandBegun(month, clock.GetUtcNow());
        if (dryRun)
            return await Register.Once.RunAsync<MonthEndWork, MonthEndOutcome>((work, token) => work.TryOutAsync(month, onChunk, token), cancellationToken);
        await using var held = await LockAsync(month, cancellationToken);
        var run = await Register.RunAsync<MonthRuns, MonthRun>((runs, token) => runs.TakeUpAsync(month, token), cancellationToken);
        return await DoAsync(new HeldRun(run, held), onChunk, cancellationToken);
    }

    public async Task<MonthEndOutcome> RunAsync(Guid runId, Action<MonthEndChunk>? onChunk, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.Run, cancellationToken);

        var asked = await FindAsync(runId, cancellationToken);
        await using var held = await LockAsync(asked.Month, cancellationToken);
        var run = await Register.RunAsync<MonthRuns, MonthRun>((runs, token) => runs.TakeUpAsync(runId, token), cancellationToken);
        // Whoever had the lock may have done this very run in the meantime.
        if (run.HasEnded)
            return new MonthEndOutcome(run.Id, run.Month, run.Kind, run.State, Resumed: false, run.Total, run.Counts);
        return await DoAsync(new HeldRun(run, held), onChunk, cancellationToken);
    }

    public async IAsyncEnumerable<MonthEndResult> ReadResultsAsync(
        BillingMonth month, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.View, cancellationToken);

        var results = db.Results.AsNoTracking().Where(r => r.Month == month && r.IsCurrent)
            .OrderBy(r => r.PatientId).ThenBy(r => r.EnrollmentId).AsAsyncEnumerable();
        await foreach (var result in results.WithCancellation(cancellationToken))
        {
            yield return new MonthEndResult(
                result.PatientId, result.PatientMrn, result.Code, result.Decision, result.ServiceDate, result.Counted, result.Missing,
                result.IsNearMiss, result.HoldCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries),
                [.. result.Advisories.Select(advisory => advisory.Code).Distinct()],
                result.ExpectedAllowedCents is { } cents ? new Money(cents) : null)
            { IsPart2 = result.IsPart2 };
        }
    }

    private async Task<MonthRun> FindAsync(Guid runId, CancellationToken cancellationToken) =>
        await Register.RunAsync<MonthRuns, MonthRun?>((runs, token) => runs.FindAsync(runId, token), cancellationToken)
        ?? throw BillingErrors.RunNotFound(runId);

    private async Task<DatabaseLock> LockAsync(BillingMonth month, CancellationToken cancellationToken) =>
        await DatabaseLock.TryTakeAsync(database, $"month-end-{access.Caller.Practice}-{month}", cancellationToken)
        ?? throw BillingErrors.MonthRunsElsewhere(month);

    private async Task<MonthEndOutcome> DoAsync(HeldRun held, Action<MonthEndChunk>? onChunk, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync((work, token) => work.RunAsync(held, onChunk, token), cancellationToken);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or BusinessException { Code: BillingErrors.RunsElsewhereCode }))
        {
            // A process that is stopped leaves its run to be taken up again; one that fails must not be tried over and over.
            await Register.RunAsync<MonthRuns>(
                (runs, token) => runs.EndAsync(held.Run.Id, held.Owner, MonthRunState.Failed, failure.GetType().Name, token), CancellationToken.None);
            throw;
        }
    }

    private Task<MonthEndOutcome> DoAsync(
        Func<MonthEndWork, CancellationToken, Task<MonthEndOutcome>> work, CancellationToken cancellationToken) =>
        operations.ForBulk(access.Caller).RunAsync(work, cancellationToken);
}
