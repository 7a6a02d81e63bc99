using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Jobs;
using Quartz;

namespace PracticeSuite.Scheduling.Calendar.Reminders;

/// <summary>Every five minutes, in every practice: queues the reminders that came due. What is queued is not queued again, so it may run twice.</summary>
[DisallowConcurrentExecution]
internal sealed class PlanRemindersJob(PracticeRounds practices) : IJob
{
    public static readonly JobKey Key = new("plan-reminders", "scheduling");

    private const string EveryFiveMinutes = "0 0/5 * * * ?";

    /// <summary><c>Jobs:PlanReminders:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddScheduledJob<PlanRemindersJob>(configuration, Key, "plan-reminders", EveryFiveMinutes);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await practices.ForEachAsync(
        Key.Name, (practice, token) => practice.RunAsync<ReminderPlanner, int>((planner, within) => planner.PlanAsync(within), token), cancellationToken);
}
