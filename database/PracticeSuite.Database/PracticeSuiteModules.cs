using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing;
using PracticeSuite.Charting;
using PracticeSuite.Coordination;
using PracticeSuite.Database.Demo;
using PracticeSuite.Identity;
using PracticeSuite.Platform.Modules;
using PracticeSuite.Privacy;
using PracticeSuite.Scheduling;

namespace PracticeSuite.Database;

/// <summary>The one composition that the web host and the command line run on.</summary>
public static class PracticeSuiteModules
{
    /// <summary>In the order in which modules may call each other: a later one uses the Contracts of earlier ones.</summary>
    public static IReadOnlyList<PracticeModule> All { get; } =
        [new IdentityModule(), new ChartingModule(), new PrivacyModule(), new SchedulingModule(), new CoordinationModule(), new BillingModule()];

    public static IServiceCollection AddPracticeSuite(this IServiceCollection services, IConfiguration configuration) =>
        services.AddModules(configuration, All)
            .AddSingleton<Migrator>()
            .AddSingleton<DemoSeed>()
            .AddScoped<DemoSeeding>();
}
