using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using PracticeSuite.Identity.Users;

namespace PracticeSuite.Identity.SecondFactors;

/// <summary>
/// The authenticator app of a user, and the recovery codes beside it (P-132). The key is encrypted with the keys of the installation:
/// a copy of the users' table alone lets nobody make codes.
/// </summary>
internal sealed class SecondFactor(UserManager<StaffUser> users, IDataProtectionProvider protection, Tries tries, TimeProvider clock)
{
    private const string Purpose = "second-factor";

    private static readonly TimeSpan SetUpTakes = TimeSpan.FromMinutes(30);

    private readonly IDataProtector _keys = protection.CreateProtector(Purpose);

    /// <summary>A new key, and the signed words by which the page gives it back: nothing is stored until a code has shown that the app has it.</summary>
    public (byte[] Key, string SetUp) Propose(StaffUser user)
    {
        var key = Totp.NewKey();
        return (key, SetUps(user).Protect(Convert.ToBase64String(key), SetUpTakes));
    }

    public byte[]? Proposed(StaffUser user, string? setUp)
    {
        try
        {
            return string.IsNullOrEmpty(setUp) ? null : Convert.FromBase64String(SetUps(user).Unprotect(setUp));
        }
        catch (CryptographicException)
        {
            return null; // too old, or somebody else's
        }
    }

    /// <returns>The recovery codes, shown this once; null where the code is not the app's.</returns>
    public async Task<IReadOnlyList<string>?> TakeAsync(StaffUser user, byte[] key, string code)
    {
        if (Totp.StepOf(key, Bare(code), clock.GetUtcNow()) is not { } step)
            return null;
        var codes = RecoveryCodes.New();
        user.TakeSecondFactor(_keys.Protect(Convert.ToBase64String(key)), step, Hashes(codes));
        IdentityErrors.ThrowIfRefused(await users.UpdateSecurityStampAsync(user));
        return codes;
    }

    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(StaffUser user)
    {
        var codes = RecoveryCodes.New();
        user.RenewRecoveryCodes(Hashes(codes));
        IdentityErrors.ThrowIfRefused(await users.UpdateAsync(user));
        return codes;
    }

    /// <summary>A code of the app that was not used before, or a recovery code. Five wrong ones count as five wrong passwords do.</summary>
    public async Task<TryOutcome> CheckAsync(StaffUser user, string? code)
    {
        var given = Bare(code ?? "");
        var (step, hash) = (StepOf(user, given), RecoveryCodes.HashOf(given));
        var outcome = await tries.WeighAsync(user, user.TakesCode(step, hash));
        if (outcome != TryOutcome.Right)
            return outcome;
        user.UseCode(step, hash);
        // Refused where the same code was used meanwhile by another request: then this one is not right.
        return (await users.UpdateAsync(user)).Succeeded ? TryOutcome.Right : TryOutcome.Wrong;
    }

    private ITimeLimitedDataProtector SetUps(StaffUser user) => _keys.CreateProtector("set-up", user.Id.ToString()).ToTimeLimitedDataProtector();

    private long? StepOf(StaffUser user, string code)
    {
        try
        {
            return user.AuthenticatorKey is { } key ? Totp.StepOf(Convert.FromBase64String(_keys.Unprotect(key)), code, clock.GetUtcNow()) : null;
        }
        catch (CryptographicException)
        {
            return null; // the installation's keys are gone: an administrator takes the second factor away
        }
    }

    private static List<string> Hashes(IReadOnlyList<string> codes) => [.. codes.Select(code => RecoveryCodes.HashOf(code)!)];

    private static string Bare(string code) => code.Length > 64 ? "" : string.Concat(code.Where(char.IsLetterOrDigit));
}
