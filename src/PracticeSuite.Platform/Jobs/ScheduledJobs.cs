using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace PracticeSuite.Platform.Jobs;

public static class ScheduledJobs
{
    private const string Ending = "Job";

    /// <summary>
    /// A job that runs by the clock: at <paramref name="usual"/>, or as <c>Jobs:NAME:Cron</c> says (UTC), NAME being the job's class without its
    /// ending. One whose node is lost half-way runs again on another.
    /// </summary>
    /// <param name="trigger">Names its times in the scheduler's tables; another name would leave the old one there.</param>
    public static void AddScheduledJob<TJob>(this IServiceCollection services, IConfiguration configuration, JobKey key, string trigger, string usual)
        where TJob : IJob => services.AddQuartz(quartz =>
    {
        quartz.AddJob<TJob>(job => job.WithIdentity(key).StoreDurably().RequestRecovery());
        quartz.AddTrigger(times => times.ForJob(key).WithIdentity(trigger, key.Group)
            .WithCronSchedule(configuration[$"Jobs:{typeof(TJob).Name[..^Ending.Length]}:Cron"] ?? usual, schedule => schedule.InTimeZone(TimeZoneInfo.Utc)));
    });
}
