using PracticeSuite.Billing.Claims;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Settings;

/// <summary>A pair of the quarter's national edits that a practice loaded (B-102).</summary>
internal sealed class LoadedPair : IPracticeWide
{
    public required PracticeId PracticeId { get; init; }

    public required string Code { get; init; }

    public required string Other { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    public CodePair ToPair() => new(Code, Other, From, To);
}

/// <summary>A diagnosis code of the official list that a practice loaded (B-232).</summary>
internal sealed class LoadedDiagnosis : IPracticeWide
{
    public required PracticeId PracticeId { get; init; }

    public required string Code { get; init; }

    public required DateOnly From { get; init; }

    public DateOnly? To { get; set; }

    public bool IsLeaf { get; set; }

    /// <summary>The official descriptor, by whose words the code is found; null where the file had none.</summary>
    public string? Description { get; set; }

    public DatedCode ToCode() => new(Code, IsLeaf, From, To, Description);

    /// <summary>As a file says now; one without descriptors leaves those that are there.</summary>
    public void Put(DatedCode read) => (IsLeaf, To, Description) = (read.IsLeaf, read.To, read.Description ?? Description);
}
