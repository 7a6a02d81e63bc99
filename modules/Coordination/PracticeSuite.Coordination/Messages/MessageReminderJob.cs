using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Coordination.Messages;

/// <summary>Every minute, in every practice: who has not read a message for too long is reminded, each in an operation of its own, so that none holds up another.</summary>
[DisallowConcurrentExecution]
internal sealed class MessageReminderJob(PracticeRounds practices, ILogger<MessageReminderJob> logger) : IJob
{
    public static readonly JobKey Key = new("message-reminders", "coordination");

    private const string EveryMinute = "20 * * * * ?";

    /// <summary>Of one practice and round; the rest comes with the next.</summary>
    private const int Most = 2_000;

    /// <summary><c>Jobs:MessageReminder:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddScheduledJob<MessageReminderJob>(configuration, Key, "message-reminders", EveryMinute);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, (practice, token) => RemindAsync(practice, logger, token), cancellationToken);

    internal static Task RemindAsync(IOperations practice, ILogger logger, CancellationToken cancellationToken) => new DueWork(Key.Name, MessageErrors.ReadMeanwhileCode, logger).EachAsync<MessageReminders, UnreadReceipt>(
        practice, (all, token) => all.GetDueAsync(Most, token), (all, due, token) => all.RemindAsync(due, token), due => due.MessageId, cancellationToken);
}
