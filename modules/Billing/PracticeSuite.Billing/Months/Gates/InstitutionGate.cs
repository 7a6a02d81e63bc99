using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>FQHCs and RHCs bill on the institutional form (B-008).</summary>
internal sealed class InstitutionGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (month.Month.Rules.Practice.IsFqhcOrRhc)
            findings.Hold(HoldCode.Fqhc, "The practice bills on the institutional form; report this month there.");
    }
}
