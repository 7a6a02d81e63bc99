using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Database;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Web.Api;
using PracticeSuite.Web.Hosting;
using PracticeSuite.Web.Sessions;
using Xunit;

namespace PracticeSuite.Suite.Tests.Web;

/// <summary>Whatever the program answers to says who may ask.</summary>
public sealed class EndpointTests
{
    /// <summary>For whoever comes by: signing in, and what a browser needs for it.</summary>
    private static readonly string[] ForEverybody = [];

    /// <summary>For whoever is signed in: about themselves, or nobody.</summary>
    private static readonly string[] ForTheSignedIn = [];

    [Fact, Trait("Rule", "P-124")]
    public async Task Every_endpoint_names_a_permission_or_is_on_a_list()
    {
        var endpoints = await EndpointsAsync();

        Assert.True(endpoints.Count > 40, $"{endpoints.Count} endpoints");
        Assert.Equal(ForEverybody, Routes(endpoints.Where(IsForEverybody)));
        Assert.Equal(ForTheSignedIn, Routes(endpoints.Where(endpoint => !IsForEverybody(endpoint) && !NamesPermission(endpoint))));
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
