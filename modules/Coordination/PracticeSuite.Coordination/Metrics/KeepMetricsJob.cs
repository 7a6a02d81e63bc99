using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Coordination.Metrics;

/// <summary>Every hour, in every practice: fills in the months before this one and has the figures of today ready. It may run twice.</summary>
[DisallowConcurrentExecution]
internal sealed class KeepMetricsJob(PracticeRounds practices) : IJob
{
    public static readonly JobKey Key = new("keep-metrics", "coordination");

    private const string Hourly = "0 7 * * * ?";

    /// <summary><c>Jobs:KeepMetrics:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddScheduledJob<KeepMetricsJob>(configuration, Key, "hourly-metrics", Hourly);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, RoundAsync, cancellationToken);

    private static async Task RoundAsync(IOperations practice, CancellationToken cancellationToken)
    {
        if ((await practice.RunAsync<IPracticeDirectory, PracticeProfile>((directory, token) => directory.GetAsync(token), cancellationToken)).Locations.Count == 0)
            return;
        await practice.RunAsync<IMetricMonths>((months, token) => months.FillAsync(token), cancellationToken);
        await practice.RunAsync<MetricKeeping, MetricsDto>((keeping, token) => keeping.GetAsync(anew: false, token), cancellationToken);
    }
}
