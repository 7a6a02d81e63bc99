using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>Every hour, in every practice: whose day has begun on its own clock takes the steps about what is overdue there. It may run twice.</summary>
[DisallowConcurrentExecution]
internal sealed class ContactsOverdueJob(PracticeRounds practices, ILogger<ContactsOverdueJob> logger) : IJob
{
    public static readonly JobKey Key = new("contacts-overdue", "coordination");

    /// <summary>A minute after the hour, when a day has begun somewhere.</summary>
    private const string Hourly = "0 1 * * * ?";

    /// <summary><c>Jobs:ContactsOverdue:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddScheduledJob<ContactsOverdueJob>(configuration, Key, "hourly", Hourly);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, RoundAsync, cancellationToken);

    private async Task RoundAsync(IOperations practice, CancellationToken cancellationToken)
    {
        var profile = await practice.RunAsync<IPracticeDirectory, PracticeProfile>((directory, token) => directory.GetAsync(token), cancellationToken);
        if (profile.Locations.Count == 0)
            return;
        foreach (var chunk in await practice.RunAsync<OverdueRound, IReadOnlyList<IReadOnlyList<ContactDue>>>((round, token) => round.GetChunksAsync(token), cancellationToken))
        {
            try
            {
                await practice.RunAsync<OverdueRound>((round, token) => round.TakeAsync(chunk, token), cancellationToken);
            }
            catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
            {
                logger.LogError(failure, "The job {Job} failed for {Count} contacts; the next round takes them", Key.Name, chunk.Count);
            }
        }
    }
}
