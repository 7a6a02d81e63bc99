using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Modules;

namespace PracticeSuite.Platform.Auditing;

internal static class AuditServices
{
    public static IServiceCollection AddAudit(this IServiceCollection services)
    {
        services.AddModuleDbContext<AuditDbContext>();
        services.AddSingleton<AuditTable>();
        services.AddSingleton<AuditLanes>();
        services.AddSingleton<AuditAtOnce>();
        services.AddSingleton<AuditAppend>();
        services.AddSingleton<AuditWriter>();
        services.AddSingleton<AuditedRefusals>();
        services.AddSingleton<IAuditedDenials>(provider => provider.GetRequiredService<AuditedRefusals>());
        services.AddScoped<AuditTrail>();
        services.AddScoped<IAuditTrail>(scope => scope.GetRequiredService<AuditTrail>());
        services.AddScoped<IAuditLog, AuditLog>();
        services.AddScoped<IPatientPulse, PatientPulse>();
        services.AddScoped<IPracticePulse, PracticePulse>();
        services.AddScoped<IChangeAuthors, ChangeAuthors>();
        services.AddScoped<IAuditVerifier, AuditVerifier>();
        services.AddScoped<IAuditAnchoring, AuditAnchoring>();
        services.AddScoped<IAuditExport, AuditExport>();
        GuardAuditJob.Schedule(services);
        return services;
    }
}
