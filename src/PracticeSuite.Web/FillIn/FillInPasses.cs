using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Web.FillIn;

/// <param name="Link">The token of the link.</param>
/// <param name="Born">The birth date that opened it; null = not given yet.</param>
/// <param name="Thanks">What is said once the answers are there; then nothing of the link is left.</param>
internal sealed record FillInPass(string? Link, DateOnly? Born, ScaleThanks? Thanks = null)
{
    /// <summary>Of a conversation: until when it is shown. What was begun to be written is taken after that, too.</summary>
    public DateTimeOffset? ReadUntil { get; init; }

    public bool MayRead(DateTimeOffset now) => ReadUntil > now;

    public static FillInPass Nothing { get; } = new(null, null);
}

/// <summary>
/// What somebody without a sign-in carries from one page of a link to the next: a cookie of the browser's session that no script reads and only
/// we can open. In the address bar it would stand in logs, in a form each page would have to be sent to be shown again.
/// </summary>
internal sealed class FillInPasses(IDataProtectionProvider keys)
{
    private const string Cookie = "practicesuite-fill-in";

    /// <summary>Whoever began may finish.</summary>
    private static readonly TimeSpan Filling = ScaleInvitationLimits.ToFinish;

    /// <summary>The next one who holds the tablet must not read it.</summary>
    private static readonly TimeSpan Thanking = TimeSpan.FromMinutes(5);

    /// <summary>How long a conversation can be opened again without the birth date: whoever takes the device next must not read it (K-069).</summary>
    public static readonly TimeSpan Reading = TimeSpan.FromMinutes(15);

    private readonly ITimeLimitedDataProtector _sealed = keys.CreateProtector("PracticeSuite.FillIn").ToTimeLimitedDataProtector();

    public static bool IsCarriedBy(HttpContext http) => http.Request.Cookies.ContainsKey(Cookie);

    public FillInPass? Read(HttpContext http)
    {
        if (http.Request.Cookies[Cookie] is not { } cookie)
            return null;
        try
        {
            return JsonSerializer.Deserialize<FillInPass>(_sealed.Unprotect(cookie));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Give(HttpContext http, FillInPass pass) => http.Response.Cookies.Append(
        Cookie,
        _sealed.Protect(JsonSerializer.Serialize(pass), pass.Thanks is null ? Filling : Thanking),
        new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/fill-in", IsEssential = true });
}
