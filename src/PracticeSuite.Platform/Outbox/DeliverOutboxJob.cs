using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace PracticeSuite.Platform.Outbox;

/// <summary>Three times a minute: sends what is due, as the data say; it may run twice and after a night off.</summary>
[DisallowConcurrentExecution]
internal sealed class DeliverOutboxJob(DeliveryRounds rounds) : IJob
{
    public static readonly JobKey Key = new("deliver", "outbox");

    private const string ThreeTimesAMinute = "0/20 * * * * ?";

    /// <summary><c>Jobs:DeliverOutbox:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddQuartz(quartz =>
    {
        quartz.AddJob<DeliverOutboxJob>(job => job.WithIdentity(Key).StoreDurably().RequestRecovery());
        quartz.AddTrigger(trigger => trigger.ForJob(Key).WithIdentity("often", "outbox")
            .WithCronSchedule(configuration["Jobs:DeliverOutbox:Cron"] ?? ThreeTimesAMinute, schedule => schedule.InTimeZone(TimeZoneInfo.Utc)));
    });

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await rounds.DeliverAsync(cancellationToken);
}
