using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Logging;
using PracticeSuite.Platform.Jobs;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Platform.Outbox;

namespace PracticeSuite.Platform.Modules;

public static class PlatformServices
{
    /// <summary>What every host needs, and the modules in the order in which they may call each other (lower first).</summary>
    public static IServiceCollection AddModules(
        this IServiceCollection services, IConfiguration configuration, IReadOnlyList<PracticeModule> modules)
    {
        services.AddDiscreetLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(DatabaseProvider.From(configuration));
        services.AddSingleton(new PermissionCatalog([.. AuditPermissions.Definitions, .. OutboxPermissions.Definitions, .. modules.SelectMany(module => module.Permissions)]));
        services.AddSingleton<OperationFactory>();
        services.AddSingleton<PracticeRounds>();
        services.AddScoped<CurrentCaller>();
        services.AddScoped(scope => new DatabaseSession(scope.GetRequiredService<DatabaseProvider>(), scope.GetRequiredService<AuditTrail>()));
        services.AddScoped(scope => scope.GetRequiredService<DatabaseSession>().TogetherFor(scope.GetRequiredService<CurrentCaller>()));
        services.AddScoped<IReadBeside, ReadBeside>();
        services.AddAudit();
        services.AddOutbox(configuration);
        services.AddScoped<BulkInsert>();
        services.AddModuleDbContext<StampDbContext>();
        services.AddSingleton<PracticeWideMemory>();
        services.AddScoped(scope => new PracticeWide(
            scope.GetRequiredService<PracticeWideMemory>(), scope.GetRequiredService<StampDbContext>(), scope.GetRequiredService<DatabaseSession>(), scope.GetRequiredService<CurrentCaller>()));
        services.AddScoped<Importing.FolderImport>();
        services.AddModuleDbContext<AccessDbContext>();
        services.AddScoped<RelationshipReader>();
        services.AddScoped<IRelationships, Relationships>();
        services.AddScoped<IPart2Access, Part2Access>();
        services.AddScoped<IConnectedStaff, ConnectedStaff>();
        services.AddSingleton<SensitivePractices>();
        services.AddScoped<SensitiveCharts>();
        services.AddScoped<ISensitiveCharts>(scope => scope.GetRequiredService<SensitiveCharts>());
        services.AddScoped<IAccess, AccessPolicy>();
        services.AddScoped<IAccessHistory, AccessHistory>();
        services.AddScoped<IReauthentication, Reauthentication>();
        services.AddAutoMapper(mapping => mapping.LicenseKey = configuration["AutoMapper:LicenseKey"]);

        foreach (var module in modules)
            module.ConfigureServices(services, configuration);
        return services;
    }

    public static IServiceCollection AddModuleDbContext<TContext>(this IServiceCollection services)
        where TContext : ModuleDbContext =>
        services.AddScoped(provider => provider.GetRequiredService<DatabaseSession>().Create<TContext>(provider.GetRequiredService<CurrentCaller>()));
}
