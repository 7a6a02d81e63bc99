using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>Element C: some of the time that counts was spent on coordinating treatment (B-013).</summary>
internal sealed class CoordinationGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        // Where nothing counts there is nothing to judge: the missing time says it all (cases 24, 30, 93).
        if (month.Time.Total > Seconds.Zero && !month.Time.CoordinationSeen)
            findings.Hold(HoldCode.ElementCoordination, "No counted entry coordinates treatment; log one if it was done.");
    }
}
