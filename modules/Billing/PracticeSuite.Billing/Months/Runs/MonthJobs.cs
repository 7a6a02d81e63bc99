using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>When the host runs the jobs of month end.</summary>
internal static class MonthJobs
{
    private const string Nightly = "0 30 7 * * ?";
    private const int DefaultSeconds = 10;

    /// <summary>
    /// <c>Jobs:EvaluateMonths:Cron</c> (UTC; 07:30, night in the United States) and <c>Jobs:RunMonths:Seconds</c> (how soon a run that was asked for begins).
    /// </summary>
    public static void AddMonthJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var cron = configuration["Jobs:EvaluateMonths:Cron"] ?? Nightly;
        var seconds = configuration.GetValue("Jobs:RunMonths:Seconds", DefaultSeconds);
        services.AddQuartz(quartz =>
        {
            quartz.AddJob<EvaluateMonthsJob>(job => job.WithIdentity(EvaluateMonthsJob.Key).StoreDurably().RequestRecovery());
            quartz.AddJob<RunMonthsJob>(job => job.WithIdentity(RunMonthsJob.Key).StoreDurably().RequestRecovery());
            quartz.AddTrigger(trigger => trigger.ForJob(EvaluateMonthsJob.Key).WithIdentity("nightly", "billing")
                .WithCronSchedule(cron, schedule => schedule.InTimeZone(TimeZoneInfo.Utc)));
            quartz.AddTrigger(trigger => trigger.ForJob(RunMonthsJob.Key).WithIdentity("often", "billing")
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(seconds)).RepeatForever()));
        });
    }
}
