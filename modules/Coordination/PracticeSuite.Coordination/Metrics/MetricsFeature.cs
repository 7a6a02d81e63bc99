using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Metrics;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Coordination.Metrics;

internal static class MetricsFeature
{
    /// <summary>Figures name nobody; whom a list names is narrowed by the right to see what is due. The practice's are for whoever leads it or sees to all its pairs (K-153).</summary>
    public static IReadOnlyList<PermissionDefinition> Permissions { get; } =
    [
        PermissionDefinition.Open(CoordinationPermissions.Metrics.View, [.. PracticeRole.Clinical]),
        PermissionDefinition.Open(CoordinationPermissions.Metrics.ViewPractice, PracticeRole.CareCoordinator, PracticeRole.Supervisor),
    ];

    public static void AddMetrics(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<ContactReading>();
        services.AddScoped<MetricReading>();
        services.AddScoped<MetricKeeping>();
        services.AddScoped<IMetricMonths, MetricMonths>();
        services.AddScoped<MetricWarmth>();
        services.AddSingleton<IMetricsAhead, MetricsAhead>();
        services.AddScoped<MetricLists>();
        services.AddScoped<IHearOfImports, MonthsAfterImport>();
        services.AddScoped<IMetricsAppService, MetricsAppService>();
        KeepMetricsJob.Schedule(services, configuration);
    }
}
