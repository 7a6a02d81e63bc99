using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Coordination.Messages;

/// <summary>
/// Which conversation is there for the caller. Of one that is not, whoever takes part in it is asked for a reason where the chart is
/// sensitive (P-122); everybody else hears that there is none, and that they tried counts as a denial (P-123).
/// </summary>
internal sealed class ThreadAccess(CoordinationDbContext db, IAccess access, IAuditTrail trail)
{
    public async Task<MessageThread> FindAsync(Guid threadId, string permission, CancellationToken cancellationToken)
    {
        await access.DemandAsync(permission, cancellationToken);
        if (await db.Threads.SingleOrDefaultAsync(t => t.Id == threadId, cancellationToken) is { } thread)
            return thread;
        await JudgeAsync(threadId, permission, cancellationToken);
        throw MessageErrors.ThreadNotFound(threadId);
    }

    public async Task<Message> FindMessageAsync(Guid messageId, string permission, CancellationToken cancellationToken)
    {
        await access.DemandAsync(permission, cancellationToken);
        if (await db.Messages.SingleOrDefaultAsync(m => m.Id == messageId, cancellationToken) is { } message)
            return message;
        if (await ThreadOfAsync(messageId, cancellationToken) is { } threadId)
            await JudgeAsync(threadId, permission, cancellationToken);
        throw MessageErrors.MessageNotFound(messageId);
    }

    /// <summary>Who sees every thread by their role takes part in none by it.</summary>
    public async Task<(MessageThread Thread, IReadOnlyList<ThreadParticipant> Participants, Guid Me)> DemandParticipantAsync(
        Guid threadId, string permission, CancellationToken cancellationToken)
    {
        await access.DemandAsync(permission, cancellationToken);
        var me = access.Caller.ToAuthor().StaffId;
        var thread = await FindAsync(threadId, permission, cancellationToken);
        if (thread.About is { } patient)
            await access.DemandAsync(permission, patient, cancellationToken);
        var participants = await db.Participants.Where(one => one.ThreadId == threadId).ToListAsync(cancellationToken);
        return participants.Exists(one => one.StaffId == me) ? (thread, participants, me) : throw MessageErrors.ThreadNotFound(threadId);
    }

    private async Task JudgeAsync(Guid threadId, string permission, CancellationToken cancellationToken)
    {
        if (await HiddenAsync(threadId, cancellationToken) is not { } hidden)
            return;
        if (MessageThread.AboutOf(hidden.PatientId) is { } patient && await AsksReasonAsync(hidden, patient, permission, cancellationToken))
            throw new ReasonNeededException(permission, patient);
        if (access.Caller.ViewedRole is not null)
            return; // as another role they run into what they may see themselves
        trail.Record(new AuditEvent(AuditAction.Access, permission) { Outcome = AuditOutcome.Denied, Reason = "Participant", PatientId = MessageThread.AboutOf(hidden.PatientId) });
    }

    /// <summary>Of who takes part, or reads every thread by their role; what the Part 2 program began is not betrayed by the question (P-082).</summary>
    private async Task<bool> AsksReasonAsync(HiddenThread hidden, Guid patient, string permission, CancellationToken cancellationToken) =>
        (hidden.TakesPart || !access.May(CoordinationPermissions.Messages.Own))
        && (!hidden.IsPart2 || await access.SeesPart2Async(patient, cancellationToken))
        && (await access.DecideAsync(permission, patient, cancellationToken)).Reason == AccessReason.NoReasonGiven;

    private async Task<HiddenThread?> HiddenAsync(Guid threadId, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var me = access.Caller.StaffId;
        return await db.Threads.Where(t => t.Id == threadId)
            .Select(t => new HiddenThread(t.PatientId, t.IsPart2, db.Participants.Any(one => one.ThreadId == t.Id && one.StaffId == me)))
            .SingleOrDefaultAsync(cancellationToken);
    }

    private async Task<Guid?> ThreadOfAsync(Guid messageId, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await db.Messages.Where(m => m.Id == messageId).Select(m => (Guid?)m.ThreadId).SingleOrDefaultAsync(cancellationToken);
    }

    private sealed record HiddenThread(Guid PatientId, bool IsPart2, bool TakesPart);
}
