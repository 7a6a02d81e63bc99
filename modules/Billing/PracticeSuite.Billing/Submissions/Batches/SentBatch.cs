using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Billing.Submissions.Clearinghouses;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>
/// Claims that go in one file. All that the file says stands here and in its claims from the moment it is built, so it is the same to the byte
/// whenever it is rendered. Its states are the steps of the handover, each of which may be the last of a process (decision 44).
/// </summary>
internal sealed class SentBatch : AggregateRoot, IBelongsToPractice
{
    private SentBatch()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid ClearinghouseId { get; private init; }

    /// <summary>Of the profile when it was built.</summary>
    public ClearinghouseMode Mode { get; private init; }

    public int Control { get; private init; }

    public string Reference { get; private init; } = "";

    public BatchHead Head { get; private init; } = null!;

    public string FileName { get; private init; } = "";

    public BatchState State { get; private set; }

    public int Claims { get; private init; }

    public long ChargeCents { get; private init; }

    public DateTimeOffset BuiltAt { get; private init; }

    public string BuiltBy { get; private init; } = "";

    public string? Sha256 { get; private set; }

    /// <summary>Of a batch that was taken back, until its place has been swept; 0 where nobody knows whether any of it was written.</summary>
    public long? Bytes { get; private set; }

    public DateTimeOffset? TransmittedAt { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    public string? Answer { get; private set; }

    public string? Problem { get; private set; }

    public bool LeavesClaimsAlone => Mode == ClearinghouseMode.Test;

    public bool IsHandedOver => State is not (BatchState.Built or BatchState.Staged or BatchState.TakenBack);

    public static SentBatch Build(Clearinghouse clearinghouse, int control, BatchHead head, string fileName, int claims, Money charge, string by, DateTimeOffset now) => new()
    {
        PracticeId = clearinghouse.PracticeId,
        ClearinghouseId = clearinghouse.Id,
        Mode = clearinghouse.Mode,
        Control = control,
        Reference = head.Reference,
        Head = head,
        FileName = fileName,
        Claims = claims,
        ChargeCents = charge.Cents,
        BuiltAt = now,
        BuiltBy = by,
    };

    /// <summary>The whole file lies at its place under its temporary name. From now on its absence there means that it was renamed.</summary>
    public void Stage(string sha256, long bytes)
    {
        if (State != BatchState.Built)
            throw BillingErrors.BatchIsElsewhere(Control, State);
        // Rendered anew after a process died, it is the same file or the world has changed under it.
        if (Sha256 is { } before && before != sha256)
            throw BillingErrors.BatchRendersDifferently(Control);
        (State, Sha256, Bytes, Problem) = (BatchState.Staged, sha256, bytes, null);
    }

    public void Transmit(DateTimeOffset now)
    {
        if (State != BatchState.Staged)
            throw BillingErrors.BatchIsElsewhere(Control, State);
        (State, TransmittedAt, Problem) = (BatchState.Transmitted, now, null);
    }

    /// <summary>It stays where it is and is tried again.</summary>
    public void Fail(string problem) => Problem = problem;

    /// <summary>It goes nowhere; its number is used up.</summary>
    public void TakeBack()
    {
        if (IsHandedOver || State == BatchState.TakenBack)
            throw BillingErrors.BatchIsElsewhere(Control, State);
        // A process may have died between writing the file and saying so; whether any of it lies there only its place knows.
        (State, Problem, Bytes) = (BatchState.TakenBack, null, Bytes ?? 0);
    }

    /// <summary>The file of a batch that was taken back is gone, or was never there.</summary>
    public void Sweep() => (Sha256, Bytes) = (null, null);

    /// <summary>An answer that settles nothing.</summary>
    public void Hear(string answer, DateTimeOffset now) => (Answer, AnsweredAt) = (answer, now);

    /// <summary>What TA1 or 999 said; a rejection outweighs what was said before it (C-146).</summary>
    public void Take(bool isRejected, string answer, DateTimeOffset now)
    {
        if (!IsHandedOver || (State == BatchState.Rejected && !isRejected))
            return;
        (State, Answer, AnsweredAt) = (isRejected ? BatchState.Rejected : BatchState.Accepted, answer, now);
    }
}

/// <summary>What stands above the claims of a file, as it was when the batch was built.</summary>
internal sealed record BatchHead(
    string Reference, string SubmitterId, string ReceiverId, string SubmitterName, string ReceiverName, string ContactName, string ContactPhone, DateOnly Date, TimeOnly Time, bool IsTest);
