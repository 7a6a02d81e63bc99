using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Coordination.Messages;

internal sealed class MessageAppService(
    CoordinationDbContext db,
    IAccess access,
    IAuditTrail trail,
    KnownFacts known,
    Addressees addressees,
    ThreadAccess threads,
    MessagePosting posting,
    ReceiptMarks marks,
    MessageContacts contacts,
    MessageLists lists,
    MessageSearch search,
    IMessageFlags flags,
    TimeProvider clock) : IMessageAppService
{
    public async Task<IReadOnlyList<MessageThreadRowDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Messages.Own, cancellationToken);
        return access.Caller.StaffId is { } me ? await lists.OfAsync(me, cancellationToken) : [];
    }

    public async Task<IReadOnlyList<MessageHitDto>> FindAsync(string? words, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Messages.Own, cancellationToken);
        return access.Caller.StaffId is { } me ? await search.FindAsync(me, words, cancellationToken) : [];
    }

    public async Task<IReadOnlyList<SentMessageDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Messages.View, patientId, cancellationToken);
        return await lists.OfPatientAsync(patientId, cancellationToken);
    }

    public async Task<MessageThreadDto> GetAsync(Guid threadId, CancellationToken cancellationToken)
    {
        var thread = await threads.FindAsync(threadId, CoordinationPermissions.Messages.View, cancellationToken);
        if (thread.About is null)
            trail.Record(new AuditEvent(AuditAction.View, nameof(MessageThread), $"{thread.Id}")); // an answer about a patient is recorded where it leaves
        return await ShowAsync(thread, cancellationToken);
    }

    public async Task<ThreadStateDto> GetStateAsync(Guid threadId, CancellationToken cancellationToken)
    {
        await threads.FindAsync(threadId, CoordinationPermissions.Messages.View, cancellationToken);
        return await lists.StateAsync(threadId, cancellationToken);
    }

    public async Task<AddresseesDto> GetAddresseesAsync(Guid? patientId, CancellationToken cancellationToken)
    {
        var me = await DemandWriterAsync(patientId, cancellationToken);
        return await addressees.ShowAsync(patientId, me, cancellationToken);
    }

    public async Task<MessageThreadDto> StartAsync(NewThread input, CancellationToken cancellationToken)
    {
        var me = await DemandWriterAsync(input.PatientId, cancellationToken);
        var to = input.To.Distinct().Where(id => id != me).ToList();
        // The patient reads what is theirs; somebody of the team alone may write it.
        Check.That(to.Count > 0 || input.Kind == ThreadKind.Patient, nameof(input.To), "To is empty; choose who is to read it.");
        Check.That(to.Count < MessageLimits.Participants, nameof(input.To), $"To has {to.Count} people; at most {MessageLimits.Participants - 1} take part beside you.");
        if (input.PatientId is { } patient)
            await known.DemandPatientAsync(patient, cancellationToken);
        await addressees.DemandAsync(input.PatientId, to, me, cancellationToken);
        var thread = MessageThread.Start(access.Caller.Practice, input.PatientId, input.Kind, me, clock.GetUtcNow());
        List<ThreadParticipant> participants = [.. to.Prepend(me).Select(id => ThreadParticipant.Of(thread, id, me, clock.GetUtcNow()))];
        db.Threads.Add(thread);
        db.Participants.AddRange(participants);
        await posting.PostAsync(thread, participants, me, input.Message, cancellationToken);
        return await ShowAsync(thread, cancellationToken);
    }

    public async Task<MessageThreadDto> PostAsync(Guid threadId, NewMessage message, CancellationToken cancellationToken)
    {
        var (thread, participants, me) = await threads.DemandParticipantAsync(threadId, CoordinationPermissions.Messages.Write, cancellationToken);
        await posting.PostAsync(thread, participants, me, message, cancellationToken);
        return await ShowAsync(thread, cancellationToken);
    }

    public async Task<MessageThreadDto> AddAsync(Guid threadId, Guid staffId, CancellationToken cancellationToken)
    {
        var (thread, participants, me) = await threads.DemandParticipantAsync(threadId, CoordinationPermissions.Messages.Write, cancellationToken);
        await addressees.DemandAsync(thread.About, [staffId], me, cancellationToken);
        Check.That(participants.Count < MessageLimits.Participants, nameof(NewThread.To), $"To is full: {MessageLimits.Participants} take part already.");
        if (thread.About is { } patient && await db.Messages.AnyAsync(m => m.ThreadId == threadId && m.IsPart2, cancellationToken))
            await addressees.DemandOfProgramAsync(patient, [staffId], cancellationToken);
        if (participants.All(one => one.StaffId != staffId))
            await posting.JoinAsync(thread, [ThreadParticipant.Of(thread, staffId, me, clock.GetUtcNow())], cancellationToken);
        return await ShowAsync(thread, cancellationToken);
    }

    public async Task MarkReadAsync(Guid threadId, IReadOnlyCollection<Guid> messageIds, CancellationToken cancellationToken)
    {
        var (_, _, me) = await threads.DemandParticipantAsync(threadId, CoordinationPermissions.Messages.View, cancellationToken);
        var now = clock.GetUtcNow();
        var seen = await lists.UnreadOf(me).Where(r => r.ThreadId == threadId && messageIds.Contains(r.MessageId)).ToListAsync(cancellationToken);
        await marks.SaveAsync(seen, receipt => receipt.Read(now), cancellationToken);
    }

    public async Task AcknowledgeAsync(Guid messageId, CancellationToken cancellationToken)
    {
        var message = await threads.FindMessageAsync(messageId, CoordinationPermissions.Messages.View, cancellationToken);
        var (_, _, me) = await threads.DemandParticipantAsync(message.ThreadId, CoordinationPermissions.Messages.View, cancellationToken);
        var receipt = await db.Receipts.SingleOrDefaultAsync(r => r.MessageId == messageId && r.StaffId == me, cancellationToken) ?? throw MessageErrors.NotToYou(messageId);
        await marks.SaveAsync([receipt], one => one.Acknowledge(clock.GetUtcNow()), cancellationToken);
        if (receipt.RetractedAt is not null)
            throw MessageErrors.Retracted(messageId);
        await contacts.AcknowledgedAsync(message, me, cancellationToken);
        if (message.Level == MessageLevel.Urgent)
            await flags.AcknowledgeAsync(messageId, cancellationToken);
    }

    public async Task RetractAsync(Guid messageId, CancellationToken cancellationToken)
    {
        var message = await threads.FindMessageAsync(messageId, CoordinationPermissions.Messages.View, cancellationToken);
        var (_, _, me) = await threads.DemandParticipantAsync(message.ThreadId, CoordinationPermissions.Messages.Write, cancellationToken);
        var receipts = await db.Receipts.Where(r => r.MessageId == messageId).ToListAsync(cancellationToken);
        var invitations = await db.ThreadInvitations.Where(one => one.ThreadId == message.ThreadId).ToListAsync(cancellationToken);
        // A patient who reads it at the same moment meets this at the version of their link.
        invitations.ForEach(db.Guard);
        // Of two that are taken back at once each would leave the other the last contact.
        db.Guard(await db.Threads.SingleAsync(one => one.Id == message.ThreadId, cancellationToken));
        message.Retract(me, invitations.Exists(one => one.SeenAt >= message.SentAt) || receipts.Exists(r => r.IsTaken), clock.GetUtcNow());
        foreach (var receipt in receipts)
            receipt.Retract(clock.GetUtcNow());
        await contacts.RetractedAsync(messageId, cancellationToken);
        await db.SaveOrAsync(() => MessageErrors.RetractMet(messageId), cancellationToken);
        if (message.Level == MessageLevel.Urgent)
            await flags.CancelAsync(messageId, cancellationToken);
    }

    public async Task<ReceivedDto> ReceiveAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Messages.Own, cancellationToken);
        if (access.Caller.StaffId is not { } me)
            return new(0, []);
        var arrived = await db.Receipts.Where(r => r.StaffId == me && r.DeliveredAt == null && r.RetractedAt == null).ToListAsync(cancellationToken);
        if (arrived.Count > 0)
            await marks.SaveAsync(arrived, receipt => receipt.Deliver(clock.GetUtcNow()), cancellationToken);
        var unread = await lists.UnreadOf(me).Select(r => r.ThreadId).Distinct().CountAsync(cancellationToken);
        return new(unread, [.. arrived.Select(receipt => receipt.ThreadId).Distinct()]);
    }

    private async Task<MessageThreadDto> ShowAsync(MessageThread thread, CancellationToken cancellationToken) =>
        await lists.ShowAsync(thread, access.Caller.StaffId, access.May(CoordinationPermissions.Messages.Write), cancellationToken);

    private async Task<Guid> DemandWriterAsync(Guid? patientId, CancellationToken cancellationToken)
    {
        if (patientId is { } patient)
            await access.DemandAsync(CoordinationPermissions.Messages.Write, patient, cancellationToken);
        else
            await access.DemandAsync(CoordinationPermissions.Messages.Write, cancellationToken);
        return access.Caller.ToAuthor().StaffId;
    }
}
