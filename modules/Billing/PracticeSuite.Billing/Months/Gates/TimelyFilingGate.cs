using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>The payer still takes a claim of that date (B-150, B-151).</summary>
internal sealed class TimelyFilingGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (MonthOutcome.FileBy(month) is { } lastDay && month.Month.Today > lastDay)
            findings.Hold(HoldCode.Timely, $"The last day to file was {lastDay:yyyy-MM-dd}; only an exception of the payer helps.");
    }
}
