using System.Security.Claims;

namespace PracticeSuite.Identity.Contracts.Users;

/// <summary>
/// Signing in and out through the request's cookie. Runs in the request's own scope, outside any operation, and makes what it
/// writes (the count of failures) durable itself.
/// </summary>
public interface ISignIn
{
    /// <summary>
    /// Checks the password. Where that is all that is asked for, it issues the cookie; else the person is half the way in, and nothing opens
    /// but the page of the second factor. The fifth failure in a row locks for 15 minutes (P-132), and a browser that the user has signed in
    /// with before has five tries of its own: see <c>KnownBrowser</c>.
    /// </summary>
    /// <param name="isShared">Several people use the machine: the session locks after 5 minutes instead of 15 (P-131).</param>
    Task<SignInOutcome> SignInAsync(string? userName, string? password, bool isShared, CancellationToken cancellationToken);

    /// <summary>The other half: a code of the authenticator app, or a recovery code. Each is good once.</summary>
    Task<SignInOutcome> EnterCodeAsync(string? code, CancellationToken cancellationToken);

    /// <summary>Both halves at once.</summary>
    /// <param name="credential">The answer to <see cref="IPasskeys.AskAsync"/>, as JSON.</param>
    Task<SignInOutcome> SignInByPasskeyAsync(string? credential, bool isShared, CancellationToken cancellationToken);

    Task SignOutAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Sets the password of whoever is signed in. They go on in a new session, every other one of the user ends. A wrong current password
    /// counts as a failed sign-in (P-132): an unattended screen is no place to try them out.
    /// </summary>
    Task<PasswordOutcome> ChangePasswordAsync(ClaimsPrincipal principal, OwnPassword given, CancellationToken cancellationToken);

    /// <summary>Whoever is signed in proves again who they are: a locked session opens, and what asks for it may be done for 5 minutes (P-131).</summary>
    Task<VerifyOutcome> VerifyAsync(ClaimsPrincipal principal, Proof proof, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the user behind a principal may still work: not disabled, not signed out, and no password reset or change of roles since
    /// the principal was issued (P-133). For circuits, which outlive the request that carried the cookie.
    /// </summary>
    Task<bool> IsStillValidAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);
}

public enum SignInOutcome
{
    SignedIn,

    /// <summary>No such user, the wrong password or code, or five wrong ones before: the answer does not tell which.</summary>
    Refused,

    /// <summary>The password is right, but an administrator has disabled the user.</summary>
    Disabled,

    /// <summary>The password is right, and a code is asked for next.</summary>
    NeedsCode,

    /// <summary>The password is right, and the user sets up a second factor next.</summary>
    NeedsSetUp,

    /// <summary>The password was shown too long ago; it is asked for again.</summary>
    Expired,
}

/// <summary>One of the three.</summary>
/// <param name="Passkey">The answer to <see cref="IPasskeys.AskAsync"/>, as JSON.</param>
public sealed record Proof(string? Password, string? Code, string? Passkey);

public enum VerifyOutcome
{
    Verified,
    Refused,

    /// <summary>Five failures in a row; try again after 15 minutes.</summary>
    LockedOut,

    /// <summary>There is no session any more.</summary>
    Ended,
}

/// <param name="Again">The new password a second time: whoever mistypes it would be shut out.</param>
public sealed record OwnPassword(string? Current, string? New, string? Again);

public enum PasswordOutcome
{
    Changed,

    /// <summary>The current password is wrong, or the session has ended meanwhile.</summary>
    Refused,

    /// <summary>Five failures in a row; try again after 15 minutes.</summary>
    LockedOut,

    /// <summary>The new password stands there twice, and not alike.</summary>
    NotTheSame,

    /// <summary>The new password has fewer than 12 or more than 128 characters.</summary>
    Unfit,

    /// <summary>The new password is a stolen one that everybody tries (P-132).</summary>
    Breached,
}
