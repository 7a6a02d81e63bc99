using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Charting.Plans;

/// <summary>Every hour, in every practice: what a pair has disagreed on for a week is told to who leads the practice, each in an operation of its own. It may run twice.</summary>
[DisallowConcurrentExecution]
internal sealed class DisagreementsJob(PracticeRounds practices, ILogger<DisagreementsJob> logger) : IJob
{
    public static readonly JobKey Key = new("disagreements", "charting");

    private const string Hourly = "0 7 * * * ?";

    /// <summary>Of one practice and round; the rest comes with the next.</summary>
    private const int Most = 500;

    /// <summary><c>Jobs:Disagreements:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddScheduledJob<DisagreementsJob>(configuration, Key, "hourly", Hourly);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, (practice, token) => TellAsync(practice, logger, token), cancellationToken);

    internal static Task TellAsync(IOperations practice, ILogger logger, CancellationToken cancellationToken) => new DueWork(Key.Name, PlanErrors.QuestionMeanwhileCode, logger).EachAsync<Disagreements, Guid>(
        practice, (all, token) => all.GetDueAsync(Most, token), (all, due, token) => all.TellAsync(due, token), due => due, cancellationToken);
}
