using Microsoft.Extensions.Logging;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Billing.Worklists;

/// <summary>After the nightly evaluation: which claims have to go soon (B-155), and which months are held no more.</summary>
[DisallowConcurrentExecution]
internal sealed class OpenFilingWorkJob(PracticeRounds practices, ILogger<OpenFilingWorkJob> logger) : IJob
{
    public static readonly JobKey Key = new("open-filing-work", "billing");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, RefreshAsync, cancellationToken);

    private async Task RefreshAsync(IOperations practice, CancellationToken cancellationToken)
    {
        var (opened, closed) = await practice.RunAsync<FilingWork, (int, int)>((work, token) => work.RefreshAsync(token), cancellationToken);
        var cleared = await practice.RunAsync<HoldWork, int>((work, token) => work.RefreshAsync(token), cancellationToken);
        logger.LogInformation("Held months: {Cleared} off the list", cleared);
        logger.LogInformation("Filing limits: {Opened} claims on the list, {Closed} off it", opened, closed);
    }
}
