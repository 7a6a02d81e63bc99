using System.Security.Claims;

namespace PracticeSuite.Identity.Contracts.Users;

/// <summary>
/// Signing in and out through the request's cookie. Runs in the request's own scope, outside any operation, and makes what it
/// writes (the count of failures) durable itself.
/// </summary>
public interface ISignIn
{
    /// <summary>
    /// Checks the password and, when it is right, issues the cookie. The fifth failure in a row locks for 15 minutes (P-132), and a
    /// browser that the user has signed in with before has five tries of its own: see <c>KnownBrowser</c>.
    /// </summary>
    Task<SignInOutcome> SignInAsync(string? userName, string? password, bool remember, CancellationToken cancellationToken);

    Task SignOutAsync(CancellationToken cancellationToken);

    /// <summary>
    /// Sets the password of whoever is signed in. This session goes on with a new cookie, every other one of the user ends. A wrong
    /// current password counts as a failed sign-in (P-132): an unattended screen is no place to try them out.
    /// </summary>
    Task<PasswordOutcome> ChangePasswordAsync(ClaimsPrincipal principal, OwnPassword given, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the user behind a principal may still work: not disabled, and no password reset or change of roles since the
    /// principal was issued (P-133). For circuits, which outlive the request that carried the cookie.
    /// </summary>
    Task<bool> IsStillValidAsync(ClaimsPrincipal principal, CancellationToken cancellationToken);
}

public enum SignInOutcome
{
    SignedIn,

    /// <summary>No such user, the wrong password, or five wrong ones before: the answer does not tell which.</summary>
    Refused,

    /// <summary>The password is right, but an administrator has disabled the user.</summary>
    Disabled,
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
}
