using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Data;

namespace PracticeSuite.Coordination.Messages;

/// <summary>Threads and messages as they are shown; which of them there are, the filter says.</summary>
internal sealed class MessageLists(CoordinationDbContext db, Addressees addressees, MessageThings things, TimeProvider clock)
{
    /// <summary>What was sent to the person, not read, and not retracted.</summary>
    public IQueryable<MessageReceipt> UnreadOf(Guid me) => db.Receipts.Where(r => r.StaffId == me && r.ReadAt == null && r.RetractedAt == null);

    /// <summary>Three statements, however many threads.</summary>
    public async Task<IReadOnlyList<MessageThreadRowDto>> OfAsync(Guid me, CancellationToken cancellationToken)
    {
        var unread = UnreadOf(me);
        var threads = await Own(me).Select(t => new ThreadLine
        {
            Id = t.Id,
            PatientId = t.PatientId,
            Kind = t.Kind,
            LastAt = db.Messages.Where(m => m.ThreadId == t.Id).Max(m => (DateTimeOffset?)m.SentAt),
            Unread = unread.Count(r => r.ThreadId == t.Id),
            IsImportant = unread.Any(r => r.ThreadId == t.Id && r.Level == MessageLevel.Important),
            IsUrgent = unread.Any(r => r.ThreadId == t.Id && r.Level == MessageLevel.Urgent),
        })
            .Where(line => line.LastAt != null)
            .OrderByDescending(line => line.Unread > 0).ThenByDescending(line => line.LastAt).ThenByDescending(line => line.Id)
            .Take(MessageLimits.Threads).AsNoTracking().ToListAsync(cancellationToken);
        var (ids, instants) = (threads.ConvertAll(line => line.Id), threads.ConvertAll(line => line.LastAt!.Value));
        var people = (await db.Participants.AsNoTracking().Where(one => ids.Contains(one.ThreadId)).ToListAsync(cancellationToken)).ToLookup(one => one.ThreadId, one => one.StaffId);
        var last = (await db.Messages.Where(m => ids.Contains(m.ThreadId) && instants.Contains(m.SentAt)).OrderBy(m => m.Id)
            .Select(m => new LastMessage(m.ThreadId, m.SentAt, m.AuthorId, m.Direction, m.Level, m.Text!.Substring(0, MessageLimits.LastLine + 1))).ToListAsync(cancellationToken)).ToLookup(m => m.ThreadId);
        return threads.ConvertAll(line => RowOf(line, [.. people[line.Id]], last[line.Id].Last(m => m.SentAt == line.LastAt)));
    }

    public async Task<IReadOnlyList<SentMessageDto>> OfPatientAsync(Guid patientId, CancellationToken cancellationToken) =>
        await db.Messages.Where(m => m.PatientId == patientId).OrderByDescending(m => m.SentAt).ThenByDescending(m => m.Id)
            .Select(m => new SentMessageDto(m.Id, m.ThreadId, patientId, m.AuthorId, m.To, m.SentAt, m.Level, m.RetractedAt != null) { Direction = m.Direction }).ToListAsync(cancellationToken);

    /// <summary>Who takes part, and how far each message has come; nothing of what was written.</summary>
    public async Task<ThreadStateDto> StateAsync(Guid threadId, CancellationToken cancellationToken)
    {
        var participants = await db.Participants.Where(one => one.ThreadId == threadId).OrderBy(one => one.Since).ThenBy(one => one.StaffId).Select(one => one.StaffId).ToListAsync(cancellationToken);
        var messages = await db.Messages.Where(m => m.ThreadId == threadId).OrderBy(m => m.SentAt).ThenBy(m => m.Id).Select(m => new { m.Id, m.RetractedAt }).ToListAsync(cancellationToken);
        var receipts = await ReceiptsAsync(threadId, cancellationToken);
        return new(participants, messages.ConvertAll(m => new MessageStateDto(m.Id, m.RetractedAt, [.. receipts[m.Id].Select(Show)])));
    }

