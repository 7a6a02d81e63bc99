using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.FillIn;
using PracticeSuite.Web.Live;
using PracticeSuite.Web.Pages.Practice;
using PracticeSuite.Web.Shell;
using Radzen;

namespace PracticeSuite.Web.Hosting;

internal static class PageServices
{
    /// <summary>
    /// A box's text comes twice in one message, and a character may take six bytes. A longer message ends the circuit, and with it what was
    /// typed: a box sends what is too long to be kept, so that the server can say so, up to 200,000 characters (app.js).
    /// </summary>
    private const int LongestMessage = 2 * 6 * 200_000 + (16 * 1024);

    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        services.AddRadzenComponents();
        services.AddScoped<PatientNames>().AddScoped<TimerState>().AddScoped<GlassState>().AddScoped<NoticeCount>().AddScoped<FlagMarks>().AddTransient<ChartMoments>().AddSingleton<IHearOfChanges>(all => all.GetRequiredService<ChartSignals>()).AddScoped<ChartWatches>().AddScoped<MessageDesk>().AddScoped<CallDesk>().AddScoped<CalendarDesk>().AddScoped<CalendarChoices>().AddScoped<PracticeClock>().AddScoped<StaffNames>().AddScoped<Downloads>().AddTransient<MonthMeters>().AddTransient<StandInPatients>().AddTransient<HalfMinutes>();
        // The frame around all pages stays as long as the circuit; a page's model goes with the page (ModelComponent).
        services.AddScoped<ShellModel>();
        services.AddFillIn();
        services.AddHttpContextAccessor();
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "practicesuite-form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
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
