namespace PracticeSuite.Platform.Outbox;

/// <summary>
/// What is to leave the database by e-mail or text, written in the transaction of what causes it and delivered by a job. A message names its
/// template, what it is about and whom it is for; text and address are made when it is sent, from what then holds (K-047, P-152).
/// </summary>
public interface IOutbox
{
    /// <summary>Saves those whose key is not there yet.</summary>
    Task QueueAsync(IReadOnlyCollection<OutboxDraft> drafts, CancellationToken cancellationToken);

    /// <summary>All about these subjects, in the order in which they were queued.</summary>
    Task<IReadOnlyList<OutboxEntry>> GetAsync(string template, IReadOnlyCollection<Guid> subjectIds, CancellationToken cancellationToken);

    /// <summary>Which of these keys are known.</summary>
    Task<IReadOnlySet<string>> GetKnownAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken);

    /// <summary>Those that nobody has looked at since they failed, newest first; at most 200.</summary>
    Task<IReadOnlyList<OutboxEntry>> GetFailedAsync(string template, CancellationToken cancellationToken);

    /// <summary>Tries a message that failed from the beginning.</summary>
    /// <exception cref="Kernel.BusinessException"><c>Outbox:NotFailed</c>.</exception>
    Task TryAgainAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>A message that failed is not needed any more.</summary>
    /// <exception cref="Kernel.BusinessException"><c>Outbox:NotFailed</c>.</exception>
    Task DismissAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="Template">The name of an <see cref="IMessageTemplate"/>.</param>
/// <param name="SubjectId">What it is about, such as an appointment.</param>
/// <param name="Key">Unique in the practice: what is queued twice is one message. At most 120 characters, ids and instants only.</param>
public sealed record OutboxDraft(string Template, MessageChannel Channel, Guid SubjectId, string Key)
{
    /// <summary>Whom it is for, where the subject does not say so.</summary>
    public Guid? RecipientId { get; init; }

    /// <summary>The instant that it tells of, such as an appointment's start.</summary>
    public DateTimeOffset? TellsOf { get; init; }
}

/// <param name="NextAt">Of one that waits: when it is tried, UTC.</param>
/// <param name="Reason">Why it was held, failed or canceled, a word of ours; of an invitation that was sent, its method.</param>
public sealed record OutboxEntry(
    Guid Id, string Template, MessageChannel Channel, Guid SubjectId, Guid? RecipientId, DateTimeOffset? TellsOf, MessageState State, DateTimeOffset QueuedAt,
    DateTimeOffset NextAt, DateTimeOffset? SentAt, int Attempts, string? Reason);
