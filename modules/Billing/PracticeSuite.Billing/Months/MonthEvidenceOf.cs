using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months.Gates;

namespace PracticeSuite.Billing.Months;

/// <summary>The records that a claim's snapshot has to keep (B-211).</summary>
internal static class MonthEvidenceOf
{
    public static MonthEvidence Month(MeasuredMonth month)
    {
        var plan = PlanGate.InForce(month);
        var counted = month.Time.Counted;
        return new MonthEvidence(
            counted.Count == 0 ? null : month.Measure.Consent.At(counted[0].Start)?.Id,
            month.Month.Visit.Visit?.Id,
            AssessmentGate.Latest(month)?.Id,
            plan?.Id,
            plan?.Number,
            month.Measure.Days.Profile?.Id,
            month.Month.Enrollment.DesignatedOn(month.JudgedOn));
    }
}
