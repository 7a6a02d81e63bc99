using PracticeSuite.Database;
using PracticeSuite.Database.Demo;
using PracticeSuite.Kernel;
using Quartz;

namespace PracticeSuite.Web.Hosting;

/// <summary>
/// What happens behind the first requests: the schema, on the embedded default database a demo practice, then the jobs. The host
/// listens meanwhile, so that a browser sees what it waits for.
/// </summary>
internal sealed class FirstStart(
    Migrator migrator, DemoSeed demo, DemoMonthEnd monthEnd, Readiness readiness, ISchedulerFactory schedulers, IConfiguration configuration,
    IHostApplicationLifetime host, ILogger<FirstStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await StartAsync(WantsDemo(configuration), stoppingToken);
        }
        catch (BusinessException refusal)
        {
            logger.LogCritical("PracticeSuite cannot start: {Reason}", refusal.Message);
            End();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogCritical(failure, "PracticeSuite cannot start");
            End();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        if (readiness.IsReady)
            await (await schedulers.GetScheduler(cancellationToken)).Shutdown(waitForJobsToComplete: true, cancellationToken);
    }

    /// <summary>
    /// The demo brings sign-ins whose passwords everybody knows, so it is made on the default database only, or where
    /// <c>Demo:Seed</c> asks for it.
    /// </summary>
    internal static bool WantsDemo(IConfiguration configuration) =>
        configuration.GetValue("Demo:Seed", string.IsNullOrEmpty(configuration.GetConnectionString("Default")));

    /// <summary>Without its database the host could only answer 503 forever.</summary>
    private void End()
    {
        Environment.ExitCode = 1;
        host.StopApplication();
    }

    private async Task StartAsync(bool withDemo, CancellationToken cancellationToken)
    {
        readiness.Say("Preparing the database");
        await migrator.MigrateAsync(cancellationToken);
        readiness.Say("Making the demo practice");
        if (withDemo)
            await demo.SeedAsync(DemoSize.Small, cancellationToken);
        var run = withDemo ? await monthEnd.RequestAsync(cancellationToken) : null;

        readiness.Ready();
        await (await schedulers.GetScheduler(cancellationToken)).Start(cancellationToken);
        if (run is { } requested)
            await monthEnd.ReportAsync(requested, cancellationToken);
        if (withDemo)
            await monthEnd.ShowSignInsAsync(cancellationToken);
    }
}
