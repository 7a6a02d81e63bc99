using PracticeSuite.Web.Live;
using Radzen;

namespace PracticeSuite.Web.Hosting;

internal static class PageServices
{
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents();
        services.AddRadzenComponents();
        services.AddScoped<PatientNames>().AddScoped<TimerState>().AddScoped<PracticeClock>().AddScoped<StaffNames>().AddScoped<Downloads>().AddTransient<MonthMeters>();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "practicesuite-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        // A page's model is made with the page and goes with it.
        foreach (var model in typeof(PageServices).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.Name.EndsWith("Model", StringComparison.Ordinal)))
            services.AddTransient(model);
        return services;
    }

    public static IServiceCollection AddEdge(this IServiceCollection services)
    {
        services.AddProblemDetails();
        services.AddExceptionHandler<EdgeExceptionHandler>();
        services.AddHealthChecks().AddCheck<ReadyCheck>("started");
        return services;
    }

    public static void MapPages(this WebApplication app) =>
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
}
