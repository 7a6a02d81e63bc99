using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Data;
using Quartz;

namespace PracticeSuite.Platform.Jobs;

/// <summary>The scheduler of a host that runs jobs. Modules bring the jobs; the command line, which waits for no time, has none.</summary>
public static class PracticeScheduler
{
    /// <summary>
    /// Quartz on the application's own database, several nodes at once on MariaDB. Its tables are made by its own provisioning; the
    /// name of this node can be set as <c>Scheduler:InstanceId</c>. The host starts it when its database is there.
    /// </summary>
    public static IServiceCollection AddPracticeScheduler(this IServiceCollection services, IConfiguration configuration)
    {
        var database = DatabaseProvider.From(configuration);
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(scheduler =>
            {
                scheduler.InstanceName = "practice";
                scheduler.InstanceId = configuration["Scheduler:InstanceId"] ?? NodeName();
            });
            quartz.UsePersistentStore(store => Configure(store, database));
        });
        return services;
    }

    private static void Configure(IPersistentStoreBuilder store, DatabaseProvider database)
    {
        if (database.Kind == DatabaseKind.MariaDb)
            store.UseMySqlConnector(database.ConnectionString);
        else
            store.UseSqlite(database.ConnectionString);
        store.ProvisionSchema();
        store.ConfigureStore(options => options.StoreJobDataAsStrings = true);
        if (database.Kind != DatabaseKind.MariaDb)
            return;
        store.UseClustering(cluster =>
        {
            cluster.CheckinInterval = TimeSpan.FromSeconds(10);
            cluster.CheckinMisfireThreshold = TimeSpan.FromSeconds(20);
        });
    }

    private static string NodeName() =>
        string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}");
}
