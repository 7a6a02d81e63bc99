using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>The lineage of a claim version: a part of an entry's revision and what it added to the total.</summary>
internal sealed class ClaimPiece : IBelongsToPractice
{
    public required PracticeId PracticeId { get; init; }

    public required Guid ClaimVersionId { get; init; }

    /// <summary>1, 2, 3 … by start.</summary>
    public required int Sequence { get; init; }

    public required Guid EntryId { get; init; }

    public required int Revision { get; init; }

    public required Guid StaffId { get; init; }

    public required string Credential { get; init; }

    public required string Activity { get; init; }

    public required string Source { get; init; }

    public required DateTimeOffset Start { get; init; }

    public required DateTimeOffset End { get; init; }

    /// <summary>Nothing for what was excluded or is counted through another entry.</summary>
    public required Seconds Counted { get; init; }

    public required TimePieceFate Fate { get; init; }

    /// <summary>The exclusion's code.</summary>
    public string? Reason { get; init; }

    public required bool IsLate { get; init; }
}
