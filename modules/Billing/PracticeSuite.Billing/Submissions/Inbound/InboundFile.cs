using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Billing.Submissions.Inbound;

/// <summary>A file that came, known by its content: whatever it is called, the same one a second time is no other (C-147).</summary>
internal sealed class InboundFile : AggregateRoot, IBelongsToPractice
{
    private InboundFile()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid ClearinghouseId { get; private init; }

    public string FileName { get; private init; } = "";

    public long Bytes { get; private init; }

    public string Sha256 { get; private init; } = "";

    public DateTimeOffset ReceivedAt { get; private init; }

    public InboundKind Kind { get; private set; }

    public InboundState State { get; private set; }

    /// <summary>ISA06 of its first interchange.</summary>
    public string? Sender { get; private set; }

    /// <summary>ISA13.</summary>
    public string? Control { get; private set; }

    /// <summary>GS06.</summary>
    public string? GroupControl { get; private set; }

    /// <summary>ST02.</summary>
    public string? SetControl { get; private set; }

    public DateTimeOffset? WorkedAt { get; private set; }

    /// <summary>How many answers to files or claims it brought.</summary>
    public int Answers { get; private set; }

    public string? Problem { get; private set; }

    public string? Note { get; private set; }

    /// <summary>Where it speaks of one batch alone.</summary>
    public Guid? BatchId { get; private set; }

    public static InboundFile Receive(PracticeId practice, Guid clearinghouseId, string name, long bytes, string sha256, DateTimeOffset now) => new()
    {
        PracticeId = practice,
        ClearinghouseId = clearinghouseId,
        FileName = name.Length <= BillingLimits.FileName ? name : name[..BillingLimits.FileName],
        Bytes = bytes,
        Sha256 = sha256,
        ReceivedAt = now,
    };

    /// <summary>What it is, from inside (C-344).</summary>
    public void Recognize(InboundLook look) =>
        (Kind, Sender, Control, GroupControl, SetControl) = (look.Kind, Cut(look.Sender, 15), Cut(look.Control, 9), Cut(look.GroupControl, 9), Cut(look.SetControl, 9));

    public void Apply(int answers, string? note, Guid? batchId, DateTimeOffset now) =>
        (State, Problem, Answers, Note, BatchId, WorkedAt) = (InboundState.Applied, null, answers, note is null ? null : Cut(note, BillingLimits.FileProblem), batchId, now);

    /// <summary>Somebody has mended what it lacked here: it is worked on as if it had come now.</summary>
    public void ReadAgain()
    {
        if (State != InboundState.Quarantined)
            throw BillingErrors.InboundFileNotAside();
        (State, Problem, WorkedAt) = (InboundState.Received, null, null);
    }

    /// <summary>Nobody will use it. Why it was put aside stays beside why it was put away.</summary>
    public void PutAway(string reason, string by, DateTimeOffset now)
    {
        if (State != InboundState.Quarantined)
            throw BillingErrors.FileNotToPutAway();
        (State, Note, WorkedAt) = (InboundState.PutAway, Cut($"Put away by {by}: {Check.Required(reason, "Reason", BillingLimits.Reason)}", BillingLimits.FileProblem), now);
    }

    /// <summary>It is put aside again, as it was before somebody put it away.</summary>
    public void TakeUp()
    {
        if (State != InboundState.PutAway)
            throw BillingErrors.FileNotPutAway();
        (State, Note) = (InboundState.Quarantined, null);
    }

    /// <summary>Whole: nothing of it was used.</summary>
    public void Quarantine(string problem, DateTimeOffset now) =>
        (State, Problem, WorkedAt) = (InboundState.Quarantined, Cut(problem, BillingLimits.FileProblem), now);

    private static string? Cut(string? text, int most) => text is null || text.Length <= most ? text : text[..most];
}

/// <summary>A piece of a file's content.</summary>
internal sealed class InboundChunk : IBelongsToPractice, IRecordedAsEvents
{
    /// <summary>Below what any database takes in one packet.</summary>
    public const int MostBytes = 512 * 1024;

    public required PracticeId PracticeId { get; init; }

    public required Guid FileId { get; init; }

    /// <summary>1, 2, 3 …</summary>
    public required int Sequence { get; init; }

    public required byte[] Content { get; init; }
}

/// <summary>What was seen of a file by reading it through once.</summary>
/// <param name="Problem">Why nothing of it may be used; null when it is sound.</param>
internal sealed record InboundLook(
    InboundKind Kind, string? Sender, string? Receiver, string? Control, string? GroupControl, string? SetControl, DateOnly? Date, bool IsTest, string? Problem);
