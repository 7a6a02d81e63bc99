using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Components;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Stages and parts as people say them, and the list that each opens.</summary>
internal static class RevenueWords
{
    public static string Stage(RevenueStage stage) => RevenueStageWords.Of(stage);

    public static string PathOf(RevenueStage stage, BillingMonth month) => stage switch
    {
        RevenueStage.Logged => $"/billing/months/{month}?tab=All",
        RevenueStage.Qualified => $"/billing/months/{month}",
        RevenueStage.Denied => "/billing/work?kind=Denial",
        _ => $"/billing/months/{month}?tab=Claimed",
    };

    public static string PathOfHold(string hold, BillingMonth month) =>
        hold == RevenueHoldDto.Others ? $"/billing/months/{month}?tab=Held" : $"/billing/months/{month}?tab=Held&hold={Uri.EscapeDataString(hold)}";

    public static string Part(ForecastPart part) => part switch
    {
        ForecastPart.Eligible => "Can be claimed already",
        ForecastPart.OnPace => "On pace",
        ForecastPart.Behind => "Too slow so far",
        ForecastPart.Answered => "Answered by the payer",
        _ => "Something is missing",
    };

    public static string PartMeans(ForecastPart part) => part switch
    {
        ForecastPart.Eligible => "nothing holds the month any more",
        ForecastPart.OnPace => "short of time only, or only to be signed; at the pace so far it is met",
        ForecastPart.Behind => "short of time only; at the pace so far it is not met",
        ForecastPart.Answered => "paid or denied already, with what was paid; not in the forecast",
        _ => "a consent, a plan, a scale or another thing that is not time",
    };

    public static string Time(Seconds time) => RevenueStageWords.Time(time);

    public static string WithoutRate(int months) => months == 0 ? "" : $"{Show.Count(months)} without a known rate";

    public static string Days(int? days) => days is { } known ? Show.Count(known, "day", "days") : "–";
}
