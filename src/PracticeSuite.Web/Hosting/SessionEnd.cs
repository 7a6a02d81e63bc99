using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using PracticeSuite.Identity.Contracts.Users;

namespace PracticeSuite.Web.Hosting;

/// <summary>
/// When the cookie ends, said by the principal too: a circuit has the principal of the request that it came with, and no cookie.
/// </summary>
internal static class SessionEnd
{
    private const string Claim = "session_end";

    /// <summary>The framework's own look at the security stamp may put a new principal in place, so this comes after it.</summary>
    public static async Task ValidateAsync(CookieValidatePrincipalContext cookie)
    {
        await SecurityStampValidator.ValidatePrincipalAsync(cookie);
        if (cookie.Principal?.Identity is not ClaimsIdentity person)
            return;
        SessionOrigin.Note(person, cookie.HttpContext);
        if (cookie.Properties.ExpiresUtc is { } end)
            Set(person, end);
    }

    /// <summary>The new principal is of the same session, and has the credential that was found when it began.</summary>
    public static Task KeepAsync(SecurityStampRefreshingPrincipalContext refreshing)
    {
        if (refreshing.NewPrincipal?.Identity is not ClaimsIdentity person)
            return Task.CompletedTask;
        foreach (var type in new[] { IdentityClaims.SessionId, IdentityClaims.Credential })
        {
            if (!person.HasClaim(claim => claim.Type == type) && refreshing.CurrentPrincipal?.FindFirst(type) is { } known)
                person.AddClaim(new Claim(type, known.Value));
        }

        return Task.CompletedTask;
    }

    /// <summary>Also for a principal that does not say: none is issued so.</summary>
    public static bool HasCome(ClaimsPrincipal principal, DateTimeOffset now) =>
        !long.TryParse(principal.FindFirst(Claim)?.Value, CultureInfo.InvariantCulture, out var end) || now.ToUnixTimeSeconds() >= end;

    internal static void Set(ClaimsIdentity person, DateTimeOffset end)
    {
        foreach (var earlier in person.FindAll(Claim).ToList())
            person.RemoveClaim(earlier);
        person.AddClaim(new Claim(Claim, end.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
    }
}
