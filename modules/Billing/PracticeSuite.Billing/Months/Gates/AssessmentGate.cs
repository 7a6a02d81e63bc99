using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts.Care;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>Element A: a scored rating scale not long before the date of service (B-010).</summary>
internal sealed class AssessmentGate : IMonthGate
{
    public void Judge(MeasuredMonth month, Findings findings)
    {
        if (Latest(month) is null)
            findings.Hold(HoldCode.ElementAssessment, $"Record a rating scale that is dated on or before the date of service, at most {month.Payer.ScaleLookbackDays} days before it.");
    }

    public static ScaleResultFact? Latest(MeasuredMonth month)
    {
        var earliest = month.JudgedOn.AddDays(-month.Payer.ScaleLookbackDays);
        return month.Month.Facts.Chart.Scales
            .Where(scale => scale.Total is not null && earliest <= scale.CompletedOn && scale.CompletedOn <= month.JudgedOn)
            .MaxBy(scale => (scale.CompletedOn, scale.Id));
    }
}
