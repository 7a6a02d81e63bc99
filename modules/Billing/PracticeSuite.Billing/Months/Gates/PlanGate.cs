using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Care;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>Element P: a signed plan, looked at lately (B-011), and changed when scores do not improve (B-012).</summary>
internal sealed class PlanGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (InForce(month) is not { } plan)
        {
            findings.Hold(HoldCode.ElementPlan, "Write and sign a treatment plan.", HoldReason.NoPlan);
            return;
        }

        if (!WasReviewed(plan, month))
            findings.Hold(HoldCode.ElementPlan, $"Review the plan; it has not been for {month.Payer.PlanReviewDays} days.", HoldReason.ReviewOverdue);
        if (Progress.LastWithoutImprovement(month) is { } stalledOn && plan.CreatedOn <= stalledOn)
            findings.Hold(HoldCode.ElementPlan, "Scores are not improving; write and sign a new plan version.", HoldReason.NotProgressing);
    }

    public static PlanVersionFact? InForce(MeasuredMonth month) => month.Month.Facts.Chart.Plans
        .Where(plan => plan.SignedOn <= month.JudgedOn && (plan.SupersededOn is null || plan.SupersededOn > month.JudgedOn))
        .MaxBy(plan => (plan.Number, plan.Id));

    private static bool WasReviewed(PlanVersionFact plan, MeasuredMonth month)
    {
        var earliest = month.JudgedOn.AddDays(-month.Payer.PlanReviewDays);
        return plan.SignedOn >= earliest || plan.ReviewedOn.Any(on => earliest <= on && on <= month.JudgedOn);
    }
}
