using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Messages;

/// <summary>Lets whoever the flag of an urgent message climbs to into its conversation (K-043), as far as they may read it.</summary>
internal sealed class UrgentConversations(CoordinationDbContext db, Addressees addressees, MessagePosting posting, IAccess access, TimeProvider clock) : IMessageConversations
{
    public async Task LetInAsync(Guid messageId, IReadOnlyCollection<Guid> told, CancellationToken cancellationToken)
    {
        if (await db.Messages.SingleOrDefaultAsync(m => m.Id == messageId && m.RetractedAt == null, cancellationToken) is not { } message)
            return;
        var thread = await db.Threads.SingleAsync(t => t.Id == message.ThreadId, cancellationToken);
        var readers = await addressees.GetAsync(thread.About, cancellationToken);
        if (message.IsPart2 && thread.About is { } patient)
            readers = await addressees.OfProgramAsync(patient, readers, cancellationToken);
        var holders = await db.Receipts.Where(r => r.MessageId == messageId).Select(r => r.StaffId).ToListAsync(cancellationToken);
        var more = told.Distinct().Where(id => id != message.AuthorId && readers.Contains(id) && !holders.Contains(id)).ToList();
        if (more.Count == 0)
            return;
        var here = await db.Participants.Where(one => one.ThreadId == thread.Id).Select(one => one.StaffId).ToListAsync(cancellationToken);
        await posting.JoinAsync(thread, [.. more.Where(id => !here.Contains(id)).Select(id => ThreadParticipant.Of(thread, id, message.AuthorId, clock.GetUtcNow()))], cancellationToken);
        // An urgent message waits for no reminder: its flag's ladder is one.
        db.Receipts.AddRange(more.Select(id => MessageReceipt.Of(message, id, remindAt: null)));
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlySet<Guid>> OfCallerAsync(IReadOnlyCollection<Guid> threadIds, CancellationToken cancellationToken)
    {
        if (access.Caller.StaffId is not { } me)
            return new HashSet<Guid>();
        return await db.Threads.Where(t => threadIds.Contains(t.Id) && db.Participants.Any(one => one.ThreadId == t.Id && one.StaffId == me)).Select(t => t.Id).ToHashSetAsync(cancellationToken);
    }
}
