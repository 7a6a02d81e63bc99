using Microsoft.AspNetCore.Http.HttpResults;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Api;

namespace PracticeSuite.Web.Hosting;

/// <summary>What a calendar program reads that knows nothing but an address. Closed, wrong and of somebody who left are one answer.</summary>
internal static class CalendarFeedEndpoints
{
    public const string Folder = "/calendar/feeds/";

    public static void MapCalendarFeeds(this WebApplication app) =>
        app.MapGet($"{Folder}{{secret}}.ics", ReadAsync).AllowAnonymous().RequireRateLimiting(ApiLimit.Calls);

    private static async Task<Results<ContentHttpResult, NotFound>> ReadAsync(string secret, HttpContext http, OperationFactory operations)
    {
        http.Response.Headers.CacheControl = "no-store";
        var practice = await operations.For(Caller.Nobody).RunAsync<ICalendarFeeds, PracticeId?>((feeds, token) => feeds.FindAsync(secret, token), http.RequestAborted);
        var text = practice is not { } id
            ? null
            : await operations.For(Caller.System(id)).RunAsync<ICalendarFeeds, string?>((feeds, token) => feeds.ReadAsync(secret, token), http.RequestAborted);
        return text is null ? TypedResults.NotFound() : TypedResults.Text(text, "text/calendar");
    }
}
