using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Platform.Outbox;

/// <summary>One message on its way out. It holds neither text nor address.</summary>
internal sealed class OutboxMessage : AggregateRoot, IBelongsToPractice, IRecordedAsEvents
{
    /// <summary>How long after each try the next one comes; after the last the message has failed.</summary>
    private static readonly IReadOnlyList<TimeSpan> Pauses =
        [TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(6)];

    private OutboxMessage()
    {
    }

    public static int MostAttempts => Pauses.Count + 1;

    public PracticeId PracticeId { get; private init; }

    public string Template { get; private init; } = "";

    public MessageChannel Channel { get; private init; }

    public Guid SubjectId { get; private init; }

    public Guid? RecipientId { get; private init; }

    public DateTimeOffset? TellsOf { get; private init; }

    public string Key { get; private init; } = "";

    public DateTimeOffset QueuedAt { get; private init; }

    public MessageState State { get; private set; } = MessageState.Queued;

    public DateTimeOffset NextAt { get; private set; }

    /// <summary>Until when somebody is at it; a process that dies leaves it to the next one by this.</summary>
    public DateTimeOffset? LeasedUntil { get; private set; }

    public int Attempts { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public string? Reason { get; private set; }

    private bool IsOpen => State is MessageState.Queued or MessageState.Held;

    public static OutboxMessage Queue(PracticeId practice, OutboxDraft draft, DateTimeOffset now) => new()
    {
        PracticeId = practice,
        Template = draft.Template,
        Channel = draft.Channel,
        SubjectId = draft.SubjectId,
        RecipientId = draft.RecipientId,
        TellsOf = draft.TellsOf,
        Key = draft.Key,
        QueuedAt = now,
        NextAt = now,
    };

    /// <returns>Until when the message is the caller's; null = it is nobody's turn, or somebody else's.</returns>
    public DateTimeOffset? Lease(TimeSpan span, DateTimeOffset now)
    {
        if (!IsOpen || NextAt > now || LeasedUntil > now)
            return null;
        if (Attempts >= MostAttempts)
        {
            // Whoever had it died with it each time.
            (State, LeasedUntil, Reason) = (MessageState.Failed, null, "Interrupted");
            return null;
        }

        Attempts++;
        return LeasedUntil = now + span;
    }

    public void Hold(DateTimeOffset lease, DateTimeOffset until, string reason)
    {
        if (!IsLeased(lease))
            return;
        Attempts--;
        (State, NextAt, LeasedUntil, Reason) = (MessageState.Held, until, null, reason);
    }

    public void Drop(DateTimeOffset lease, string reason)
    {
        if (IsLeased(lease))
            (State, LeasedUntil, Reason) = (MessageState.Canceled, null, reason);
    }

    /// <summary>Whoever has it now: what was accepted is sent.</summary>
    /// <param name="what">What it told, where later messages build on it.</param>
    public void Accept(string? what, DateTimeOffset now)
    {
        if (State != MessageState.Sent)
            (State, SentAt, LeasedUntil, Reason) = (MessageState.Sent, now, null, what);
    }

    public void Refuse(DateTimeOffset lease, string reason, bool isFinal, DateTimeOffset now)
    {
        if (!IsLeased(lease))
            return;
        (LeasedUntil, Reason) = (null, reason);
        if (isFinal || Attempts >= MostAttempts)
            State = MessageState.Failed;
        else
            (State, NextAt) = (MessageState.Queued, now + Pauses[Attempts - 1]);
    }

    public void TryAgain(DateTimeOffset now)
    {
        DemandFailed();
        (State, NextAt, Attempts, Reason) = (MessageState.Queued, now, 0, null);
    }

    public void Dismiss()
    {
        DemandFailed();
        (State, Reason) = (MessageState.Canceled, "Dismissed");
    }

    private bool IsLeased(DateTimeOffset lease) => IsOpen && LeasedUntil == lease;

    private void DemandFailed()
    {
        if (State != MessageState.Failed)
            throw OutboxErrors.NotFailed(Id);
    }
}
