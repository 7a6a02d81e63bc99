using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Identity.Contracts.Practices;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>What may be told to the payer at all: Part 2 records by consent (B-180), days that were restricted never (B-179).</summary>
internal sealed class PrivacyGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (IsPart2(month) && !month.Month.Facts.Chart.Consents.Any(consent => AllowsPayment(consent, month)))
            findings.Hold(HoldCode.Part2Consent, "Obtain the patient's written Part 2 consent for payment.");
        if (month.Month.Facts.Chart.IsRestrictedOn(month.JudgedOn))
            findings.Hold(HoldCode.Restricted, "The patient paid and asked that the payer not be told; do not bill this month.");
    }

    // A substance-use code alone makes no Part 2 record; that the whole practice is such a program does (P-070).
    private static bool IsPart2(MeasuredMonth month) => month.Month.Facts.Chart.Part2Record
        || (month.Month.Rules.Practice.Part2Program == Part2Program.WholePractice
            && ClaimDiagnoses.Of(month).Any(DiagnosisCode.IsSubstanceUse));

    // Judged at the given moment, not on the date of service: the disclosure is made when the claim goes.
    private static bool AllowsPayment(ConsentFact consent, MeasuredMonth month) => consent.Kind == ConsentKind.Part2Tpo
        && consent.GivenAt <= month.Month.AsOf
        && (consent.RevokedAt is null || consent.RevokedAt > month.Month.AsOf)
        && (consent.ExpiresOn is null || consent.ExpiresOn >= month.Month.Today);
}