    public async Task<MessageThreadDto> ShowAsync(MessageThread thread, Guid? me, bool mayWrite, CancellationToken cancellationToken)
    {
        var participants = await db.Participants.AsNoTracking().Where(one => one.ThreadId == thread.Id).OrderBy(one => one.Since).ThenBy(one => one.StaffId).ToListAsync(cancellationToken);
        var messages = await db.Messages.AsNoTracking().Where(m => m.ThreadId == thread.Id).OrderBy(m => m.SentAt).ThenBy(m => m.Id).ToListAsync(cancellationToken);
        var receipts = await ReceiptsAsync(thread.Id, cancellationToken);
        var readers = await addressees.GetAsync(thread.About, cancellationToken);
        var away = await addressees.AwayAsync(thread.About, cancellationToken);
        var takesPart = participants.Exists(one => one.StaffId == me);
        var seen = await things.FindAsync(thread.About, messages.SelectMany(message => message.Things), cancellationToken);
        var invitations = thread.Kind == ThreadKind.Team ? [] : await db.ThreadInvitations.AsNoTracking().Where(one => one.ThreadId == thread.Id)
            .OrderByDescending(one => one.MadeAt).ThenByDescending(one => one.Id).ToListAsync(cancellationToken);
        var seenByPatient = invitations.Max(one => one.SeenAt);
        return new(
            thread.Id, thread.About, takesPart, takesPart && mayWrite,
            participants.ConvertAll(one => new ParticipantDto(one.StaffId, one.InPlaceOfId, readers.Contains(one.StaffId), away(one.StaffId))),
            messages.ConvertAll(message => Show(message, [.. receipts[message.Id]], me, seenByPatient, seen)))
        {
            Kind = thread.Kind,
            Invitations = invitations.ConvertAll(one => ThreadInvitationAppService.Show(one, clock.GetUtcNow())),
        };
    }

    private async Task<ILookup<Guid, MessageReceipt>> ReceiptsAsync(Guid threadId, CancellationToken cancellationToken) =>
        (await db.Receipts.AsNoTracking().Where(r => r.ThreadId == threadId).OrderBy(r => r.StaffId).ToListAsync(cancellationToken)).ToLookup(r => r.MessageId);

    /// <summary>Of whoever sees more by their role, a list of their own shows what they take part in.</summary>
    private IQueryable<MessageThread> Own(Guid me) => db.Threads.Where(t => db.Participants.Any(one => one.ThreadId == t.Id && one.StaffId == me));

    private MessageDto Show(
        Message message, IReadOnlyList<MessageReceipt> receipts, Guid? me, DateTimeOffset? seenByPatient, IReadOnlyDictionary<ChartThing, ChartThingDto> seen)
    {
        var now = clock.GetUtcNow();
        var isRetractable = message.AuthorId == me && message.RetractedAt is null && now <= message.RetractableUntil && !receipts.Any(r => r.IsTaken) && !(seenByPatient >= message.SentAt);
        return new(
            message.Id, message.AuthorId, message.SentAt, message.Level, message.IsAdministrative, message.Text, message.Links, message.RetractedAt,
            isRetractable ? message.RetractableUntil : null,
            [.. receipts.Select(Show)])
        {
            Direction = message.Direction,
            Things = message.RetractedAt is null ? [.. message.Things.Where(thing => thing.Kind != ChartThingKind.FiledNote).Select(thing => seen.GetValueOrDefault(thing)).OfType<ChartThingDto>()] : [],
            Filed = [.. message.Things.Where(thing => thing.Kind == ChartThingKind.FiledNote).Select(thing => Filed(thing, me, seen))],
            MayAttach = message.AuthorId == me && message.RetractedAt is null && message.PatientId != Guid.Empty && now <= message.SentAt + MessageLimits.Attaching,
        };
    }

    /// <summary>Before it is signed only its author has it, as a draft.</summary>
    private static FiledNoteDto Filed(ChartThing thing, Guid? me, IReadOnlyDictionary<ChartThing, ChartThingDto> seen) =>
        new(thing.Id, thing.ById ?? Guid.Empty, seen.GetValueOrDefault(thing)?.Address ?? (thing.ById == me ? $"?part=notes&draft={thing.Id}" : null));

    private static ReceiptDto Show(MessageReceipt r) => new(r.StaffId, r.DeliveredAt, r.ReadAt, r.AcknowledgedAt, r.RepliedAt);

    private static MessageThreadRowDto RowOf(ThreadLine line, IReadOnlyList<Guid> people, LastMessage last) => new(
        line.Id, MessageThread.AboutOf(line.PatientId), people, line.Unread, line.IsUrgent ? MessageLevel.Urgent : line.IsImportant ? MessageLevel.Important : last.Level, last.AuthorId, last.SentAt,
        FirstLine(last.Beginning))
    {
        Kind = line.Kind,
        IsLastOfPatient = last.Direction == MessageDirection.FromPatient,
    };

    private static string? FirstLine(string? text) => text is { Length: > MessageLimits.LastLine } ? $"{text[..MessageLimits.LastLine].TrimEnd()}…" : text;

    /// <param name="Beginning">One character more than is shown; null = it was retracted.</param>
    private sealed record LastMessage(Guid ThreadId, DateTimeOffset SentAt, Guid AuthorId, MessageDirection Direction, MessageLevel Level, string? Beginning);

    private sealed class ThreadLine
    {
        public Guid Id { get; init; }

        public Guid PatientId { get; init; }

        public DateTimeOffset? LastAt { get; init; }

        public int Unread { get; init; }

        public bool IsImportant { get; init; }

        public bool IsUrgent { get; init; }

        public ThreadKind Kind { get; init; }
    }
}
