using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>What may be told to the payer at all: Part 2 records by consent (B-180), days that were restricted never (B-179).</summary>
internal sealed class PrivacyGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (Part2Records.Is(month) && Part2Payment.ConsentOf(month.Month.Facts.Chart, month.Month.AsOf, month.Month.Today) is null)
            findings.Hold(HoldCode.Part2Consent, "Obtain the patient's written Part 2 consent for payment.");
        if (month.Month.Facts.Chart.IsRestrictedOn(month.JudgedOn))
            findings.Hold(HoldCode.Restricted, "The patient paid and asked that the payer not be told; do not bill this month.");
    }
}
