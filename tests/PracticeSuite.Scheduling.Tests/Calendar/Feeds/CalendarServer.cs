using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace PracticeSuite.Scheduling.Tests.Calendar.Feeds;

/// <summary>Somebody else's calendar server on this machine, with ways to go wrong.</summary>
internal sealed class CalendarServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private int _asked;

    private CalendarServer(WebApplication app) => _app = app;

    public int Port => new Uri(_app.Urls.First()).Port;

    public int Asked => _asked;

    public static async Task<CalendarServer> StartAsync(Func<HttpContext, string> calendar)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var server = new CalendarServer(app);
        app.Use(next => http =>
        {
            Interlocked.Increment(ref server._asked);
            return next(http);
        });
        app.MapGet("/a.ics", calendar);
        app.MapGet("/gone", () => Results.NotFound());
        app.MapGet("/moved", () => Results.Redirect("/a.ics"));
        app.MapGet("/round", () => Results.Redirect("/round"));
        app.MapGet("/file", (HttpContext http) =>
        {
            http.Response.Headers.Location = "file:///etc/passwd";
            http.Response.StatusCode = StatusCodes.Status302Found;
        });
        app.MapGet("/endless", async (HttpContext http) =>
        {
            var line = new byte[64 * 1024];
            while (!http.RequestAborted.IsCancellationRequested)
                await http.Response.Body.WriteAsync(line, http.RequestAborted);
        });
        await app.StartAsync();
        return server;
    }

    public Uri Address(string path) => new($"http://127.0.0.1:{Port}{path}");

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
