using Microsoft.Extensions.Logging;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>
/// Does the runs that somebody asked for or that were broken off, in every practice, as the data says; and forgets what dry runs found
/// a day ago.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class RunMonthsJob(PracticeRounds practices, ILogger<RunMonthsJob> logger) : IJob
{
    public static readonly JobKey Key = new("run-months", "billing");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, RunOpenAsync, cancellationToken);

    private async Task RunOpenAsync(IOperations practice, CancellationToken cancellationToken)
    {
        await practice.RunAsync<MonthRuns>((runs, token) => runs.ForgetAnswersAsync(token), cancellationToken);
        var open = await practice.RunAsync<MonthRuns, IReadOnlyList<Guid>>((runs, token) => runs.GetOpenAsync(token), cancellationToken);
        foreach (var id in open)
            await RunAsync(practice, id, cancellationToken);
    }

    private async Task RunAsync(IOperations practice, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            var outcome = await practice.Once.RunAsync<IMonthEnd, MonthEndOutcome>(
                (monthEnd, token) => monthEnd.RunAsync(id, null, token), cancellationToken);
            logger.LogInformation(
                "Month end {Run} of {Month}: {State}, {Evaluated} evaluated, {Created} claims created", id, outcome.Month, outcome.State,
                outcome.Counts.Evaluated, outcome.Counts.ClaimsCreated);
        }
        catch (BusinessException elsewhere) when (elsewhere.Code == BillingErrors.RunsElsewhereCode)
        {
            logger.LogInformation("Month end {Run} is being done by another process", id);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The run is marked as failed; other practices' months must not wait for somebody to look at it.
            logger.LogError(failure, "Month end {Run} failed", id);
        }
    }
}
