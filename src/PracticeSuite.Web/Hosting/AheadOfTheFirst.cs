using PracticeSuite.Coordination.Contracts.Metrics;

namespace PracticeSuite.Web.Hosting;

/// <summary>Once the host answers, what whoever asks first would wait for is made ready in the background. Without it they wait a few seconds, so it ends nothing when it fails.</summary>
internal sealed class AheadOfTheFirst(IMetricsAhead metrics, Readiness readiness, TimeProvider clock, ILogger<AheadOfTheFirst> logger) : BackgroundService
{
    /// <summary>The first pages come first.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            do
                await Task.Delay(Pause, clock, stoppingToken);
            while (!readiness.IsReady);
            await metrics.PrepareAsync(stoppingToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning("The figures were not made ready ahead ({Failure}); whoever asks for them first waits for it", failure.GetType().Name);
        }
    }
}
