using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>The payer still takes a claim of that date (B-150, B-151), unless it has one already (B-153).</summary>
internal sealed class TimelyFilingGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (!month.Month.Facts.ClaimStands && MonthOutcome.FileBy(month) is { } lastDay && month.Month.Today > lastDay)
            findings.Hold(HoldCode.Timely, $"The last day to file was {lastDay:yyyy-MM-dd}{Unverified(month)}; only an exception of the payer helps.");
    }

    /// <summary>A limit that nobody has confirmed may not be the payer's at all (B-151).</summary>
    private static string Unverified(MeasuredMonth month) => month.Payer.IsFilingUnverified ? " by an unverified limit, which the contract may contradict" : "";
}
