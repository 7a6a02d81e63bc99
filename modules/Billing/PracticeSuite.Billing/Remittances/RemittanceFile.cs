using PracticeSuite.Billing.Contracts;
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

    /// <summary>What is wrong with it, and after that what people have said of it; a later check leaves their words.</summary>
    public IReadOnlyList<FileRemark> Problems { get; private set; } = [];

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

    /// <summary>Nobody will post it: the month has nothing to wait for. What the payer sends instead is another file.</summary>
    public void PutAway(string reason, string by, DateTimeOffset now)
    {
        if (State is not (RemittanceFileState.Quarantined or RemittanceFileState.Received))
            throw BillingErrors.FileNotToPutAway();
        var why = Check.Required(reason, "Reason", BillingLimits.Reason);
        (State, Problems) = (RemittanceFileState.PutAway, [.. Problems, FileRemark.Of(why, by, now)]);
    }

    /// <summary>It waits again as it did; who put it away and why stays with it.</summary>
    public void TakeUp()
    {
        if (State != RemittanceFileState.PutAway)
            throw BillingErrors.FileNotPutAway();
        State = ProblemCount > 0 ? RemittanceFileState.Quarantined : RemittanceFileState.Received;
    }

    private void Keep(CheckedFile found) => (ProblemCount, Problems, Payments) = (
        found.ProblemCount, [.. found.Problems.Select(FileRemark.Of), .. Problems.Where(remark => remark.By is not null)], [.. found.Payments.Take(ProblemsKept)]);
}

/// <summary>Something that is wrong with a file, or why a person put it away; the latter has who and when.</summary>
internal sealed record FileRemark(string Rule, string Place, string Problem, string Fix)
{
    public string? By { get; init; }

    public DateTimeOffset? At { get; init; }

    public static FileRemark Of(RemittanceProblemDto found) => new(found.Rule, found.Place, found.Problem, found.Fix);

    public static FileRemark Of(string reason, string by, DateTimeOffset at) => new("", "", reason, "") { By = by, At = at };

    public RemittanceProblemDto ToProblem() => new(Rule, Place, Problem, Fix);

    public PutAwayDto ToPutAway() => new(Problem, By!, At!.Value);
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
