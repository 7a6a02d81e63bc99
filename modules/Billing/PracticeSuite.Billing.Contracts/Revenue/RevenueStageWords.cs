using System.Globalization;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Revenue;

/// <summary>Stages and sums of time as people read them, on pages and on paper.</summary>
public static class RevenueStageWords
{
    public static string Of(RevenueStage stage) => stage switch
    {
        RevenueStage.Accepted => "Accepted by payers",
        _ => stage.ToString(),
    };

    /// <summary>"34 h 20 min": sums, in which no second decides anything.</summary>
    public static string Time(Seconds time)
    {
        var (hours, rest) = Math.DivRem(time.Value / 60, 60);
        return hours == 0 ? string.Create(CultureInfo.InvariantCulture, $"{rest} min") : string.Create(CultureInfo.GetCultureInfo("en-US"), $"{hours:N0} h {rest:00} min");
    }
}
