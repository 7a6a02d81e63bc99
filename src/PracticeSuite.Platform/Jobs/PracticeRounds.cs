using Microsoft.Extensions.Logging;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Jobs;

/// <summary>A job's round of all practices: where it fails in one, the others still have their turn.</summary>
public sealed class PracticeRounds(OperationFactory operations, ILogger<PracticeRounds> logger)
{
    public async Task ForEachAsync(string job, Func<IOperations, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        var practices = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, IReadOnlyList<PracticeSummary>>(
            (catalog, token) => catalog.GetAllAsync(token), cancellationToken);
        foreach (var practice in practices)
        {
            try
            {
                await work(operations.For(Caller.System(practice.Id)), cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                logger.LogError(failure, "The job {Job} failed in practice {Practice}", job, practice.Code);
            }
        }
    }
}
