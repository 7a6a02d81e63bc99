using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Billing.Remittances;

/// <summary>A file of remittances as it came, and what became of it: posted whole, or not at all with the reasons (C-204).</summary>
internal sealed class RemittanceFile : AggregateRoot, IBelongsToPractice
{
    /// <summary>As many as anybody reads; the count says how many there are.</summary>
    public const int ProblemsKept = 50;

    private RemittanceFile()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public string Name { get; private init; } = "";

    public string Sha256 { get; private init; } = "";

    public long Size { get; private init; }

    /// <summary>A file of tests is taken for real; what a simulated clearinghouse sends (C-343).</summary>
    public bool TakesTests { get; private init; }

    public DateTimeOffset ReceivedAt { get; private init; }

    public string ReceivedBy { get; private init; } = "";

    public RemittanceFileState State { get; private set; }

    public int ProblemCount { get; private set; }

    public IReadOnlyList<RemittanceProblemDto> Problems { get; private set; } = [];

    public IReadOnlyList<PaymentSummaryDto> Payments { get; private set; } = [];

    public static RemittanceFile Receive(PracticeId practice, string name, StoredContent content, bool takesTests, string by, DateTimeOffset now) => new()
    {
        PracticeId = practice,
        Name = name,
        Sha256 = content.Sha256,
        Size = content.Size,
        TakesTests = takesTests,
        ReceivedAt = now,
        ReceivedBy = by,
    };

    public void Quarantine(CheckedFile found)
    {
        State = RemittanceFileState.Quarantined;
        Keep(found);
    }

    /// <param name="posted">How many payments of it were posted now; none, where all had been before (C-216).</param>
    public void Post(CheckedFile found, int posted)
    {
        State = posted > 0 ? RemittanceFileState.Posted : RemittanceFileState.Duplicate;
        Keep(found);
    }

    private void Keep(CheckedFile found) =>
        (ProblemCount, Problems, Payments) = (found.ProblemCount, [.. found.Problems], [.. found.Payments.Take(ProblemsKept)]);
}

/// <summary>A piece of a file's bytes, which both databases take in a statement.</summary>
internal sealed class RemittanceFilePart : IBelongsToPractice, IRecordedAsEvents
{
    public const int Bytes = 1024 * 1024;

    public required PracticeId PracticeId { get; init; }

    public required Guid FileId { get; init; }

    /// <summary>1, 2, 3 … of the file.</summary>
    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}

/// <summary>Bytes that were read to their end.</summary>
internal sealed record StoredContent(string Sha256, long Size);
