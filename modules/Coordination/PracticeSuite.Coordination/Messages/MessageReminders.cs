using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Outbox;

namespace PracticeSuite.Coordination.Messages;

/// <summary>One that waits to be read: which message, and whose.</summary>
internal sealed record UnreadReceipt(Guid MessageId, Guid StaffId);

/// <summary>
/// Reminds of what nobody has read (K-063). That it was done stands in the receipt's own row and is written in one transaction with the notice, the e-mail in the outbox
/// and the copies: what was done is not done again, and what was not, is found by its time.
/// </summary>
internal sealed class MessageReminders(
    CoordinationDbContext db, Addressees addressees, StandInCopies standIns, MessagePosting posting, MessageClock clocks, NobodyReads nobody, IEnumerable<IHearOfWaitingMessages> listeners, IOutbox outbox, TimeProvider clock)
{
    /// <summary>How soon it is looked again for somebody who may be told that nobody reads a message.</summary>
    private static readonly TimeSpan LookAgain = TimeSpan.FromHours(1);

    /// <summary>How soon it is looked again whether those who have not read a message still may: a reminder is sent once, and a right may end after it.</summary>
    private static readonly TimeSpan LookDaily = TimeSpan.FromDays(1);

    /// <summary>Receipts whose time has come; at most so many, the longest waiting first.</summary>
    public async Task<IReadOnlyList<UnreadReceipt>> GetDueAsync(int most, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.Receipts.Where(r => r.RemindAt <= now).OrderBy(r => r.RemindAt).Take(most).Select(r => new UnreadReceipt(r.MessageId, r.StaffId)).ToListAsync(cancellationToken);
    }

    /// <summary>Once for each: of two nodes the second meets the row, as does whoever reads it at the same moment.</summary>
    public async Task RemindAsync(UnreadReceipt due, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var receipt = await db.Receipts.SingleOrDefaultAsync(r => r.MessageId == due.MessageId && r.StaffId == due.StaffId, cancellationToken);
        if (receipt is not { RemindAt: { } at } || at > now)
            return;
        var isReminder = receipt.RemindedAt is null;
        receipt.Look(now);
        await db.SaveOrAsync(MessageErrors.ReadMeanwhile, cancellationToken);
        var thread = await db.Threads.SingleAsync(t => t.Id == receipt.ThreadId, cancellationToken);
        var readers = await addressees.GetAsync(thread.About, cancellationToken);
        if (receipt.IsPart2 && thread.About is { } patient)
            readers = await addressees.OfProgramAsync(patient, readers, cancellationToken);
        // Whoever has nothing to do with the patient any more does not learn that somebody writes about them.
        if (isReminder && readers.Contains(receipt.StaffId))
            await TellAsync(receipt, now, cancellationToken);
        if (isReminder && receipt.Level == MessageLevel.Important)
            await CopyAsync(thread, receipt, readers, now, cancellationToken);
        if (thread.About is not { } about)
            return;
        if (readers.Contains(receipt.StaffId))
            await WaitAsync(receipt, now + LookDaily, cancellationToken);
        else
            await TakeUpAsync(thread, receipt, about, readers, now, cancellationToken);
    }

    private async Task WaitAsync(MessageReceipt receipt, DateTimeOffset until, CancellationToken cancellationToken)
    {
        receipt.WaitUntil(until);
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>
    /// K-049: of whom it was sent to nobody has read it, and nobody may any more. The next look finds it, once a message; where
    /// neither a lead nor a director is there to hear of it, it waits until one is.
    /// </summary>
    private async Task TakeUpAsync(MessageThread thread, MessageReceipt receipt, Guid about, IReadOnlySet<Guid> readers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var receipts = await db.Receipts.AsNoTracking().Where(r => r.MessageId == receipt.MessageId).Select(r => new { r.StaffId, r.ReadAt }).ToListAsync(cancellationToken);
        var message = await db.Messages.SingleAsync(m => m.Id == receipt.MessageId, cancellationToken);
        if (message.NobodyReadAt is not null || receipts.Exists(one => one.ReadAt is not null || readers.Contains(one.StaffId)))
            return;
        var lead = await nobody.LeadAsync(about, readers, cancellationToken);
        if (lead == message.AuthorId)
            lead = null;
        if (lead is null && !await nobody.TellDirectorsAsync(about, receipt.IsPart2, cancellationToken))
        {
            await WaitAsync(receipt, now + LookAgain, cancellationToken);
            return;
        }

        message.MissReader(now);
        await db.SaveOrAsync(MessageErrors.ReadMeanwhile, cancellationToken);
        if (lead is { } taker)
            await GiveAsync(thread, message, receipt, taker, now, cancellationToken);
    }

    private async Task GiveAsync(MessageThread thread, Message message, MessageReceipt receipt, Guid lead, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await db.Participants.AnyAsync(one => one.ThreadId == thread.Id && one.StaffId == lead, cancellationToken))
            await posting.JoinAsync(thread, [ThreadParticipant.Of(thread, lead, message.AuthorId, now)], cancellationToken);
        var taken = db.Receipts.Add(MessageReceipt.Of(message, lead, await clocks.RemindAtAsync(receipt.Level, now, cancellationToken))).Entity;
        await db.SaveChangesAsync(cancellationToken);
        await TellAsync(taken, now, cancellationToken);
    }

    private async Task TellAsync(MessageReceipt receipt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        foreach (var listener in listeners)
            await listener.HearAsync(new MessageWaits(MessageThread.AboutOf(receipt.PatientId), receipt.StaffId, now, receipt.IsPart2), cancellationToken);
        await outbox.QueueAsync([MessageMail.Draft(receipt)], cancellationToken);
    }

    /// <summary>Who stands in for them now, if it was not sent there at once; the copy has a clock of its own and ends with whoever has the message already. Who takes part may not: the message went out before they came.</summary>
    private async Task CopyAsync(MessageThread thread, MessageReceipt receipt, IReadOnlySet<Guid> readers, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var message = await db.Messages.SingleAsync(m => m.Id == receipt.MessageId, cancellationToken);
        var holders = await db.Receipts.Where(r => r.MessageId == message.Id).Select(r => r.StaffId).ToListAsync(cancellationToken);
        var copies = await standIns.OfAsync(thread, receipt.Level, holders, [receipt.StaffId], message.AuthorId, readers, cancellationToken);
        if (copies.Count == 0)
            return;
        var here = await db.Participants.Where(one => one.ThreadId == thread.Id).Select(one => one.StaffId).ToListAsync(cancellationToken);
        await posting.JoinAsync(thread, [.. copies.Where(copy => !here.Contains(copy.StaffId))], cancellationToken);
        var remindAt = await clocks.RemindAtAsync(receipt.Level, now, cancellationToken);
        db.Receipts.AddRange(copies.Select(copy => MessageReceipt.Of(message, copy.StaffId, remindAt)));
        await db.SaveChangesAsync(cancellationToken);
    }
}
