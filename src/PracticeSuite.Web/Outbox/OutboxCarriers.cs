using PracticeSuite.Platform.Operations;
using PracticeSuite.Platform.Outbox;
using PracticeSuite.Web.Hosting;

namespace PracticeSuite.Web.Outbox;

internal static class OutboxCarriers
{
    /// <summary>A server that is named is used; where none is, development and the demo practice have their inbox, and others do not send.</summary>
    public static IServiceCollection AddOutboxCarriers(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = OutboxSettings.Read(configuration, environment.IsDevelopment() || FirstStart.WantsDemo(configuration));
        services.AddSingleton(settings);
        if (settings.Smtp is { } smtp)
            services.AddSingleton<IMessageCarrier>(all => new SmtpCarrier(smtp, all.GetRequiredService<TimeProvider>()));
        else if (settings.IntoInbox)
            services.AddSingleton<IMessageCarrier>(all => new InboxCarrier(MessageChannel.Email, all.GetRequiredService<OperationFactory>()));
        if (settings.Texts is { } texts)
            services.AddSingleton<IMessageCarrier>(_ => new TextGatewayCarrier(texts, Handler()));
        else if (settings.IntoInbox)
            services.AddSingleton<IMessageCarrier>(all => new InboxCarrier(MessageChannel.Text, all.GetRequiredService<OperationFactory>()));
        return services;
    }

    /// <summary>A token goes to the address that was named, and to none that it points to.</summary>
    private static SocketsHttpHandler Handler() => new() { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(5) };
}
