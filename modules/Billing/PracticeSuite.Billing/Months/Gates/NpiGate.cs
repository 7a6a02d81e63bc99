using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>Both numbers on the claim pass the check digit (B-117, C-010).</summary>
internal sealed class NpiGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (!Npi.IsValid(month.Month.Biller?.Npi))
            findings.Hold(HoldCode.NpiInvalid, "Correct the billing practitioner's NPI.", HoldReason.RenderingNpi);
        if (!Npi.IsValid(month.Month.Rules.Practice.GroupNpi))
            findings.Hold(HoldCode.NpiInvalid, "Correct the practice's NPI.", HoldReason.GroupNpi);
    }
}
