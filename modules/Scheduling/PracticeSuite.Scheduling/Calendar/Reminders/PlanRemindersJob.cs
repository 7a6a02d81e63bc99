using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Scheduling.Calendar.Reminders;

/// <summary>Every five minutes, in every practice: queues the reminders that came due. What is queued is not queued again, so it may run twice.</summary>
[DisallowConcurrentExecution]
internal sealed class PlanRemindersJob(OperationFactory operations, ILogger<PlanRemindersJob> logger) : IJob
{
    public static readonly JobKey Key = new("plan-reminders", "scheduling");

    private const string EveryFiveMinutes = "0 0/5 * * * ?";

    /// <summary><c>Jobs:PlanReminders:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddQuartz(quartz =>
    {
        quartz.AddJob<PlanRemindersJob>(job => job.WithIdentity(Key).StoreDurably().RequestRecovery());
        quartz.AddTrigger(trigger => trigger.ForJob(Key).WithIdentity("plan-reminders", "scheduling")
            .WithCronSchedule(configuration["Jobs:PlanReminders:Cron"] ?? EveryFiveMinutes, schedule => schedule.InTimeZone(TimeZoneInfo.Utc)));
    });

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var practices = await operations.For(Caller.Nobody).RunAsync<IPracticeCatalog, IReadOnlyList<PracticeSummary>>((catalog, token) => catalog.GetAllAsync(token), cancellationToken);
        foreach (var practice in practices)
        {
            try
            {
                await operations.For(Caller.System(practice.Id)).RunAsync<ReminderPlanner, int>((planner, token) => planner.PlanAsync(token), cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // Other practices' patients are reminded all the same.
                logger.LogError(failure, "The job {Job} failed in practice {Practice}", Key.Name, practice.Code);
            }
        }
    }
}
