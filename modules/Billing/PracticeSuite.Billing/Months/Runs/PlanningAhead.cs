using System.Runtime.CompilerServices;
using System.Threading.Channels;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>
/// Plans the next chunk in an operation of its own while the one before is written: no two chunks have a patient in common, so
/// neither depends on the other. At most one waits.
/// </summary>
internal sealed class PlanningAhead(OperationFactory operations, CurrentCaller caller)
{
    public async IAsyncEnumerable<PlannedChunk> PlanAsync(
        BillingMonth month, Guid runId, Guid? after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var chunks = Channel.CreateBounded<PlannedChunk>(1);
        // On a thread of its own: SQLite reads without ever waiting.
        var planning = Task.Run(() => FillAsync(chunks.Writer, month, runId, after, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var chunk in chunks.Reader.ReadAllAsync(cancellationToken))
                yield return chunk;
        }
        finally
        {
            await stop.CancelAsync();
            await planning;
        }
    }

    /// <summary>A failure goes to the reader, who is the one to be tried again, from the checkpoint.</summary>
    private async Task FillAsync(ChannelWriter<PlannedChunk> chunks, BillingMonth month, Guid runId, Guid? after, CancellationToken cancellationToken)
    {
        Exception? failure = null;
        try
        {
            await operations.For(caller.Caller).RunAsync<MonthPlanner>(
                async (planner, token) => failure = await FillAsync(chunks, planner.PlanAsync(month, runId, after, token), token), cancellationToken);
        }
        catch (Exception unopened)
        {
            failure = unopened;
        }

        chunks.Complete(failure);
    }

    private static async Task<Exception?> FillAsync(
        ChannelWriter<PlannedChunk> chunks, IAsyncEnumerable<PlannedChunk> planned, CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var chunk in planned.WithCancellation(cancellationToken))
                await chunks.WriteAsync(chunk, cancellationToken);
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }
}
