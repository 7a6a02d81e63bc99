using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>The billing practitioner saw the patient first (B-050 to B-054), and again after a year without care (B-057).</summary>
internal sealed class InitiatingVisitGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (month.Month is { Visit.Visit: null, Start.Lapsed: true })
        {
            findings.Hold(
                HoldCode.InitialVisit,
                "No work counted for twelve months: enroll the patient again, with a qualifying visit of the year before; work counts from that day.",
                HoldReason.ReEnroll);
        }
        else if (month.Month.Visit.Visit is null)
            findings.Hold(HoldCode.InitialVisit, "Schedule a qualifying visit with the billing practitioner; work counts from that day.");
        else if (month.Month.Visit.Is90792)
            findings.Advise(AdvisoryCode.Initial90792, "The service began with a 90792; confirm with the contractor that it accepts one.");
    }
}
