namespace PracticeSuite.Web.Hosting;

/// <summary>What an answer of this endpoint may do in a browser, in place of what pages may.</summary>
internal sealed record ContentPolicy(string Value)
{
    /// <summary>For what somebody else made: nothing of it runs, asks, or has to do with the site that it came from.</summary>
    public static ContentPolicy Sealed { get; } = new("sandbox; default-src 'none'; frame-ancestors 'none'");
}

internal static class SecurityHeaders
{
    // Styles may be inline because components place themselves by style attributes; scripts may not.
    private const string Policy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private const string ForAYear = "public, max-age=31536000, immutable";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(async (http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            headers.ContentSecurityPolicy = http.GetEndpoint()?.Metadata.GetMetadata<ContentPolicy>()?.Value ?? Policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            if (IsFont(http.Request.Path) && http.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified)
                headers.CacheControl = ForAYear;
            else if (!headers.ContainsKey("Cache-Control"))
                headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        await next(http);
    });

    private static bool IsFont(PathString path) => path.Value?.EndsWith(".woff2", StringComparison.OrdinalIgnoreCase) == true;
}
