using Microsoft.AspNetCore.Identity;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.Users;

/// <summary>
/// Someone who can sign in. Not under the practice filter: signing in happens before a practice is known, and tells it. What a
/// page lists or changes is narrowed to the caller's practice by <see cref="UserAppService"/>.
/// </summary>
internal sealed class StaffUser : IdentityUser<Guid>
{
    private StaffUser()
    {
    }

    public StaffUser(PracticeId practiceId, string userName)
    {
        Id = Guid.CreateVersion7();
        PracticeId = practiceId;
        UserName = userName;
        SecurityStamp = Guid.CreateVersion7().ToString("N");
    }

    public PracticeId PracticeId { get; private init; }

    public Guid? StaffId { get; private set; }

    public string DisplayName { get; private set; } = "";

    public IReadOnlyList<string> Roles { get; private set; } = [];

    public bool IsDisabled { get; private set; }

    /// <summary>The key of the authenticator app, encrypted; null where no second factor was set up.</summary>
    public string? AuthenticatorKey { get; private set; }

    /// <summary>The step of the last code that was taken: no code of it or of an earlier one is taken again.</summary>
    public long? LastCodeStep { get; private set; }

    /// <summary>Hashes of those that are left.</summary>
    public IReadOnlyList<string>? RecoveryCodes { get; private set; }

    public SecondFactorReset? LastReset { get; private set; }

    public bool HasSecondFactor => AuthenticatorKey is not null;

    public void Describe(string displayName, Guid? staffId, IReadOnlyList<string> roles)
    {
        var known = PracticeRoles.Known(roles);
        if (staffId is null && known.FirstOrDefault(PracticeRole.Clinical.Contains) is { } clinical)
            throw IdentityErrors.NeedsStaff(clinical);
        DisplayName = Check.Required(displayName, nameof(DisplayName), Contracts.Users.UserLimits.DisplayName);
        StaffId = staffId;
        Roles = known;
    }

    public void TakeSecondFactor(string encryptedKey, long step, IReadOnlyList<string> recoveryCodes) =>
        (AuthenticatorKey, LastCodeStep, RecoveryCodes, TwoFactorEnabled) = (encryptedKey, step, recoveryCodes, true);

    public void RenewRecoveryCodes(IReadOnlyList<string> hashes)
    {
        if (!HasSecondFactor)
            throw IdentityErrors.NoSecondFactor();
        RecoveryCodes = hashes;
    }

    /// <param name="step">Where the app's code belongs, if it is one.</param>
    /// <param name="hash">Of the recovery code, if it can be one.</param>
    public bool TakesCode(long? step, string? hash) =>
        HasSecondFactor && (step > LastCodeStep || (hash is not null && RecoveryCodes?.Contains(hash, StringComparer.Ordinal) == true));

    /// <summary>Each code is good once.</summary>
    public void UseCode(long? step, string? hash)
    {
        if (step > LastCodeStep)
            LastCodeStep = step;
        else
            RecoveryCodes = [.. RecoveryCodes!.Where(one => one != hash)];
    }

    /// <summary>The next sign-in sets a second factor up again; passkeys go as well, since they lived on the same lost phone.</summary>
    public void ResetSecondFactor(SecondFactorReset reset) =>
        (AuthenticatorKey, LastCodeStep, RecoveryCodes, TwoFactorEnabled, LastReset) = (null, null, null, false, reset);

    public void Disable() => IsDisabled = true;

    public void Enable() => IsDisabled = false;
}

/// <summary>That an administrator took somebody's second factor away, and why.</summary>
/// <param name="ById">The user; null where the command line did it.</param>
internal sealed record SecondFactorReset(DateTimeOffset At, Guid? ById, string Reason);
