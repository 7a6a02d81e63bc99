using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Charting.Flags;

/// <summary>Every minute, in every practice: the rungs of ladders whose time has come, each flag in an operation of its own, so that none holds up another.</summary>
[DisallowConcurrentExecution]
internal sealed class FlagLadderJob(PracticeRounds practices, ILogger<FlagLadderJob> logger) : IJob
{
    public static readonly JobKey Key = new("flag-ladder", "charting");

    private const string EveryMinute = "0 * * * * ?";

    /// <summary>Of one practice and round; the rest comes with the next.</summary>
    private const int Most = 2_000;

    /// <summary><c>Jobs:FlagLadder:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddQuartz(quartz =>
    {
        quartz.AddJob<FlagLadderJob>(job => job.WithIdentity(Key).StoreDurably().RequestRecovery());
        quartz.AddTrigger(trigger => trigger.ForJob(Key).WithIdentity("flag-ladder", "charting")
            .WithCronSchedule(configuration["Jobs:FlagLadder:Cron"] ?? EveryMinute, schedule => schedule.InTimeZone(TimeZoneInfo.Utc)));
    });

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, (practice, token) => ClimbAsync(practice, logger, token), cancellationToken);

    internal static async Task ClimbAsync(IOperations practice, ILogger logger, CancellationToken cancellationToken)
    {
        foreach (var flag in await practice.RunAsync<FlagEscalation, IReadOnlyList<Guid>>((ladder, token) => ladder.GetDueAsync(Most, token), cancellationToken))
        {
            try
            {
                await practice.RunAsync<FlagEscalation>((ladder, token) => ladder.StepAsync(flag, token), cancellationToken);
            }
            catch (BusinessException refusal) when (refusal.Code == FlagErrors.RaisedMeanwhileCode)
            {
                // Somebody acknowledged it, or another node climbed, at the same moment: the row says what is left.
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(failure, "The job {Job} failed for flag {Flag}", Key.Name, flag);
            }
        }
    }
}
