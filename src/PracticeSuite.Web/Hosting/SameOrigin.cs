namespace PracticeSuite.Web.Hosting;

/// <summary>
/// The line over which pages live is opened by our own pages only: a browser says whose page asks, and a page of somebody else could
/// otherwise ride on the cookie of whoever is signed in.
/// </summary>
internal static class SameOrigin
{
    public static IApplicationBuilder UseSameOrigin(this IApplicationBuilder app) => app.Use((http, next) =>
    {
        if (!http.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || IsOurs(http.Request))
            return next(http);
        http.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    });

    /// <summary>The host alone, since a proxy may end TLS before this program. Whoever sends no origin is no browser.</summary>
    private static bool IsOurs(HttpRequest request) =>
        request.Headers.Origin is not [{ Length: > 0 } origin] || (Uri.TryCreate(origin, UriKind.Absolute, out var page) && page.Host.Equals(request.Host.Host, StringComparison.OrdinalIgnoreCase));
}
