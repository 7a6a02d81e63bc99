using System.Globalization;
using System.Net;

namespace PracticeSuite.Web.Hosting;

/// <summary>Until the database is ready, every page says so and looks again by itself.</summary>
internal static class FirstStartPages
{
    public static IServiceCollection AddFirstStart(this IServiceCollection services) =>
        services.AddSingleton<Readiness>().AddSingleton<DemoMonthEnd>().AddHostedService<FirstStart>().AddHostedService<AheadOfTheFirst>();

    public static void UseFirstStart(this WebApplication app)
    {
        var readiness = app.Services.GetRequiredService<Readiness>();
        app.Use((http, next) => readiness.IsReady || IsStatic(http.Request.Path) ? next(http) : WaitAsync(http, readiness.Now));
    }

    private static bool IsStatic(PathString path) =>
        path.Value is "/favicon.svg" or "/health"
        || path.StartsWithSegments("/css", StringComparison.Ordinal) || path.StartsWithSegments("/fonts", StringComparison.Ordinal);

    private static Task WaitAsync(HttpContext http, string now)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.ContentType = "text/html; charset=utf-8";
        http.Response.Headers.RetryAfter = "1";
        return http.Response.WriteAsync(string.Create(CultureInfo.InvariantCulture, $"""
            <!DOCTYPE html><html lang="en-US"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="refresh" content="1"><title>PracticeSuite is starting</title><link rel="icon" href="/favicon.svg">
            <link rel="stylesheet" href="/css/tokens.css"><link rel="stylesheet" href="/css/shell.css"></head>
            <body><main class="entry"><div class="entry-card"><img src="/favicon.svg" alt=""><h1>PracticeSuite is starting</h1>
            <p role="status">{WebUtility.HtmlEncode(now)} …</p></div></main></body></html>
            """), http.RequestAborted);
    }
}
