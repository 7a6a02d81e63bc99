using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Billing.Months.Gates;

/// <summary>Whether the patient's primary scale shows too little improvement on the day that a month is judged by (B-012).</summary>
internal static class Progress
{
    /// <summary>The day of the latest score, when it does; else null.</summary>
    public static DateOnly? LastWithoutImprovement(MeasuredMonth month) => ScaleProgress.LastWithoutImprovement(month.Month.Facts.Chart.Scales, month.JudgedOn);
}
