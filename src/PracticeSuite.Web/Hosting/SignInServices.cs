using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Api;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.Hosting;

/// <summary>The cookie of a signed-in person, and the caller that it makes of them.</summary>
internal static class SignInServices
{
    /// <summary>P-131: whoever works goes on, but after half a day everyone signs in again.</summary>
    private static readonly TimeSpan LongestSession = TimeSpan.FromHours(12);

    public static IServiceCollection AddSignIn(this IServiceCollection services)
    {
        var schemes = services.AddAuthentication(IdentityConstants.ApplicationScheme);
        schemes.AddIdentityCookies();
        schemes.AddBearerToken(ApiTokens.Scheme);
        services.ConfigureApplicationCookie(Configure);
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            cookie.Cookie.Name = "practicesuite-half-way";
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.Cookie.SameSite = SameSiteMode.Strict;
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(15);
        });
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            options.ValidationInterval = TimeSpan.FromMinutes(1);
            options.OnRefreshingPrincipal = SessionEnd.KeepAsync;
        });
        services.AddSingleton<SessionGate>();
        services.AddScoped<ReauthenticationPrompt>();
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, CircuitSignIn>();
        services.AddScoped(OperationsOf);
        return services;
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "practicesuite";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        // Always once there is TLS; a newcomer on http://localhost would otherwise be signed out by every browser but one.
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.LoginPath = "/sign-in";
        cookie.ReturnUrlParameter = "next";
        cookie.ExpireTimeSpan = LongestSession;
        cookie.SlidingExpiration = false;
        cookie.Events.OnValidatePrincipal = SessionEnd.ValidateAsync;
        // A path alone: the framework would put before it whatever name of this host the request carried.
        var toSignIn = cookie.Events.OnRedirectToLogin;
        cookie.Events.OnRedirectToLogin = asked =>
        {
            asked.RedirectUri = new Uri(asked.RedirectUri).PathAndQuery;
            return toSignIn(asked);
        };
        cookie.Events.OnRedirectToAccessDenied = async refused =>
        {
            var needed = NeededBy(refused.HttpContext) ?? "";
            await refused.HttpContext.RequestServices.GetRequiredService<IAuditedDenials>().KeepDenialAsync(Callers.From(refused.HttpContext.User), needed);
            refused.Response.Redirect($"/not-allowed?needs={Uri.EscapeDataString(needed)}");
        };
    }

    /// <summary>The permission that the refused page or document asks for, so that the refusal can say who has it.</summary>
    private static string? NeededBy(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetOrderedMetadata<IAuthorizeData>().Select(one => one.Policy).FirstOrDefault(policy => policy is not null);

    private static IOperations OperationsOf(IServiceProvider circuit)
    {
        var gate = circuit.GetRequiredService<SessionGate>();
        var inner = circuit.GetRequiredService<OperationFactory>().For(async () =>
            await gate.CallerAsync((await circuit.GetRequiredService<AuthenticationStateProvider>().GetAuthenticationStateAsync()).User));
        return new CircuitOperations(inner, circuit.GetRequiredService<ReauthenticationPrompt>());
    }
}
