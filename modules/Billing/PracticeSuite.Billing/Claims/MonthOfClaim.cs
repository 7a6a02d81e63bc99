using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months;

namespace PracticeSuite.Billing.Claims;

/// <summary>Which of a patient's results speaks of the claim.</summary>
internal static class MonthOfClaim
{
    /// <summary>The eligible one, else that of the claim's enrollment, else any; without one the enrollment is gone.</summary>
    public static EvaluatedMonth Find(Claim claim, IReadOnlyList<EvaluatedMonth> months, DateTimeOffset now) =>
        months.FirstOrDefault(month => month.Result.Decision == MonthDecision.Eligible)
        ?? months.FirstOrDefault(month => month.Result.EnrollmentId == claim.EnrollmentId)
        ?? (months.Count > 0 ? months[0] : null)
        ?? new EvaluatedMonth(
            new MonthResult
            {
                PatientId = claim.PatientId,
                Month = claim.Month,
                AsOf = now,
                Holds = [new Hold(HoldCode.NotEnrolled, "The enrollment that the claim rests on is gone.")],
            },
            null);
}
