using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;

namespace PracticeSuite.Identity.Users;

/// <summary>
/// Who has shown their password and owes the second factor: a cookie of its own for a quarter of an hour, which opens nothing but the
/// pages that ask for the rest. It ends with the user's security stamp, like every session.
/// </summary>
internal sealed class HalfWay(IHttpContextAccessor http, UserManager<StaffUser> users, TimeProvider clock)
{
    private const string Stamp = "stamp";
    private const string Shared = "shared";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("Signing in happens in a request.");

    public Task BeginAsync(StaffUser user, bool isShared)
    {
        var identity = new ClaimsIdentity(
            [
                new Claim(ClaimTypes.Name, user.Id.ToString()), new Claim(Stamp, user.SecurityStamp!),
                new Claim(Shared, isShared.ToString(CultureInfo.InvariantCulture)),
            ],
            IdentityConstants.TwoFactorUserIdScheme);
        return Http.SignInAsync(
            IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(identity), new AuthenticationProperties { ExpiresUtc = clock.GetUtcNow() + Lifetime });
    }

    public async Task<(StaffUser User, bool IsShared)?> FindAsync()
    {
        var principal = (await Http.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Principal;
        return principal?.FindFirst(ClaimTypes.Name)?.Value is { } id
            && await users.FindByIdAsync(id) is { IsDisabled: false } user
            && user.SecurityStamp == principal.FindFirst(Stamp)?.Value
                ? (user, principal.FindFirst(Shared)?.Value == bool.TrueString)
                : null;
    }

    public Task EndAsync() => Http.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
}
