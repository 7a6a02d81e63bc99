using Microsoft.Extensions.Logging;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Billing.Remittances;

/// <summary>Posts files that were kept and not read, because the process that took them in was killed.</summary>
[DisallowConcurrentExecution]
internal sealed class PostRemittancesJob(PracticeRounds practices, ILogger<PostRemittancesJob> logger) : IJob
{
    public static readonly JobKey Key = new("post-remittances", "billing");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, PostAsync, cancellationToken);

    private async Task PostAsync(IOperations practice, CancellationToken cancellationToken)
    {
        foreach (var file in await practice.RunAsync<RemittanceRegister, IReadOnlyList<Guid>>((register, token) => register.GetWaitingAsync(token), cancellationToken))
            await PostAsync(practice, file, cancellationToken);
    }

    private async Task PostAsync(IOperations practice, Guid file, CancellationToken cancellationToken)
    {
        try
        {
            var received = await practice.Once.RunAsync<IRemittanceFiles, ReceivedFileDto>((files, token) => files.ProcessAsync(file, token), cancellationToken);
            logger.LogInformation("File of remittances {File}: {State}, {Claims} claims", file, received.State, received.Claims);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Another payer's money must not wait for somebody to look at it.
            logger.LogError(failure, "File of remittances {File} was not posted", file);
        }
    }
}
