using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Messages;

/// <summary>
/// Puts a message into a thread: to whom it goes, who gets it in whose place, whether it is the Part 2 program's, when its readers are reminded, and of an urgent
/// one the flag.
/// </summary>
internal sealed class MessagePosting(
    CoordinationDbContext db, Addressees addressees, StandInCopies standIns, MessageClock clocks, MessageContacts contacts, NobodyReads nobody, IMessageFlags flags, TimeProvider clock)
{
    public async Task PostAsync(MessageThread thread, IReadOnlyList<ThreadParticipant> participants, Guid me, NewMessage input, CancellationToken cancellationToken)
    {
        thread.Demand(input.Direction);
        var readers = await addressees.GetAsync(thread.About, cancellationToken);
        var to = participants.Select(one => one.StaffId).Where(id => id != me && readers.Contains(id)).ToList();
        if (to.Count == 0 && thread.Kind == ThreadKind.Team)
            throw MessageErrors.NobodyReads();
        var answersProgram = await AnswersProgramAsync(thread, cancellationToken);
        if (thread.About is { } patient && (answersProgram || await db.IsCallerOfProgramAsync(cancellationToken)))
        {
            await addressees.DemandOfProgramAsync(patient, to, cancellationToken);
            readers = await addressees.OfProgramAsync(patient, readers, cancellationToken);
        }

        // What a patient said and cannot wait has somebody to read it: nobody was named, so the care team.
        var joined = to.Count == 0 && input.Level != MessageLevel.Normal ? await JoinTeamAsync(thread, me, readers, cancellationToken) : [];
        to.AddRange(joined.Select(one => one.StaffId));
        if (to.Count == 0 && input.Level != MessageLevel.Normal)
            throw MessageErrors.NobodyReads();
        await SendAsync(thread, [.. participants, .. joined], me, to, readers, input, answersProgram, cancellationToken);
    }

    /// <summary>What the patient wrote by a link: important, since they cannot know who is away, and nobody else watches (K-067).</summary>
    /// <returns>To whom it went; nobody = it was not taken.</returns>
    public async Task<IReadOnlyList<Guid>> PostOfPatientAsync(MessageThread thread, string? text, CancellationToken cancellationToken)
    {
        var participants = await db.Participants.Where(one => one.ThreadId == thread.Id).ToListAsync(cancellationToken);
        var answersProgram = await AnswersProgramAsync(thread, cancellationToken);
        var readers = await addressees.GetAsync(thread.About, cancellationToken);
        if (answersProgram)
            readers = await addressees.OfProgramAsync(thread.PatientId, readers, cancellationToken);
        var to = participants.Select(one => one.StaffId).Where(readers.Contains).ToList();
        // Whoever wrote has left: the care team takes it up.
        var joined = to.Count == 0 ? await JoinTeamAsync(thread, Nobody, readers, cancellationToken) : [];
        // Nobody of the team may read it: whoever leads in a crisis, if they may (K-049).
        if (to.Count + joined.Count == 0 && await nobody.LeadAsync(thread.PatientId, readers, cancellationToken) is { } lead)
            joined = await JoinAllAsync(thread, [lead], cancellationToken);
        to.AddRange(joined.Select(one => one.StaffId));
        if (to.Count > 0)
            await SendAsync(
                thread, [.. participants, .. joined], Nobody, to, readers, new NewMessage(text, MessageLevel.Important) { Direction = MessageDirection.FromPatient }, answersProgram, cancellationToken);
        return to;
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

    private async Task<IReadOnlyList<ThreadParticipant>> JoinTeamAsync(MessageThread thread, Guid me, IReadOnlySet<Guid> readers, CancellationToken cancellationToken)
    {
        var team = (await addressees.TeamAsync(thread.PatientId, readers, cancellationToken)).Where(id => id != me);
        return await JoinAllAsync(thread, team, cancellationToken);
    }

    private async Task<IReadOnlyList<ThreadParticipant>> JoinAllAsync(MessageThread thread, IEnumerable<Guid> staff, CancellationToken cancellationToken)
    {
        IReadOnlyList<ThreadParticipant> joined = [.. staff.Select(id => ThreadParticipant.Of(thread, id, id, clock.GetUtcNow()))];
        await JoinAsync(thread, joined, cancellationToken);
        return joined;
    }

    /// <summary>The author of what a patient wrote by a link: no member of staff, and no user without one either.</summary>
    private static Guid Nobody => Guid.AllBitsSet;

    private async Task SendAsync(
        MessageThread thread,
        IReadOnlyList<ThreadParticipant> participants,
        Guid me,
        List<Guid> to,
        IReadOnlySet<Guid> readers,
        NewMessage input,
        bool answersProgram,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var copies = await standIns.OfAsync(thread, input.Level, participants.Select(one => one.StaffId), to, me, readers, cancellationToken);
        await JoinAsync(thread, copies, cancellationToken);
        List<Guid> everybody = [.. to, .. copies.Select(copy => copy.StaffId)];
        var message = Message.Write(thread, me, everybody, input, answersProgram, now);
        var answered = await AnswerAsync(thread, me, now, cancellationToken);
        var remindAt = await clocks.RemindAtAsync(input.Level, now, cancellationToken);
        db.Messages.Add(message);
        db.Receipts.AddRange(everybody.Select(id => MessageReceipt.Of(message, id, remindAt)));
        await DropDraftAsync(me, thread, input, cancellationToken);
        await contacts.AnsweredAsync(thread, message, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var urgent in answered)
            await flags.AcknowledgeAsync(urgent, cancellationToken);
        if (message.Level == MessageLevel.Urgent)
            await flags.RaiseAsync(new MessageFlag(thread.PatientId, thread.Id, message.Id, to, [.. copies.Select(copy => copy.StaffId)], message.IsPart2), cancellationToken);
    }

    /// <returns>Urgent messages that the person has answered by this: to answer is an act (K-042).</returns>
    private async Task<IReadOnlyList<Guid>> AnswerAsync(MessageThread thread, Guid me, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var open = await db.Receipts.Where(r => r.ThreadId == thread.Id && r.StaffId == me && r.ReadAt != null && r.RepliedAt == null && r.RetractedAt == null).ToListAsync(cancellationToken);
        open.ForEach(receipt => receipt.Reply(now));
        return [.. open.Where(receipt => receipt.Level == MessageLevel.Urgent).Select(receipt => receipt.MessageId)];
    }

    public async Task<bool> AnswersProgramAsync(MessageThread thread, CancellationToken cancellationToken) =>
        thread.IsPart2 || await db.Messages.AnyAsync(m => m.ThreadId == thread.Id && m.IsPart2, cancellationToken);

    /// <summary>What was begun is sent now: of this thread, or of one that was not begun before. What another window of theirs has kept since is not.</summary>
    private async Task DropDraftAsync(Guid me, MessageThread thread, NewMessage sent, CancellationToken cancellationToken)
    {
        var isNew = db.Entry(thread).State == EntityState.Added;
        var place = isNew ? MessageDraft.NewOf(thread.Kind) : thread.Id;
        var kept = await db.MessageDrafts.Where(d => d.StaffId == me && d.ThreadId == place && (!isNew || d.PatientId == thread.PatientId)).ToListAsync(cancellationToken);
        db.MessageDrafts.RemoveRange(kept.Where(draft => draft.Became(sent)));
    }
}
