using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Web.Hosting;

/// <summary>
/// Where a session comes from, for the audit trail (P-142), said by the principal: a circuit has that of the request which opened its
/// connection, and no request afterwards.
/// </summary>
internal static class SessionOrigin
{
    private const string Address = "address";
    private const string Device = "device";

    /// <summary>A principal that is made anew, after a change of password for instance, goes on with the session that it was in.</summary>
    public static Task NameAsync(CookieSigningInContext signingIn)
    {
        if (signingIn.Principal?.Identity is ClaimsIdentity person)
        {
            Carry(signingIn.HttpContext.User, person);
            if (!person.HasClaim(claim => claim.Type == IdentityClaims.Session))
                person.AddClaim(new Claim(IdentityClaims.Session, Guid.CreateVersion7().ToString("N")));
        }

        return Task.CompletedTask;
    }

    /// <summary>With each request: where this one comes from.</summary>
    public static void Note(ClaimsPrincipal? before, ClaimsIdentity person, HttpContext http)
    {
        Carry(before, person);
        Set(person, Address, http.Connection.RemoteIpAddress?.ToString());
        Set(person, Device, http.Request.Headers.UserAgent.ToString());
    }

    public static CallerOrigin Of(ClaimsPrincipal principal) => new(
        principal.FindFirst(IdentityClaims.Credential)?.Value,
        principal.FindFirst(IdentityClaims.Session)?.Value,
        principal.FindFirst(Address)?.Value,
        principal.FindFirst(Device)?.Value);

    /// <summary>What was found out at sign-in, of the same person only.</summary>
    private static void Carry(ClaimsPrincipal? before, ClaimsIdentity person)
    {
        if (before?.FindFirst(ClaimTypes.NameIdentifier)?.Value != person.FindFirst(ClaimTypes.NameIdentifier)?.Value)
            return;
        foreach (var type in new[] { IdentityClaims.Session, IdentityClaims.Credential })
        {
            if (!person.HasClaim(claim => claim.Type == type) && before?.FindFirst(type) is { } known)
                person.AddClaim(new Claim(type, known.Value));
        }
    }

    private static void Set(ClaimsIdentity person, string type, string? value)
    {
        foreach (var earlier in person.FindAll(type).ToList())
            person.RemoveClaim(earlier);
        if (!string.IsNullOrEmpty(value))
            person.AddClaim(new Claim(type, value));
    }
}
