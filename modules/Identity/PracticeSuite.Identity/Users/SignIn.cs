using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Identity.Users;

internal sealed class SignIn(
    SignInManager<StaffUser> cookies, UserManager<StaffUser> users, PasswordTries passwords, KnownBrowser browser, SignInTrail trail, DatabaseSession session) : ISignIn
{
    private static string? _hashOfNobody;

    public async Task<SignInOutcome> SignInAsync(string? userName, string? password, bool remember, CancellationToken cancellationToken)
    {
        var outcome = await TryAsync(userName?.Trim(), password, remember);
        // No operation stands around a sign-in, so the count of failures is committed here, or nobody would ever be locked out.
        await session.CommitAsync(cancellationToken);
        return outcome;
    }

    /// <remarks>A copy of the cookie, and what stands open in other windows, end with it: all of them are asked for the stamp each minute.</remarks>
    public async Task SignOutAsync(CancellationToken cancellationToken)
    {
        if (await users.GetUserAsync(cookies.Context.User) is { } user)
        {
            await users.UpdateSecurityStampAsync(user);
            trail.SignedOut(user);
        }

        await cookies.SignOutAsync();
        await session.CommitAsync(cancellationToken);
    }

    public async Task<PasswordOutcome> ChangePasswordAsync(ClaimsPrincipal principal, OwnPassword given, CancellationToken cancellationToken)
    {
        var outcome = await cookies.ValidateSecurityStampAsync(principal) is { IsDisabled: false } user
            ? trail.PasswordAsked(user, await TryChangeAsync(user, given.Current ?? "", given.New ?? "", given.Again ?? ""))
            : PasswordOutcome.Refused;
        await session.CommitAsync(cancellationToken);
        return outcome;
    }

    public async Task<bool> IsStillValidAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        await cookies.ValidateSecurityStampAsync(principal) is { IsDisabled: false };

    private async Task<SignInOutcome> TryAsync(string? userName, string? password, bool remember)
    {
        if (string.IsNullOrEmpty(userName) || string.IsNullOrEmpty(password) || password.Length > UserLimits.PasswordMax)
            return SignInOutcome.Refused;
        if (await users.FindByNameAsync(userName) is not { } user)
            return trail.Refused(null, "UnknownName", RefuseAsSlowly(password));
        var check = await passwords.CheckAsync(user, password);
        if (check != PasswordCheck.Right)
            return trail.Refused(user, check.ToString(), SignInOutcome.Refused);
        if (user.IsDisabled)
            return trail.Refused(user, nameof(SignInOutcome.Disabled), SignInOutcome.Disabled);
        await cookies.SignInWithClaimsAsync(user, remember, [trail.SignedIn(user)]);
        browser.Remember(user);
        return SignInOutcome.SignedIn;
    }

    private async Task<PasswordOutcome> TryChangeAsync(StaffUser user, string current, string wanted, string again)
    {
        if (wanted != again)
            return PasswordOutcome.NotTheSame;
        if (wanted.Length > UserLimits.PasswordMax || current.Length > UserLimits.PasswordMax)
            return PasswordOutcome.Unfit;
        var check = await passwords.CheckAsync(user, current);
        if (check != PasswordCheck.Right)
            return check == PasswordCheck.LockedOut ? PasswordOutcome.LockedOut : PasswordOutcome.Refused;
        if (!(await users.ChangePasswordAsync(user, current, wanted)).Succeeded)
            return PasswordOutcome.Unfit;
        await cookies.RefreshSignInAsync(user);
        return PasswordOutcome.Changed;
    }

    /// <summary>An unknown name costs a hash like a known one, so that the time of the answer does not tell who exists.</summary>
    private SignInOutcome RefuseAsSlowly(string password)
    {
        var nobody = new StaffUser(default, "nobody");
        _hashOfNobody ??= users.PasswordHasher.HashPassword(nobody, nobody.SecurityStamp!);
        users.PasswordHasher.VerifyHashedPassword(nobody, _hashOfNobody, password);
        return SignInOutcome.Refused;
    }
}
