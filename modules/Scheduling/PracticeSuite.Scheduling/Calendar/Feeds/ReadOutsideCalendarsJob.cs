using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Scheduling.Calendar.Feeds;

/// <summary>Every five minutes, in every practice: reads calendars elsewhere whose time has come.</summary>
[DisallowConcurrentExecution]
internal sealed class ReadOutsideCalendarsJob(PracticeRounds practices, ILogger<ReadOutsideCalendarsJob> logger) : IJob
{
    public static readonly JobKey Key = new("read-outside-calendars", "scheduling");

    private const string EveryFiveMinutes = "0 0/5 * * * ?";

    /// <summary><c>Jobs:ReadOutsideCalendars:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddScheduledJob<ReadOutsideCalendarsJob>(configuration, Key, "five-minutely", EveryFiveMinutes);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, ReadDueAsync, cancellationToken);

    private async Task ReadDueAsync(IOperations practice, CancellationToken cancellationToken)
    {
        foreach (var id in await practice.RunAsync<OutsideCalendars, IReadOnlyList<Guid>>((calendars, token) => calendars.GetDueAsync(token), cancellationToken))
            await ReadAsync(practice, id, cancellationToken);
    }

    private async Task ReadAsync(IOperations practice, Guid id, CancellationToken cancellationToken)
    {
        try
        {
            await practice.RunAsync<OutsideCalendars>((calendars, token) => calendars.ReadAgainAsync(id, token), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            // The message of the failure could hold the address.
            logger.LogError("The job {Job} failed for calendar {Calendar} with {Failure}", Key.Name, id, failure.GetType().Name);
        }
    }
}
