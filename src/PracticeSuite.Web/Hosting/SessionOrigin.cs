using System.Security.Claims;
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

    /// <summary>With each request: where this one comes from.</summary>
    public static void Note(ClaimsIdentity person, HttpContext http)
    {
        Set(person, Address, http.Connection.RemoteIpAddress?.ToString());
        Set(person, Device, http.Request.Headers.UserAgent.ToString());
    }

    public static CallerOrigin Of(ClaimsPrincipal principal) => new(
        principal.FindFirst(IdentityClaims.Credential)?.Value,
        principal.FindFirst(IdentityClaims.SessionId)?.Value,
        principal.FindFirst(Address)?.Value,
        principal.FindFirst(Device)?.Value);

    private static void Set(ClaimsIdentity person, string type, string? value)
    {
        foreach (var earlier in person.FindAll(type).ToList())
            person.RemoveClaim(earlier);
        if (!string.IsNullOrEmpty(value))
            person.AddClaim(new Claim(type, value));
    }
}
