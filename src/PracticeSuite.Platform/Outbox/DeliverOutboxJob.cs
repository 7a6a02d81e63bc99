using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Jobs;
using Quartz;

namespace PracticeSuite.Platform.Outbox;

/// <summary>Three times a minute: sends what is due, as the data say; it may run twice and after a night off.</summary>
[DisallowConcurrentExecution]
internal sealed class DeliverOutboxJob(DeliveryRounds rounds) : IJob
{
    public static readonly JobKey Key = new("deliver", "outbox");

    private const string ThreeTimesAMinute = "0/20 * * * * ?";

    /// <summary><c>Jobs:DeliverOutbox:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddScheduledJob<DeliverOutboxJob>(configuration, Key, "often", ThreeTimesAMinute);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await rounds.DeliverAsync(cancellationToken);
}
