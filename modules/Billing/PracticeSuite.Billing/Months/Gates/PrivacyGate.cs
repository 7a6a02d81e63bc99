using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>What may be told to the payer at all: Part 2 records by consent (B-180), days that were restricted never (B-179).</summary>
internal sealed class PrivacyGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (Part2Records.Is(month) && !month.Month.Facts.Chart.Consents.Any(consent => AllowsPayment(consent, month)))
            findings.Hold(HoldCode.Part2Consent, "Obtain the patient's written Part 2 consent for payment.");
        if (month.Month.Facts.Chart.IsRestrictedOn(month.JudgedOn))
            findings.Hold(HoldCode.Restricted, "The patient paid and asked that the payer not be told; do not bill this month.");
    }

    // Judged at the given moment, not on the date of service: the disclosure is made when the claim goes.
    private static bool AllowsPayment(ConsentFact consent, MeasuredMonth month) => consent.Kind == ConsentKind.Part2Tpo
        && consent.Purposes.HasFlag(Part2Purposes.Payment)
        && consent.GivenAt <= month.Month.AsOf
        && (consent.RevokedAt is null || consent.RevokedAt > month.Month.AsOf)
        && (consent.ExpiresOn is null || consent.ExpiresOn >= month.Month.Today);
}
