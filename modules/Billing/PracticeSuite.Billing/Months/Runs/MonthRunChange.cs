using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>A line of the answer to a dry run that somebody asked for on a page.</summary>
internal sealed class MonthRunChange : IBelongsToPractice
{
    public required PracticeId PracticeId { get; init; }

    public required Guid RunId { get; init; }

    public required int Sequence { get; init; }

    public required MonthChangeDto Change { get; init; }
}
