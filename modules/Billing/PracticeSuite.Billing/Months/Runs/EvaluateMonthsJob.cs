using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>
/// Asks every night for the months that are worth evaluating: the current one, for the board, and the one before until the day on
/// which its claims can go. Forgets what yesterday's dry runs found.
/// </summary>
[DisallowConcurrentExecution]
internal sealed class EvaluateMonthsJob(OperationFactory operations, TimeProvider clock) : IJob
{
    public static readonly JobKey Key = new("evaluate-months", "billing");

    private const int ReleaseDay = 8;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var practices = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, IReadOnlyList<PracticeSummary>>(
            (catalog, token) => catalog.GetAllAsync(token), cancellationToken);
        foreach (var practice in practices)
            await RequestAsync(operations.For(Caller.System(practice.Id)), cancellationToken);
    }

    /// <summary>The months to evaluate on a local day.</summary>
    public static IReadOnlyList<BillingMonth> DueOn(DateOnly today)
    {
        var current = BillingMonth.Of(today);
        return today.Day <= ReleaseDay ? [current.Previous, current] : [current];
    }

    private async Task RequestAsync(IOperations practice, CancellationToken cancellationToken)
    {
        await practice.RunAsync<MonthRuns>((runs, token) => runs.ForgetAnswersAsync(token), cancellationToken);
        var profile = await practice.RunAsync<IPracticeDirectory, PracticeProfile>((directory, token) => directory.GetAsync(token), cancellationToken);
        if (profile.Locations.Count == 0)
            return;
        foreach (var month in DueOn(profile.Locations[0].Zone.LocalDate(clock.GetUtcNow())))
        {
            await practice.RunAsync<IMonthEndAppService, Guid>(
                (monthEnd, token) => monthEnd.RequestRunAsync(month, dryRun: false, token), cancellationToken);
        }
    }
}
