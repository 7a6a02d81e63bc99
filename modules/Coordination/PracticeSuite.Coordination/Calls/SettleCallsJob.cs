using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Coordination.Calls;

/// <summary>Every five minutes, in every practice: calls that nobody ended are ended, each in an operation of its own, so that none holds up another.</summary>
[DisallowConcurrentExecution]
internal sealed class SettleCallsJob(PracticeRounds practices, ILogger<SettleCallsJob> logger) : IJob
{
    public static readonly JobKey Key = new("settle-calls", "coordination");

    private const string EveryFiveMinutes = "40 0/5 * * * ?";

    /// <summary>Of one practice and round; the rest comes with the next.</summary>
    private const int Most = 500;

    /// <summary><c>Jobs:SettleCalls:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddScheduledJob<SettleCallsJob>(configuration, Key, "settle-calls", EveryFiveMinutes);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, (practice, token) => SettleAsync(practice, logger, token), cancellationToken);

    internal static Task SettleAsync(IOperations practice, ILogger logger, CancellationToken cancellationToken) => new DueWork(Key.Name, CallErrors.CallChanged().Code, logger).EachAsync<CallRound, OverCall>(
        practice, (round, token) => round.GetDueAsync(Most, token), (round, over, token) => round.SettleAsync(over, token), over => over.Id, cancellationToken);
}
