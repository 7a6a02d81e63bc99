using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;

namespace PracticeSuite.Coordination.Messages;

/// <summary>Puts a message into a thread: to whom it goes, who gets it in whose place, and whether it is the Part 2 program's.</summary>
internal sealed class MessagePosting(CoordinationDbContext db, Addressees addressees, TimeProvider clock)
{
    public async Task PostAsync(MessageThread thread, IReadOnlyList<ThreadParticipant> participants, Guid me, NewMessage input, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var readers = await addressees.GetAsync(thread.About, cancellationToken);
        var to = participants.Select(one => one.StaffId).Where(id => id != me && readers.Contains(id)).ToList();
        var answersProgram = thread.IsPart2 || await db.Messages.AnyAsync(m => m.ThreadId == thread.Id && m.IsPart2, cancellationToken);
        var message = Message.Write(thread, me, to, input, answersProgram, now);
        if (to.Count == 0)
            throw MessageErrors.NobodyReads();
        if (thread.About is { } patient && (answersProgram || await db.IsCallerOfProgramAsync(cancellationToken)))
            await addressees.DemandOfProgramAsync(patient, to, cancellationToken);
        var copies = input.Level == MessageLevel.Important ? await CopiesAsync(thread, participants, to, me, readers, cancellationToken) : [];
        foreach (var copy in copies)
            db.Participants.Add(copy);
        await db.Receipts.Where(r => r.ThreadId == thread.Id && r.StaffId == me && r.RepliedAt == null).ForEachAsync(receipt => receipt.Reply(now), cancellationToken);
        db.Messages.Add(message);
        db.Receipts.AddRange(to.Concat(copies.Select(copy => copy.StaffId)).Select(id => MessageReceipt.Of(message, id)));
        await DropDraftAsync(me, thread, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>K-067: who stands in for somebody who is away takes part from now on.</summary>
    private async Task<List<ThreadParticipant>> CopiesAsync(
        MessageThread thread, IReadOnlyList<ThreadParticipant> participants, IReadOnlyList<Guid> to, Guid me, IReadOnlySet<Guid> readers, CancellationToken cancellationToken)
    {
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
