using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using PracticeSuite.Web.Hosting;

namespace PracticeSuite.Web.FillIn;

/// <summary>How often one address may send something to the pages behind a link: a waiting room full of tablets, and no more.</summary>
internal static class FillInLimit
{
    public const string Policy = "fill-in";

    public const int PerMinute = 30;

    public static IServiceCollection AddFillIn(this IServiceCollection services) => services
        .AddScoped<FillInDesk>().AddScoped<ConversationDesk>().AddScoped<FillInPasses>()
        .Configure<RateLimiterOptions>(limits => limits.AddPolicy(Policy, http => RateLimitPartition.GetSlidingWindowLimiter(
            SignInLimit.AddressOf(http.Connection.RemoteIpAddress), _ => new() { PermitLimit = PerMinute, Window = TimeSpan.FromMinutes(1), SegmentsPerWindow = 6 })));
}
