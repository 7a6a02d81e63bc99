using Microsoft.AspNetCore.DataProtection;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Web.Hosting;

internal static class Keys
{
    /// <summary>Cookies and antiforgery tokens outlive the process and hold on every node of one database. After all that brings the early reader.</summary>
    public static IServiceCollection AddKeys(this IServiceCollection services)
    {
        services.AddDbContext<KeyDbContext>((provider, options) => provider.GetRequiredService<DatabaseProvider>().Use(options));
        services.AddDataProtection().SetApplicationName("PracticeSuite").PersistKeysToDbContext<KeyDbContext>();
        // Would read the keys before the database has its tables; the first request reads them, and none comes before that.
        foreach (var early in services.Where(service => service.ImplementationType?.Name == "DataProtectionHostedService").ToList())
            services.Remove(early);
        return services;
    }
}
