using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Messages;

internal sealed class ThreadInvitationAppService(CoordinationDbContext db, ThreadAccess threads, IPatientDirectory patients, IAccess access, IAuditTrail trail, TimeProvider clock)
    : IThreadInvitationAppService, IThreadLinks
{
    public async Task<ThreadInvitationLink> InviteAsync(Guid threadId, int hours, CancellationToken cancellationToken)
    {
        var (thread, _, me) = await threads.DemandParticipantAsync(threadId, CoordinationPermissions.Messages.Write, cancellationToken);
        var isPart2 = thread.IsPart2 || await db.Messages.AnyAsync(m => m.ThreadId == threadId && m.IsPart2, cancellationToken);
        var invitation = ThreadInvitation.Make(thread, isPart2, hours, me, clock.GetUtcNow());
        if ((await patients.GetNamesAsync([thread.PatientId], cancellationToken)).GetValueOrDefault(thread.PatientId)?.BirthDate is null)
            throw MessageErrors.NoBirthDate(thread.PatientId);
        var (link, token) = ThreadLink.To(invitation);
        db.AddRange(invitation, link);
        trail.Record(new AuditEvent(AuditAction.Create, nameof(ThreadInvitation), $"{invitation.Id}") { PatientId = thread.PatientId });
        await db.SaveChangesAsync(cancellationToken);
        return new ThreadInvitationLink(Show(invitation, clock.GetUtcNow()), token);
    }

    public async Task WithdrawAsync(Guid invitationId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Messages.Write, cancellationToken);
        var invitation = await db.ThreadInvitations.SingleOrDefaultAsync(one => one.Id == invitationId, cancellationToken) ?? throw MessageErrors.InvitationNotFound(invitationId);
        await threads.DemandParticipantAsync(invitation.ThreadId, CoordinationPermissions.Messages.Write, cancellationToken);
        invitation.Withdraw(clock.GetUtcNow());
        trail.Record(new AuditEvent(AuditAction.Update, nameof(ThreadInvitation), $"{invitationId}") { PatientId = invitation.PatientId, Reason = "Withdrawn" });
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<ThreadLinkPlace?> FindAsync(string? token, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(token))
            return null;
        var hash = LinkSecret.HashOf(token);
        return await db.Set<ThreadLink>().AsNoTracking().Where(link => link.TokenHash == hash)
            .Select(link => new ThreadLinkPlace(link.PracticeId, link.InvitationId)).SingleOrDefaultAsync(cancellationToken);
    }

    public static ThreadInvitationDto Show(ThreadInvitation one, DateTimeOffset now) => new(one.Id, one.StateAt(now), one.MadeAt, one.MadeById, one.ExpiresAt) { SeenAt = one.SeenAt };
}
