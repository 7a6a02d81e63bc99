using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Users;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Identity.Sessions;

/// <summary>
/// The end of every way in: a session of its own and a cookie that names it, new each time, so that nobody can have planted it before.
/// </summary>
internal sealed class SessionStart(
    SignInManager<StaffUser> cookies, IdentityDbContext db, Speaker speaker, KnownBrowser browser, SignInEvents events, TimeProvider clock)
{
    public async Task BeginAsync(StaffUser user, bool isShared, string factors, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var session = StaffSession.Begin(user, isShared, now);
        // Signing in tells the practice: from here on this request is the user's.
        speaker.Be(user, session.Id);
        db.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        var over = now - StaffSession.Longest;
        await db.DeleteAllAsync(db.Sessions.Where(old => old.UserId == user.Id && old.StartedAt < over), cancellationToken);
        await cookies.SignInWithClaimsAsync(user, isPersistent: false, [new Claim(IdentityClaims.SessionId, session.Id.ToString())]);
        browser.Remember(user);
        events.SignedIn(user.Id, session.Id, factors);
    }

    /// <summary>The session behind a principal, if it has not ended.</summary>
    public async Task<StaffSession?> FindAsync(ClaimsPrincipal principal, CancellationToken cancellationToken)
    {
        if (!SignedInUser.TryRead(principal, out var signedIn) || signedIn.SessionId is not { } id)
            return null;
        speaker.Be(signedIn, principal.FindFirst(IdentityClaims.Credential)?.Value);
        var session = await db.Sessions.SingleOrDefaultAsync(one => one.Id == id && one.UserId == signedIn.UserId, cancellationToken);
        return session?.HasEnded(clock.GetUtcNow()) == false ? session : null;
    }

    public async Task VerifyAsync(StaffSession session, string factor)
    {
        var wasLocked = session.IsLocked(clock.GetUtcNow());
        session.Verify(clock.GetUtcNow());
        await db.SaveChangesAsync();
        if (wasLocked)
            events.Unlocked(session.UserId, session.Id, factor);
        else
            events.Reauthenticated(session.UserId, session.Id, factor);
    }

    public async Task EndAsync(StaffSession session, CancellationToken cancellationToken)
    {
        db.Remove(session);
        await db.SaveChangesAsync(cancellationToken);
    }

    public Task EndAllAsync(StaffUser user, CancellationToken cancellationToken)
    {
        speaker.BeIfUnknown(user);
        return db.DeleteAllAsync(db.Sessions.Where(session => session.UserId == user.Id), cancellationToken);
    }
}
