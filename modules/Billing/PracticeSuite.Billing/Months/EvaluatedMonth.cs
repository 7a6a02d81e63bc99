using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Coordination.Contracts.Time;

namespace PracticeSuite.Billing.Months;

/// <summary>A result with the time behind it, from which a claim takes its lineage.</summary>
/// <param name="Time">Null when the patient is not enrolled.</param>
internal sealed record EvaluatedMonth(MonthResult Result, CareMonthTime? Time);

/// <summary>All of a patient's month: one result for each enrollment that touches it, at most one of them eligible (B-005).</summary>
internal sealed record EvaluatedPatient(IReadOnlyList<EvaluatedMonth> Months)
{
    /// <summary>The one to show where there is room for one: the eligible one, else the one with most time.</summary>
    public EvaluatedMonth Headline => Months.FirstOrDefault(month => month.Result.Decision == MonthDecision.Eligible)
        ?? Months.MaxBy(month => month.Result.Total)!;
}
