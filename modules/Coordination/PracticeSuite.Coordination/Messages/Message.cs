using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Messages;

/// <summary>What somebody wrote in a thread. It is neither edited nor removed; retracted before anybody read it, it leaves that it was there (K-064).</summary>
[Access(AccessObject.Messages, By = nameof(AuthorId), Participants = typeof(ThreadParticipant))]
internal sealed class Message : AggregateRoot, IPart2Item, IAboutPatient
{
    private Message()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid ThreadId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    /// <summary>Who wrote it, or wrote down what the patient said; nobody = the patient, by a link.</summary>
    public Guid AuthorId { get; private init; }

    public MessageDirection Direction { get; private init; }

    public DateTimeOffset SentAt { get; private init; }

    public MessageLevel Level { get; private init; }

    /// <summary>No part of the record (K-065).</summary>
    public bool IsAdministrative { get; private init; }

    /// <summary>Null = retracted.</summary>
    public string? Text { get; private set; }

    public IReadOnlyList<ChartPlace> Links { get; private init; } = [];

    /// <summary>Single things of the chart; what they are is read with the rights of whoever looks (K-066).</summary>
    public IReadOnlyList<ChartThing> Things { get; private set; } = [];

    /// <summary>To whom it was sent, and who got it in place of somebody who was away.</summary>
    public IReadOnlyList<Guid> To { get; private init; } = [];

    public DateTimeOffset? NobodyReadAt { get; private set; }

    public DateTimeOffset? RetractedAt { get; private set; }

    public DateTimeOffset RetractableUntil => SentAt + MessageLimits.Retraction;

    /// <param name="isPart2">It answers what the Part 2 program wrote; what its people write is labelled in any case.</param>
    public static Message Write(MessageThread thread, Guid authorId, IReadOnlyList<Guid> to, NewMessage message, bool isPart2, DateTimeOffset now)
    {
        thread.Demand(message.Direction);
        DemandLevel(thread, message);
        Check.That(message.Links.All(Enum.IsDefined), nameof(message.Links), "Links name a part of the chart that there is not; choose from the list.");
        Check.That(message.Links.Count == 0 || thread.About is not null, nameof(message.Links), "Links lead into a patient's chart; this thread is about no patient.");
        return new Message
        {
            PracticeId = thread.PracticeId,
            ThreadId = thread.Id,
            PatientId = thread.PatientId,
            IsPart2 = isPart2,
            AuthorId = authorId,
            SentAt = now,
            Level = message.Level,
            IsAdministrative = message.IsAdministrative,
            Text = Check.Required(message.Text, nameof(Text), MessageLimits.Text),
            Links = [.. message.Links.Distinct().Order()],
            Things = Checked(thread, message),
            Direction = message.Direction,
            To = [.. to],
        };
    }

    private static void DemandLevel(MessageThread thread, NewMessage message)
    {
        Check.That(Enum.IsDefined(message.Level), nameof(Level), "Level is none of Normal, Important and Urgent; choose one.");
        if (message.Level == MessageLevel.Urgent && (thread.About is null || message.IsAdministrative))
            throw MessageErrors.UrgentNeedsPatient(message.IsAdministrative);
        Check.That(
            message.Direction != MessageDirection.ToPatient || message.Level == MessageLevel.Normal,
            nameof(Level), $"Level is {message.Level}, and the message goes to the patient, for whom no clock runs; send it as Normal, and write to the team what is urgent.");
    }

    private static IReadOnlyList<ChartThing> Checked(MessageThread thread, NewMessage message)
    {
        const string field = nameof(message.Things);
        Check.That(message.Things.All(one => Enum.IsDefined(one.Kind) && one is { Kind: not ChartThingKind.FiledNote, ById: null }), field, "Things name a kind that there is not; choose from the list.");
        Check.That(message.Things.Count == 0 || thread.About is not null, field, "Things are of a patient's chart; this thread is about no patient.");
        Check.That(message.Things.Count <= MessageLimits.Links, field, $"Things are {message.Things.Count}; a message points to {MessageLimits.Links} at most.");
        Check.That(message.Things.Count + message.Links.Count == 0 || thread.Kind == ThreadKind.Team, field, "Things lead into the chart, which the patient does not open; leave them out.");
        return [.. message.Things.DistinctBy(one => (one.Kind, one.Id))];
    }

