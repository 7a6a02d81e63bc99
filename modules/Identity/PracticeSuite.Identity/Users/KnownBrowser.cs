using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace PracticeSuite.Identity.Users;

/// <summary>
/// Remembers, in a signed cookie, with which users a browser has signed in: the "device cookie" that OWASP describes against guessing.
/// A lock counts for browsers that a user has never signed in with, so that whoever knows the name of the only administrator can lock
/// out everybody but them. The cookie opens nothing; it is leave to try a password, and has five tries of its own.
/// </summary>
internal sealed class KnownBrowser(IHttpContextAccessor http, IDataProtectionProvider protection)
{
    private const string Name = "practicesuite-browser";
    private const char Between = '.';

    /// <summary>People who share a machine; the one who came first is forgotten first.</summary>
    private const int MostUsers = 8;

    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(180);

    private readonly ITimeLimitedDataProtector _protector = protection.CreateProtector(Name).ToTimeLimitedDataProtector();

    private HttpContext Http => http.HttpContext ?? throw new InvalidOperationException("Signing in happens in a request.");

    /// <summary>The browser's own name, or null where this user has not signed in with it yet.</summary>
    public string? NameFor(StaffUser user) => Read() is [var name, .. var users] && users.Contains(Text(user), StringComparer.Ordinal) ? name : null;

    public void Remember(StaffUser user)
    {
        var (name, users) = Read() is [var known, .. var before] ? (known, before) : (Convert.ToHexString(RandomNumberGenerator.GetBytes(16)), []);
        var now = users.Where(one => one != Text(user)).Append(Text(user)).TakeLast(MostUsers);
        Http.Response.Cookies.Append(Name, _protector.Protect(string.Join(Between, now.Prepend(name)), Lifetime), new CookieOptions
        {
            HttpOnly = true, IsEssential = true, MaxAge = Lifetime, SameSite = SameSiteMode.Strict, Secure = Http.Request.IsHttps,
        });
    }

    private string[] Read()
    {
        try
        {
            return Http.Request.Cookies[Name] is { Length: > 0 } cookie ? _protector.Unprotect(cookie).Split(Between) : [];
        }
        catch (CryptographicException)
        {
            return []; // somebody else's words, an old one, or keys that are gone
        }
    }

    private static string Text(StaffUser user) => user.Id.ToString("N");
}
