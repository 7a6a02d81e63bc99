using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Identity.Users;

/// <summary>
/// Sign-ins in the audit trail. They run as nobody until it is known who asks; then the practice is that user's. What somebody typed is
/// never kept: it may be a password in the wrong field.
/// </summary>
internal sealed class SignInTrail(IAuditTrail trail, CurrentCaller current, IHttpContextAccessor http)
{
    private const string User = "User";

    /// <returns>The claim that names the session which begins.</returns>
    public Claim SignedIn(StaffUser user)
    {
        var session = Guid.CreateVersion7().ToString("N");
        current.Be(CallerOf(user, session));
        trail.Record(new AuditEvent(AuditAction.SignIn, User, user.Id.ToString()));
        return new Claim(IdentityClaims.Session, session);
    }

    /// <param name="user">Whose name was given; whoever gave it has not shown to be them, so the caller stays nobody.</param>
    public SignInOutcome Refused(StaffUser? user, string reason, SignInOutcome outcome)
    {
        current.Be(Caller.Nobody with { Practice = user?.PracticeId ?? default, Origin = Origin(null) });
        trail.Record(new AuditEvent(AuditAction.SignIn, User, user?.Id.ToString()) { Outcome = AuditOutcome.Failed, Reason = reason });
        return outcome;
    }

    public void SignedOut(StaffUser user)
    {
        current.Be(CallerOf(user, http.HttpContext?.User.FindFirst(IdentityClaims.Session)?.Value));
        trail.Record(new AuditEvent(AuditAction.SignOut, User, user.Id.ToString()));
    }

    public PasswordOutcome PasswordAsked(StaffUser user, PasswordOutcome outcome)
    {
        current.Be(CallerOf(user, http.HttpContext?.User.FindFirst(IdentityClaims.Session)?.Value));
        trail.Record(new AuditEvent(AuditAction.ChangePermission, User, user.Id.ToString())
        {
            Outcome = outcome == PasswordOutcome.Changed ? AuditOutcome.Done : AuditOutcome.Failed, Reason = $"OwnPassword{outcome}",
        });
        return outcome;
    }

    private Caller CallerOf(StaffUser user, string? session) =>
        new(user.PracticeId, user.Id, user.StaffId, user.DisplayName, user.Roles.ToHashSet(StringComparer.Ordinal), IsSystem: false) { Origin = Origin(session) };

    private CallerOrigin Origin(string? session) => new(
        Session: session, Address: http.HttpContext?.Connection.RemoteIpAddress?.ToString(), Device: http.HttpContext?.Request.Headers.UserAgent.ToString());
}
