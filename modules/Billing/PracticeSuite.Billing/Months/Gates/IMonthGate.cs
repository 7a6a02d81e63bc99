namespace PracticeSuite.Billing.Months.Gates;

/// <summary>One family of rules that a month has to pass; adds every hold and advisory it finds.</summary>
internal interface IMonthGate
{
    void Judge(MeasuredMonth month, Findings findings);
}
