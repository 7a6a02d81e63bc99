using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts;
using PracticeSuite.Identity.Contracts.Users;
using PracticeSuite.Identity.Data;
using PracticeSuite.Identity.Users;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.Sessions;

internal sealed class SessionService(IdentityDbContext db, IAccess access, SignInEvents events, TimeProvider clock) : ISessions
{
    /// <summary>A session is its user's own.</summary>
    private IQueryable<StaffSession> Own(Guid id) => db.Sessions.Where(session => session.Id == id && session.UserId == access.Caller.UserId);

    public async Task<SessionState?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await Own(id).AsNoTracking().SingleOrDefaultAsync(cancellationToken) is { } session && !session.HasEnded(now)
            ? new SessionState(session.IsLocked(now), session.IsShared, session.LastSeenAt, session.VerifiedAt) { ViewedRole = session.ViewedRole }
            : null;
    }

    public async Task NoteActivityAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await Own(id).SingleOrDefaultAsync(cancellationToken) is not { } session)
            return;
        session.Notice(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task ViewAsAsync(Guid id, string? role, CancellationToken cancellationToken)
    {
        if (role is not null)
            await access.DemandAsync(IdentityPermissions.Users.ViewAs, cancellationToken);
        Check.That(role is null || PracticeRole.All.Contains(role, StringComparer.Ordinal), "Role", $"Role is unknown; use one of {string.Join(", ", PracticeRole.All)}.");
        if (await Own(id).SingleOrDefaultAsync(cancellationToken) is not { } session || session.ViewedRole == role)
            return;
        events.ViewedAs(session.Id, role ?? session.ViewedRole!, hasEnded: role is null);
        session.ViewAs(role);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task LockAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await Own(id).SingleOrDefaultAsync(cancellationToken) is not { } session)
            return;
        session.Lock(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        events.Locked(session.UserId, session.Id);
    }
}