    /// <summary>K-065: what it says is left alone; that it stands in a note is added.</summary>
    public void File(Guid noteId, Guid byId)
    {
        DemandFileable();
        Things = [.. Things, new ChartThing(ChartThingKind.FiledNote, noteId, SentAt) { ById = byId }];
    }

    public void DemandFileable()
    {
        if (RetractedAt is not null || IsAdministrative || PatientId == Guid.Empty)
            throw MessageErrors.NothingToFile(Id, RetractedAt is not null, IsAdministrative);
    }

    /// <summary>K-049: nobody may read it, and somebody heard so; two who find it at once meet here.</summary>
    public void MissReader(DateTimeOffset now) => NobodyReadAt = now;

    public void Retract(Guid staffId, bool isRead, DateTimeOffset now)
    {
        if (AuthorId != staffId)
            throw MessageErrors.NotYours(Id);
        if (isRead)
            throw MessageErrors.RetractRead(Id);
        if (RetractedAt is null && now > RetractableUntil)
            throw MessageErrors.RetractTooLate(Id);
        (Text, RetractedAt) = (null, RetractedAt ?? now);
    }
}

/// <summary>How far a message has come with one of those it was sent to (K-062); labelled as the message is, so that no number betrays it.</summary>
[Access(AccessObject.Messages, Participants = typeof(ThreadParticipant))]
internal sealed class MessageReceipt : IPart2Item, IAboutPatient
{
    private MessageReceipt()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid MessageId { get; private init; }

    public Guid StaffId { get; private init; }

    public Guid ThreadId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public MessageLevel Level { get; private init; }

    public DateTimeOffset? DeliveredAt { get; private set; }

    public DateTimeOffset? ReadAt { get; private set; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    public DateTimeOffset? RepliedAt { get; private set; }

    /// <summary>When its reader is reminded, if they have not read it by then (K-063), and afterwards when it is looked whether anybody still may read it (K-049); null = not, or not any more.</summary>
    public DateTimeOffset? RemindAt { get; private set; }

    /// <summary>They were reminded, once.</summary>
    public DateTimeOffset? RemindedAt { get; private set; }

    /// <summary>There is nothing to read any more.</summary>
    public DateTimeOffset? RetractedAt { get; private set; }

    /// <summary>Somebody has made something of the message, so that it stays.</summary>
    public bool IsTaken => ReadAt is not null || RepliedAt is not null;

    public static MessageReceipt Of(Message message, Guid staffId, DateTimeOffset? remindAt) => new()
    {
        RemindAt = remindAt,
        PracticeId = message.PracticeId, MessageId = message.Id, StaffId = staffId, ThreadId = message.ThreadId, PatientId = message.PatientId,
        IsPart2 = message.IsPart2, Level = message.Level,
    };

    public void Deliver(DateTimeOffset now) => DeliveredAt ??= now;

    public void Read(DateTimeOffset now)
    {
        Deliver(now);
        ReadAt ??= now;
        RemindAt = null;
    }

    public void Look(DateTimeOffset now) => (RemindAt, RemindedAt) = (null, RemindedAt ?? now);

    /// <summary>It is looked at again.</summary>
    public void WaitUntil(DateTimeOffset at) => RemindAt = at;

    public void Acknowledge(DateTimeOffset now)
    {
        Read(now);
        AcknowledgedAt ??= now;
    }

    public void Retract(DateTimeOffset now)
    {
        RetractedAt ??= now;
        RemindAt = null;
    }

    public void Reply(DateTimeOffset now) => RepliedAt ??= now;
}
