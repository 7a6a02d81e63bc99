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

    public Guid AuthorId { get; private init; }

    public DateTimeOffset SentAt { get; private init; }

    public MessageLevel Level { get; private init; }

    /// <summary>No part of the record (K-065).</summary>
    public bool IsAdministrative { get; private init; }

    /// <summary>Null = retracted.</summary>
    public string? Text { get; private set; }

    public IReadOnlyList<ChartPlace> Links { get; private init; } = [];

    /// <summary>To whom it was sent, and who got it in place of somebody who was away.</summary>
    public IReadOnlyList<Guid> To { get; private init; } = [];

    public DateTimeOffset? RetractedAt { get; private set; }

    public DateTimeOffset RetractableUntil => SentAt + MessageLimits.Retraction;

    /// <param name="isPart2">It answers what the Part 2 program wrote; what its people write is labelled in any case.</param>
    public static Message Write(MessageThread thread, Guid authorId, IReadOnlyList<Guid> to, NewMessage message, bool isPart2, DateTimeOffset now)
    {
        Check.That(Enum.IsDefined(message.Level), nameof(Level), "Level is none of Normal and Important; choose one.");
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
            To = [.. to],
        };
    }

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

    /// <summary>There is nothing to read any more.</summary>
    public DateTimeOffset? RetractedAt { get; private set; }

    /// <summary>Somebody has made something of the message, so that it stays.</summary>
    public bool IsTaken => ReadAt is not null || RepliedAt is not null;

    public static MessageReceipt Of(Message message, Guid staffId) => new()
    {
        PracticeId = message.PracticeId, MessageId = message.Id, StaffId = staffId, ThreadId = message.ThreadId, PatientId = message.PatientId,
        IsPart2 = message.IsPart2, Level = message.Level,
    };

    public void Deliver(DateTimeOffset now) => DeliveredAt ??= now;

    public void Read(DateTimeOffset now)
    {
        Deliver(now);
        ReadAt ??= now;
    }

    public void Acknowledge(DateTimeOffset now)
    {
        Read(now);
        AcknowledgedAt ??= now;
    }

    public void Retract(DateTimeOffset now) => RetractedAt ??= now;

    public void Reply(DateTimeOffset now) => RepliedAt ??= now;
}
