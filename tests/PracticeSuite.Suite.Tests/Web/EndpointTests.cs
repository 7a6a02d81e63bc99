using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Database;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Web.Api;
using PracticeSuite.Web.FillIn;
using PracticeSuite.Web.Hosting;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>Whatever the program answers to says who may ask.</summary>
public sealed class EndpointTests
{
    /// <summary>For whoever comes by: signing in, what a browser needs for it, a feed whose address is its key, and what a patient fills in who was given a link.</summary>
    private static readonly string[] ForEverybody =
    [
        "/account/passkey/ask", "/account/second-factor", "/account/sign-in", "/account/sign-in/code", "/account/sign-in/passkey", "/api/{**path}", "/calendar/feeds/{secret}.ics", "/connect/token", "/error",
        "/fill-in", "/fill-in/answers", "/fill-in/conversation", "/fill-in/message", "/fill-in/message/answer", "/fill-in/message/close", "/fill-in/message/closed", "/fill-in/message/open", "/fill-in/message/thanks", "/fill-in/open", "/fill-in/questions", "/fill-in/thanks", "/health", "/sign-in", "/sign-in/code", "/sign-in/second-factor", "/too-old",
    ];

    /// <summary>For whoever is signed in: about themselves, or nobody.</summary>
    private static readonly string[] ForTheSignedIn =
    [
        "/", "/_blazor", "/_blazor/disconnect/", "/_blazor/initializers/", "/_blazor/negotiate", "/_framework/opaque-redirect", "/account/passkeys/",
        "/account/passkeys/begin", "/account/passkeys/{id:guid}/name", "/account/passkeys/{id:guid}/remove", "/account/password", "/account/recovery-codes",
        "/account/security", "/account/sign-out", "/account/verify", "/fill-in/hand-over", "/not-allowed", "/not-found",
    ];

    [Fact, Trait("Rule", "P-124")]
    public async Task Every_endpoint_names_a_permission_or_is_on_a_list()
    {
        var endpoints = await EndpointsAsync();

        Assert.True(endpoints.Count > 40, $"{endpoints.Count} endpoints");
        Assert.Equal(ForEverybody, Routes(endpoints.Where(IsForEverybody)));
        Assert.Equal(ForTheSignedIn, Routes(endpoints.Where(endpoint => !IsForEverybody(endpoint) && !NamesPermission(endpoint))));
    }

    [Theory, Trait("Rule", "P-124")]
    [InlineData("/billing/months/{month}/board.csv", BillingPermissions.Months.View)]
    [InlineData("/billing/months/{month}/superbills", BillingPermissions.Superbills.Issue)]
    [InlineData("/billing/superbills/{id:guid}", BillingPermissions.Superbills.Issue)]
    [InlineData("/billing/statements/{id:guid}", BillingPermissions.Statements.View)]
    [InlineData("/billing/statements/preview/{patientId:guid}", BillingPermissions.Statements.View)]
    [InlineData("/billing/statements/runs/{id:guid}", BillingPermissions.Statements.Print)]
    [InlineData("/billing/paper-forms", BillingPermissions.PaperForms.Print)]
    [InlineData("/billing/packets/{id:guid}", BillingPermissions.Packets.Make)]
    [InlineData("/calendar/day-sheet.pdf", SchedulingPermissions.Calendar.View)]
    [InlineData("/coordinate/metrics.csv", CoordinationPermissions.Metrics.View)]
    [InlineData("/coordinate/metrics-list.csv", CoordinationPermissions.Metrics.View)]
    [InlineData("/coordinate/near-threshold.csv", CoordinationPermissions.Metrics.View)]
    public async Task A_download_asks_for_the_permission_of_its_service(string route, string permission)
    {
        var endpoint = (await EndpointsAsync()).Single(one => $"/{one.RoutePattern.RawText!.TrimStart('/')}" == route);

        Assert.Equal([permission], endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(data => data.Policy));
    }

    [Theory, Trait("Rule", "P-124")]
    [InlineData("/fill-in/answers", SignInEndpoints.MostBytes)]
    [InlineData("/fill-in/open", SignInEndpoints.MostBytes)]
    [InlineData("/fill-in/message/open", ConversationEndpoints.MostBytes)]
    [InlineData("/fill-in/message/answer", ConversationEndpoints.MostBytes)]
    [InlineData("/fill-in/message/close", ConversationEndpoints.MostBytes)]
    public async Task What_a_stranger_sends_is_limited_by_address_and_length(string route, long most)
    {
        var endpoint = (await EndpointsAsync()).Single(one =>
            $"/{one.RoutePattern.RawText!.TrimStart('/')}" == route && one.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true);

        Assert.Equal(FillInLimit.Policy, endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName);
        Assert.Equal(most, endpoint.Metadata.GetMetadata<IRequestSizeLimitMetadata>()?.MaxRequestBodySize);
        Assert.True(endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation);
    }

    private static bool IsForEverybody(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null;

    private static bool NamesPermission(RouteEndpoint endpoint) => endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null)
        || endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>().Any(policy => policy.Requirements.Count > 0);

    private static IEnumerable<string> Routes(IEnumerable<RouteEndpoint> endpoints) =>
        endpoints.Select(endpoint => $"/{endpoint.RoutePattern.RawText!.TrimStart('/')}").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);

    private static async Task<IReadOnlyList<RouteEndpoint>> EndpointsAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["Database:Provider"] = "Sqlite", ["ConnectionStrings:Default"] = "Data Source=:memory:" });
        builder.Services.AddPracticeSuite(builder.Configuration);
        builder.Services.AddSignIn();
        builder.Services.AddSecondFactor(builder.Configuration);
        builder.Services.AddSignInLimit();
        builder.Services.AddApiLimits();
        builder.Services.AddPermissionPolicies();
        builder.Services.AddPages();
        builder.Services.AddEdge();
        await using var app = builder.Build();
        app.MapEndpoints();
        return [.. ((IEndpointRouteBuilder)app).DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()];
    }
}
