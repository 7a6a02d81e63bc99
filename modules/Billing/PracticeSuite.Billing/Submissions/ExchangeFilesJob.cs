using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Billing.Submissions;

/// <summary>Exchanges files with the clearinghouses whose turn it is: every quarter of an hour, and at once when somebody has asked (C-340).</summary>
[DisallowConcurrentExecution]
internal sealed class ExchangeFilesJob(PracticeRounds practices, Exchange exchange, TimeProvider clock) : IJob
{
    public static readonly JobKey Key = new("exchange-files", "billing");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, ExchangeDueAsync, cancellationToken);

    private async Task ExchangeDueAsync(IOperations practice, CancellationToken cancellationToken)
    {
        var due = await practice.RunAsync<Exchange.ProfileReader, IReadOnlyList<Guid>>((reader, token) => reader.GetDueAsync(clock.GetUtcNow(), token), cancellationToken);
        foreach (var clearinghouse in due)
        {
            try
            {
                await exchange.RunAsync(practice, clearinghouse, cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                await exchange.GiveUpAsync(practice, clearinghouse, failure, cancellationToken);
            }
        }
    }
}
