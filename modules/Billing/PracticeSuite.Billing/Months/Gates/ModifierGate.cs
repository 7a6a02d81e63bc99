using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>A line has room for four: which of the payer's and the biller's does not stand is a person's to say (B-114, C-037).</summary>
internal sealed class ModifierGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (ClaimModifiers.Of(month.Payer, month.Month.Facts.BillersModifier).Count > BillingLimits.Modifiers)
        {
            findings.Hold(
                HoldCode.Modifiers,
                $"A claim has at most {BillingLimits.Modifiers} modifiers. Take the biller's back on the claim, or mend those that the payer's rules ask for.");
        }
    }
}
