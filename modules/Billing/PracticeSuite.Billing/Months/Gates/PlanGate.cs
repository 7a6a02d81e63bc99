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
            findings.Hold(HoldCode.ElementPlan, month.IsClosed
                ? "A treatment plan with all its signatures on or before the date of service is needed; record it if there was one, else nothing to do for this month."
                : "A treatment plan with all its signatures on or before the date of service is needed; write and sign one if there is none, or see who has yet to sign.", HoldReason.NoPlan);
            return;
        }

        if (!WasReviewed(plan, month))
            findings.Hold(HoldCode.ElementPlan, $"Record a review of the plan that is dated on or before the date of service, at most {month.Payer.PlanReviewDays} days before it.", HoldReason.ReviewOverdue);
        if (Progress.LastWithoutImprovement(month) is { } stalledOn && plan.CreatedOn <= stalledOn)
            findings.Hold(HoldCode.ElementPlan, month.IsClosed
                ? "Scores are not improving; record a new plan version if one was signed on or before the date of service, else nothing to do for this month."
                : "Scores are not improving; a new plan version signed on or before the date of service is needed.", HoldReason.NotProgressing);
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
