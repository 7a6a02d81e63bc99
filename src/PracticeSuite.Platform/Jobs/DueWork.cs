using Microsoft.Extensions.Logging;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Jobs;

/// <summary>What has come due in one practice, each in an operation of its own, so that none holds up another; what fails is looked at again in the next round.</summary>
/// <param name="Job">For the log.</param>
/// <param name="Met">The code of the refusal that somebody else was at it at the same moment: the row says what is left.</param>
public sealed record DueWork(string Job, string Met, ILogger Logger)
{
    public async Task EachAsync<TService, TDue>(
        IOperations practice, Func<TService, CancellationToken, Task<IReadOnlyList<TDue>>> read, Func<TService, TDue, CancellationToken, Task> act, Func<TDue, Guid> idOf, CancellationToken cancellationToken)
        where TService : notnull
    {
        foreach (var due in await practice.RunAsync(read, cancellationToken))
        {
            try
            {
                await practice.RunAsync<TService>((service, token) => act(service, due, token), cancellationToken);
            }
            catch (BusinessException refusal) when (refusal.Code == Met)
            {
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                Logger.LogError(failure, "The job {Job} failed for {Id}", Job, idOf(due));
            }
        }
    }
}
