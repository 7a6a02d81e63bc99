using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using PracticeSuite.Platform.Access;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.Hosting;

/// <summary>A policy for every permission that a module declares, so that a page names its right and nothing else.</summary>
internal static class PermissionPolicies
{
    public static IServiceCollection AddPermissionPolicies(this IServiceCollection services)
    {
        services.AddAuthorization(options => options.FallbackPolicy = options.DefaultPolicy);
        services.AddOptions<AuthorizationOptions>().Configure<PermissionCatalog>((options, catalog) =>
        {
            foreach (var permission in catalog.All)
                options.AddPolicy(permission.Name, policy => policy.RequireAssertion(context => catalog.May(context.User, permission.Name)));
        });
        return services;
    }

    public static bool May(this PermissionCatalog catalog, ClaimsPrincipal user, string permission) =>
        user.Identity?.IsAuthenticated == true
        && catalog.Grants(permission, RolesOf(user));

    /// <summary>Whoever looks at the product as a role has that role's pages.</summary>
    private static HashSet<string> RolesOf(ClaimsPrincipal user) => ViewedRole.Of(user) is { } viewed
        ? [viewed]
        : user.FindAll(ClaimTypes.Role).Select(role => role.Value).ToHashSet(StringComparer.Ordinal);
}
