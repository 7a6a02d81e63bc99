using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months;

/// <summary>
/// Of several enrollments that could bill the same month, one does (B-005, B-036, B-177): before all others the one whose claim a payer
/// has already, for later minutes change no claim (B-092, B-161).
/// </summary>
internal static class OneUnitAMonth
{
    public static List<EvaluatedMonth> Settle(List<EvaluatedMonth> months, Guid? billed, bool preferG0323)
    {
        var first = months.Where(IsEligible).OrderByDescending(month => month.Result.EnrollmentId == billed)
            .ThenByDescending(month => month.Result.Code == Preferred(preferG0323))
            .ThenBy(month => month.Result.ServiceDate).ThenBy(month => month.Result.ReachedAt).FirstOrDefault();
        return months.ConvertAll(month => IsEligible(month) && month != first ? Behind(first!, month) : month);
    }

    private static bool IsEligible(EvaluatedMonth month) => month.Result.Decision == MonthDecision.Eligible;

    private static string Preferred(bool preferG0323) => preferG0323 ? "G0323" : "99484";

    private static EvaluatedMonth Behind(EvaluatedMonth first, EvaluatedMonth month)
    {
        var hold = month.Result.Code == first.Result.Code
            ? new Hold(HoldCode.DuplicateMonth, $"{first.Result.Code} is billed under another enrollment of this month; leave this one.")
            : new Hold(HoldCode.ConflictGeneralBhi, $"{first.Result.Code} is billed for this month; only one of the two codes can be.");
        return month with { Result = month.Result with { Holds = [hold] } };
    }
}
