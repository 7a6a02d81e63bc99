using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Passkeys;
using PracticeSuite.Identity.Passwords;
using PracticeSuite.Identity.SecondFactors;
using PracticeSuite.Identity.Sessions;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Identity.Users;

internal sealed class SignIn(
    SignInManager<StaffUser> cookies, UserManager<StaffUser> users, Tries tries, SecondFactor secondFactor, PasskeyCeremony passkeys,
    HalfWay halfWay, SessionStart sessions, IOptions<SecondFactorOptions> options, SignInEvents events, DatabaseSession session) : ISignIn
{
    private static string? _hashOfNobody;

    public async Task<SignInOutcome> SignInAsync(string? userName, string? password, bool isShared, CancellationToken cancellationToken)
    {
        var outcome = await TryAsync(userName?.Trim(), password, isShared, cancellationToken);
        // No operation stands around a sign-in, so the count of failures is committed here, or nobody would ever be locked out.
        await session.CommitAsync(cancellationToken);
        return outcome;
    }

    public async Task<SignInOutcome> EnterCodeAsync(string? code, CancellationToken cancellationToken)
    {
        var outcome = await halfWay.FindAsync() is { User.HasSecondFactor: true } one
            ? await TryCodeAsync(one.User, one.IsShared, code, cancellationToken)
            : SignInOutcome.Expired;
        await session.CommitAsync(cancellationToken);
        return outcome;
    }

    public async Task<SignInOutcome> SignInByPasskeyAsync(string? credential, bool isShared, CancellationToken cancellationToken)
    {
        var outcome = await TryPasskeyAsync(await passkeys.AssertAsync(credential), isShared, cancellationToken);
        await session.CommitAsync(cancellationToken);
        return outcome;
    }

    /// <remarks>A copy of the cookie, and what stands open in other windows, end with the session's row.</remarks>
    public async Task SignOutAsync(CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(cookies.Context.User, cancellationToken) is { } own)
        {
            await sessions.EndAsync(own, cancellationToken);
            events.SignedOut(own.UserId, own.Id);
        }

        await cookies.SignOutAsync();
        await session.CommitAsync(cancellationToken);
    }

    public async Task<PasswordOutcome> ChangePasswordAsync(ClaimsPrincipal principal, OwnPassword given, CancellationToken cancellationToken)
    {
        var outcome = await FindValidAsync(principal, cancellationToken) is { } one
            ? await ChangeAsync(one.User, one.Session.IsShared, given, cancellationToken)
            : PasswordOutcome.Refused;
        await session.CommitAsync(cancellationToken);
        return outcome;
    }

    public async Task<VerifyOutcome> VerifyAsync(ClaimsPrincipal principal, Proof proof, CancellationToken cancellationToken)
    {
        var outcome = await FindValidAsync(principal, cancellationToken) is { } one
            ? await TryVerifyAsync(one.User, one.Session, proof)
            : VerifyOutcome.Ended;
        await session.CommitAsync(cancellationToken);
        return outcome;
    }

    public async Task<bool> IsStillValidAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        await FindValidAsync(principal, cancellationToken) is not null;

    private async Task<(StaffUser User, StaffSession Session)?> FindValidAsync(ClaimsPrincipal principal, CancellationToken cancellationToken) =>
        await cookies.ValidateSecurityStampAsync(principal) is { IsDisabled: false } user && await sessions.FindAsync(principal, cancellationToken) is { } own
            ? (user, own)
            : null;

    private async Task<SignInOutcome> TryAsync(string? userName, string? password, bool isShared, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(userName) || string.IsNullOrEmpty(password) || password.Length > UserLimits.PasswordMax)
            return SignInOutcome.Refused;
        if (await users.FindByNameAsync(userName) is not { } user)
            return RefuseAsSlowly(password);
        var check = await tries.CheckPasswordAsync(user, password);
        if (check != TryOutcome.Right)
            return Refuse(user, "password", check.ToString());
        if (user.IsDisabled)
            return Refuse(user, "password", nameof(SignInOutcome.Disabled), SignInOutcome.Disabled);
        if (!user.HasSecondFactor && !options.Value.IsRequired)
        {
            await sessions.BeginAsync(user, isShared, "password", cancellationToken);
            return SignInOutcome.SignedIn;
        }

        await halfWay.BeginAsync(user, isShared);
        return user.HasSecondFactor ? SignInOutcome.NeedsCode : SignInOutcome.NeedsSetUp;
    }

    private async Task<SignInOutcome> TryPasskeyAsync(StaffUser? owner, bool isShared, CancellationToken cancellationToken)
    {
        if (owner is null)
            return Refuse(null, "passkey", nameof(TryOutcome.Wrong));
        if (owner.IsDisabled)
            return Refuse(owner, "passkey", nameof(SignInOutcome.Disabled), SignInOutcome.Disabled);
        await sessions.BeginAsync(owner, isShared, "passkey", cancellationToken);
        return SignInOutcome.SignedIn;
    }

    private async Task<SignInOutcome> TryCodeAsync(StaffUser user, bool isShared, string? code, CancellationToken cancellationToken)
    {
        var check = await secondFactor.CheckAsync(user, code);
        if (check != TryOutcome.Right)
            return Refuse(user, "code", check.ToString());
        await halfWay.EndAsync();
        await sessions.BeginAsync(user, isShared, "password and code", cancellationToken);
        return SignInOutcome.SignedIn;
    }

    private async Task<VerifyOutcome> TryVerifyAsync(StaffUser user, StaffSession own, Proof proof)
    {
        var (outcome, factor) = proof switch
        {
            { Passkey: { Length: > 0 } credential } => (await passkeys.AssertAsync(credential) is { } owner && owner.Id == user.Id ? TryOutcome.Right : TryOutcome.Wrong, "passkey"),
            { Code: { Length: > 0 } code } => (await secondFactor.CheckAsync(user, code), "code"),
            { Password: { Length: > 0 and <= UserLimits.PasswordMax } password } => (await tries.CheckPasswordAsync(user, password), "password"),
            _ => (TryOutcome.Wrong, "nothing"),
        };
        if (outcome != TryOutcome.Right)
        {
            events.Refused(user, factor, outcome.ToString());
            return outcome == TryOutcome.LockedOut ? VerifyOutcome.LockedOut : VerifyOutcome.Refused;
        }

        await sessions.VerifyAsync(own, factor);
        return VerifyOutcome.Verified;
    }

    private async Task<PasswordOutcome> ChangeAsync(StaffUser user, bool isShared, OwnPassword given, CancellationToken cancellationToken)
    {
        var outcome = await TryChangeAsync(user, given.Current ?? "", given.New ?? "", given.Again ?? "");
        events.PasswordAsked(user.Id, outcome);
        if (outcome != PasswordOutcome.Changed)
            return outcome;
        await sessions.EndAllAsync(user, cancellationToken);
        await sessions.BeginAsync(user, isShared, "password", cancellationToken);
        return outcome;
    }

    private async Task<PasswordOutcome> TryChangeAsync(StaffUser user, string current, string wanted, string again)
    {
        if (wanted != again)
            return PasswordOutcome.NotTheSame;
        if (wanted.Length > UserLimits.PasswordMax || current.Length > UserLimits.PasswordMax)
            return PasswordOutcome.Unfit;
        var check = await tries.CheckPasswordAsync(user, current);
        if (check != TryOutcome.Right)
            return check == TryOutcome.LockedOut ? PasswordOutcome.LockedOut : PasswordOutcome.Refused;
        var changed = await users.ChangePasswordAsync(user, current, wanted);
        if (!changed.Succeeded)
            return changed.Errors.Any(error => error.Code == BreachedPasswordCheck.Code) ? PasswordOutcome.Breached : PasswordOutcome.Unfit;
        return PasswordOutcome.Changed;
    }

    /// <summary>An unknown name costs a hash like a known one, so that the time of the answer does not tell who exists.</summary>
    private SignInOutcome RefuseAsSlowly(string password)
    {
        var nobody = new StaffUser(default, "nobody");
        _hashOfNobody ??= users.PasswordHasher.HashPassword(nobody, nobody.SecurityStamp!);
        users.PasswordHasher.VerifyHashedPassword(nobody, _hashOfNobody, password);
        return Refuse(null, "password", "UnknownName");
    }

    private SignInOutcome Refuse(StaffUser? user, string factor, string why, SignInOutcome outcome = SignInOutcome.Refused)
    {
        events.Refused(user, factor, why);
        return outcome;
    }
}
