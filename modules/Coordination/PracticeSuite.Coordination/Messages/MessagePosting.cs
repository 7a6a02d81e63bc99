using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Messages;

/// <summary>Puts a message into a thread: to whom it goes, who gets it in whose place, and whether it is the Part 2 program's.</summary>
internal sealed class MessagePosting(CoordinationDbContext db, Addressees addressees, MessageContacts contacts, TimeProvider clock)
{
    public async Task PostAsync(MessageThread thread, IReadOnlyList<ThreadParticipant> participants, Guid me, NewMessage input, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var readers = await addressees.GetAsync(thread.About, cancellationToken);
        var to = participants.Select(one => one.StaffId).Where(id => id != me && readers.Contains(id)).ToList();
        if (to.Count == 0)
            throw MessageErrors.NobodyReads();
        var answersProgram = thread.IsPart2 || await db.Messages.AnyAsync(m => m.ThreadId == thread.Id && m.IsPart2, cancellationToken);
        if (thread.About is { } patient && (answersProgram || await db.IsCallerOfProgramAsync(cancellationToken)))
        {
            await addressees.DemandOfProgramAsync(patient, to, cancellationToken);
            readers = await addressees.OfProgramAsync(patient, readers, cancellationToken);
        }

        var copies = await CopiesAsync(thread, input.Level, participants, to, me, readers, cancellationToken);
        await JoinAsync(thread, copies, cancellationToken);
        to.AddRange(copies.Select(copy => copy.StaffId));
        var message = Message.Write(thread, me, to, input, answersProgram, now);
        await db.Receipts.Where(r => r.ThreadId == thread.Id && r.StaffId == me && r.ReadAt != null && r.RepliedAt == null && r.RetractedAt == null)
            .ForEachAsync(receipt => receipt.Reply(now), cancellationToken);
        db.Messages.Add(message);
        db.Receipts.AddRange(to.Select(id => MessageReceipt.Of(message, id)));
        await DropDraftAsync(me, thread, cancellationToken);
        await contacts.AnsweredAsync(thread, message, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>They take part from now on; whoever was let in by somebody else at the same moment does already.</summary>
    public async Task JoinAsync(MessageThread thread, IReadOnlyList<ThreadParticipant> more, CancellationToken cancellationToken)
    {
        var isNew = db.Entry(thread).State == EntityState.Added;
        var met = DataErrors.AlreadyThere();
        foreach (var one in more)
        {
            db.Participants.Add(one);
            if (isNew)
                continue;
            try
            {
                await db.SaveOrAsync(() => met, cancellationToken);
            }
            catch (BusinessException refusal) when (ReferenceEquals(refusal, met))
            {
                db.Entry(one).State = EntityState.Detached;
            }
        }
    }

    /// <summary>
    /// K-067: who stands in for somebody who is away takes part from now on, and reads as long as they stand in. Nothing would end that in
    /// what is about nobody, so nobody is let in there.
    /// </summary>
    private async Task<IReadOnlyList<ThreadParticipant>> CopiesAsync(
        MessageThread thread,
        MessageLevel level,
        IReadOnlyList<ThreadParticipant> participants,
        IReadOnlyList<Guid> to,
        Guid me,
        IReadOnlySet<Guid> readers,
        CancellationToken cancellationToken)
    {
        if (level != MessageLevel.Important || thread.About is null)
            return [];
        var standIns = await addressees.StandInsAsync(cancellationToken);
        var here = participants.Select(one => one.StaffId).Append(me).ToHashSet();
        var copies = to.SelectMany(id => standIns[id].Where(link => readers.Contains(link.StaffId))).DistinctBy(link => link.StaffId).Where(link => here.Add(link.StaffId));
        return [.. copies.Select(link => ThreadParticipant.Of(thread, link.StaffId, me, clock.GetUtcNow(), link.ForStaffId))];
    }

    /// <summary>What was begun is sent now: of this thread, or of one that was not begun before.</summary>
    private async Task DropDraftAsync(Guid me, MessageThread thread, CancellationToken cancellationToken)
    {
        var isNew = db.Entry(thread).State == EntityState.Added;
        var place = isNew ? Guid.Empty : thread.Id;
        db.MessageDrafts.RemoveRange(await db.MessageDrafts.Where(d => d.StaffId == me && d.ThreadId == place && (!isNew || d.PatientId == thread.PatientId)).ToListAsync(cancellationToken));
    }
}
