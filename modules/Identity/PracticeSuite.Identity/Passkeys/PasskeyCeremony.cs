using System.Globalization;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Users;

namespace PracticeSuite.Identity.Passkeys;

/// <summary>
/// The framework's WebAuthn, and one thing that it leaves open: its question stands in a cookie of the browser, so whoever recorded the
/// cookie and the answer could send both again while the cookie lasts. A passkey therefore answers only what was asked after its last use.
/// </summary>
internal sealed class PasskeyCeremony(SignInManager<StaffUser> cookies, UserManager<StaffUser> users, IdentityDbContext db, TimeProvider clock)
{
    public const int MostCharacters = 16 * 1024;

    private const string Asked = ".asked";

    /// <summary>
    /// A cookie says to the second when it was made. Whoever signs in and unlocks within one would have been asked before the passkey's
    /// last use, so the moment itself stands in it too.
    /// </summary>
    public static Task NoteWhenAskedAsync(CookieSigningInContext cookie)
    {
        var clock = cookie.HttpContext.RequestServices.GetRequiredService<TimeProvider>();
        cookie.Properties.SetString(Asked, clock.GetUtcNow().ToString("O", CultureInfo.InvariantCulture));
        return Task.CompletedTask;
    }

    /// <returns>Whose passkey answered, or null.</returns>
    public async Task<StaffUser?> AssertAsync(string? credential)
    {
        if (await AskedAtAsync() is not { } askedAt || credential is not { Length: > 0 and <= MostCharacters })
            return null;
        var answer = await TryAsync(() => cookies.PerformPasskeyAssertionAsync(credential));
        if (answer is not { Succeeded: true, User: { } user, Passkey: { } info })
            return null;
        var hash = UserPasskey.HashOf(info.CredentialId);
        var passkey = await db.Passkeys.SingleAsync(one => one.CredentialHash == hash);
        if (!passkey.MayAnswer(askedAt))
            return null;
        passkey.Use(clock.GetUtcNow());
        // Saves both, and is refused where the same answer came twice at once.
        return (await users.AddOrUpdatePasskeyAsync(user, info)).Succeeded ? user : null;
    }

    public async Task<UserPasskeyInfo?> AttestAsync(StaffUser user, string? credential)
    {
        if (await AskedAtAsync() is null || credential is not { Length: > 0 and <= MostCharacters })
            return null;
        var answer = await TryAsync(() => cookies.PerformPasskeyAttestationAsync(credential));
        return answer is { Succeeded: true, UserEntity.Id: var owner } && owner == user.Id.ToString() ? answer.Passkey : null;
    }

    private async Task<DateTimeOffset?> AskedAtAsync() =>
        (await cookies.Context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme)).Properties?.GetString(Asked) is { } moment
            ? DateTimeOffset.ParseExact(moment, "O", CultureInfo.InvariantCulture)
            : null;

    /// <summary>The framework throws where the question in the cookie is one of another kind.</summary>
    private static async Task<T?> TryAsync<T>(Func<Task<T>> ceremony)
        where T : class
    {
        try
        {
            return await ceremony();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
