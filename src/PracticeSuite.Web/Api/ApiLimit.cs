using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using PracticeSuite.Web.Hosting;

namespace PracticeSuite.Web.Api;

/// <summary>How often one address may ask for tokens, and for anything else.</summary>
internal static class ApiLimit
{
    public const string Tokens = "api-tokens";
    public const string Calls = "api-calls";

    public const int TokensPerMinute = 20;
    public const int CallsPerMinute = 120;

    public static IServiceCollection AddApiLimits(this IServiceCollection services) => services.Configure<RateLimiterOptions>(limits =>
    {
        limits.AddPolicy(Tokens, http => Window(http, TokensPerMinute));
        limits.AddPolicy(Calls, http => Window(http, CallsPerMinute));
    });

    private static RateLimitPartition<string> Window(HttpContext http, int perMinute) =>
        RateLimitPartition.GetSlidingWindowLimiter(SignInLimit.AddressOf(http.Connection.RemoteIpAddress), _ => new()
        {
            PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6,
        });
}
