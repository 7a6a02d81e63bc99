using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Coordination.Contracts.Enrollments;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>A payer on the day, who covers the code and has what it asked for (B-119, B-174, B-190, B-191).</summary>
internal sealed class PayerGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (month.Month.Facts.Coverages.Count == 0)
            findings.Hold(HoldCode.PayerNone, "Record the patient's coverage.");
        else if (month.Coverage is null)
            findings.Hold(HoldCode.PayerInactiveOnDate, "No primary coverage is active on the date of service; check the dates of the coverage.");
        else
            JudgePayer(month, month.Measure.Days.Profile, findings);
    }

    private static void JudgePayer(MeasuredMonth month, PayerProfileFact? payer, Findings findings)
    {
        if (Covers(payer, month.Month.Enrollment.Code) != true)
            findings.Hold(HoldCode.PayerNotCovering, FixFor(payer, month));
        if (payer is { AuthRequired: true } && string.IsNullOrWhiteSpace(month.Coverage!.AuthorizationNumber))
            findings.Hold(HoldCode.Authorization, "Enter the payer's authorization number.");
        if (payer?.Kind == PayerKind.MedicareAdvantage)
            findings.Advise(AdvisoryCode.PlanEdits, "A Medicare Advantage plan may have edits of its own.");
    }

    private static bool? Covers(PayerProfileFact? payer, BhiCode code) =>
        code == BhiCode.HcpcsG0323 ? payer?.CoversG0323 : payer?.Covers99484;

    private static string FixFor(PayerProfileFact? payer, MeasuredMonth month) =>
        Covers(payer, month.Month.Enrollment.Code) is null
            ? $"Find out whether the payer covers {month.Month.Code} and set it in the payer's profile."
            : $"The payer does not cover {month.Month.Code}.";
}
