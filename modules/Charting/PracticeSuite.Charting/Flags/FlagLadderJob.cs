using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
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
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddScheduledJob<FlagLadderJob>(configuration, Key, "flag-ladder", EveryMinute);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, (practice, token) => ClimbAsync(practice, logger, token), cancellationToken);

    internal static Task ClimbAsync(IOperations practice, ILogger logger, CancellationToken cancellationToken) => new DueWork(Key.Name, FlagErrors.RaisedMeanwhileCode, logger).EachAsync<FlagEscalation, Guid>(
        practice, (all, token) => all.GetDueAsync(Most, token), (all, due, token) => all.StepAsync(due, token), due => due, cancellationToken);
}
