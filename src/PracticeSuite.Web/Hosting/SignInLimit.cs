using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Claims;
using System.Threading.RateLimiting;

namespace PracticeSuite.Web.Hosting;

/// <summary>
/// How often one address may try a password, whatever names it tries: enough for a practice behind one router on a Monday morning,
/// too little for a list of names. Who is signed in is counted alone: colleagues that come in do not hold up who unlocks a page.
/// A limiter that has been idle for a window is dropped, so that the addresses in memory are those of the last minute.
/// </summary>
internal static class SignInLimit
{
    public const string Policy = "sign-in";

    public const int PerMinute = 60;

    public static IServiceCollection AddSignInLimit(this IServiceCollection services) => services.AddRateLimiter(limits =>
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = (refused, _) =>
        {
            refused.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        limits.AddPolicy(Policy, http => RateLimitPartition.GetSlidingWindowLimiter(WhoTries(http), _ => new()
        {
            PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6,
        }));
    });

    private static string WhoTries(HttpContext http) =>
        http.User.FindFirst(ClaimTypes.NameIdentifier) is { } person ? $"user {person.Value}" : AddressOf(http.Connection.RemoteIpAddress);

    /// <summary>Whoever has one address of version 6 has its whole network of 64 bits.</summary>
    internal static string AddressOf(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => string.Create(CultureInfo.InvariantCulture, $"{Convert.ToHexString(address.GetAddressBytes(), 0, 8)}/64"),
        _ => address.ToString(),
    };
}
