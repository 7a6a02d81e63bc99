using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Modules;

namespace PracticeSuite.Platform.Outbox;

internal static class OutboxServices
{
    public static IServiceCollection AddOutbox(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddModuleDbContext<OutboxDbContext>();
        services.AddScoped<IOutbox, OutboxQueue>();
        services.AddScoped<IDevelopmentInbox, DevelopmentInbox>();
        services.AddScoped<Delivery>();
        services.AddSingleton<MessageCarriers>();
        services.AddSingleton<DeliveryRounds>();
        DeliverOutboxJob.Schedule(services, configuration);
        return services;
    }
}
