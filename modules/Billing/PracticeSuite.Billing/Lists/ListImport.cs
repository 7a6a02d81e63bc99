using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Lists;

/// <summary>A file of rates, charges or codes that somebody gave: what it says of ours, and what became of it.</summary>
internal sealed class ListImport : AggregateRoot, IBelongsToPractice
{
    /// <summary>As many as anybody reads; the count says how many there are.</summary>
    public const int ProblemsKept = 100;

    /// <summary>Of rows that are ours; a list of more is none that a practice has.</summary>
    public const int MostRows = 20_000;

    private ListImport()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public ListKind Kind { get; private init; }

    public ListState State { get; private set; }

    public string Name { get; private init; } = "";

    public string Sha256 { get; private init; } = "";

    public long Size { get; private init; }

    public DateTimeOffset ReceivedAt { get; private init; }

    public string ReceivedBy { get; private init; } = "";

    public DateTimeOffset? EndedAt { get; private set; }

    public string? EndedBy { get; private set; }

    public int ProblemCount { get; private init; }

    public IReadOnlyList<ListProblemDto> Problems { get; private init; } = [];

    public int PassedOver { get; private init; }

    /// <summary>None once the file is dropped; of one that was taken they say what it said.</summary>
    public IReadOnlyList<ListRow> Rows { get; private set; } = [];

    public int NewCount { get; private set; }

    public int ChangedCount { get; private set; }

    public int SameCount { get; private set; }

    public static ListImport Receive(PracticeId practice, ListKind kind, ReadList list, ListFile file, string by, DateTimeOffset now) => new()
    {
        PracticeId = practice,
        Kind = kind,
        Name = file.Name,
        Sha256 = file.Sha256,
        Size = file.Size,
        ReceivedAt = now,
        ReceivedBy = by,
        ProblemCount = list.ProblemCount,
        Problems = list.Problems,
        PassedOver = list.PassedOver,
        Rows = list.Rows,
    };

    public void DemandTakable()
    {
        DemandWaiting();
        if (ProblemCount > 0)
            throw BillingErrors.ListHasProblems(ProblemCount);
    }

    public void Take(ListPlan plan, string by, DateTimeOffset now)
    {
        DemandTakable();
        (NewCount, ChangedCount, SameCount) = (plan.New, plan.Changed, plan.Same);
        End(ListState.Taken, by, now);
    }

    public void Drop(string by, DateTimeOffset now)
    {
        DemandWaiting();
        Rows = [];
        End(ListState.Dropped, by, now);
    }

    public ListImportDto ToDto() => new(
        Id, Version, Kind, State, Name, Sha256, Size, ReceivedAt, ReceivedBy, EndedAt, EndedBy, ProblemCount, PassedOver, NewCount, ChangedCount, SameCount);

    private void DemandWaiting()
    {
        if (State != ListState.Waiting)
            throw BillingErrors.ListEnded(Name);
    }

    private void End(ListState state, string by, DateTimeOffset now) => (State, EndedBy, EndedAt) = (state, by, now);
}

/// <summary>What a file says of ours.</summary>
/// <param name="Problems">The first of them.</param>
internal sealed record ReadList(IReadOnlyList<ListRow> Rows, IReadOnlyList<ListProblemDto> Problems, int ProblemCount, int PassedOver);

/// <summary>The file itself, for people.</summary>
internal sealed record ListFile(string Name, string Sha256, long Size);
