using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>Asks every night, in every practice, for the months that have something to evaluate.</summary>
[DisallowConcurrentExecution]
internal sealed class EvaluateMonthsJob(PracticeRounds practices, TimeProvider clock) : IJob
{
    public static readonly JobKey Key = new("evaluate-months", "billing");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, RequestAsync, cancellationToken);

    private async Task RequestAsync(IOperations practice, CancellationToken cancellationToken)
    {
        var profile = await practice.RunAsync<IPracticeDirectory, PracticeProfile>((directory, token) => directory.GetAsync(token), cancellationToken);
        if (profile.Locations.Count == 0)
            return;
        var today = profile.Today(clock.GetUtcNow());
        var due = await practice.RunAsync<DueMonths, IReadOnlyList<BillingMonth>>((months, token) => months.OnAsync(today, token), cancellationToken);
        foreach (var month in due)
        {
            await practice.RunAsync<IMonthEndAppService, Guid>(
                (monthEnd, token) => monthEnd.RequestRunAsync(month, dryRun: false, token), cancellationToken);
        }
    }
}
