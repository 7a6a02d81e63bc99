using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using Quartz;

namespace PracticeSuite.Charting.Flags;

/// <summary>Every day, in every practice: raises what has come due by itself. What is raised already is not raised again, so it may run twice.</summary>
[DisallowConcurrentExecution]
internal sealed class FlagsComeDueJob(PracticeRounds practices, ILogger<FlagsComeDueJob> logger) : IJob
{
    public static readonly JobKey Key = new("flags-come-due", "charting");

    /// <summary>09:30 UTC, before anybody works in the United States.</summary>
    private const string Daily = "0 30 9 * * ?";

    /// <summary><c>Jobs:FlagsComeDue:Cron</c> (UTC).</summary>
    public static void Schedule(IServiceCollection services, IConfiguration configuration) => services.AddScheduledJob<FlagsComeDueJob>(configuration, Key, "daily", Daily);

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await practices.ForEachAsync(Key.Name, RaiseAsync, cancellationToken);

    private async Task RaiseAsync(IOperations practice, CancellationToken cancellationToken)
    {
        var profile = await practice.RunAsync<IPracticeDirectory, PracticeProfile>((directory, token) => directory.GetAsync(token), cancellationToken);
        if (profile.Locations.Count == 0)
            return;
        foreach (var chunk in await practice.RunAsync<UrgentFlags, IReadOnlyList<IReadOnlyCollection<Guid>>>((flags, token) => flags.GetChunksAsync(token), cancellationToken))
            await RaiseAsync(practice, chunk, cancellationToken);
    }

    /// <summary>A chart that fails takes its chunk back with it; then each is an operation of its own, and only that one is left out.</summary>
    private async Task RaiseAsync(IOperations practice, IReadOnlyCollection<Guid> patients, CancellationToken cancellationToken)
    {
        try
        {
            await practice.RunAsync<UrgentFlags>((flags, token) => flags.EvaluateTimedAsync(IdRange.Of(patients), token), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            if (patients.Count == 1)
            {
                logger.LogError(failure, "The job {Job} failed for patient {Patient}", Key.Name, patients.First());
                return;
            }

            foreach (var patient in patients)
                await RaiseAsync(practice, [patient], cancellationToken);
        }
    }
}
