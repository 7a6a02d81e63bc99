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

    /// <summary>Where the patients' months of a part stand; what is short of time only is one list, whatever its pace.</summary>
    public static string PathOf(ForecastPart part, BillingMonth month) => part switch
    {
        ForecastPart.Eligible => $"/billing/months/{month}",
        ForecastPart.OnPace or ForecastPart.Behind => $"/billing/months/{month}?tab=Held&hold=H-TIME-SHORT",
        ForecastPart.Answered => $"/billing/months/{month}?tab=Claimed",
        _ => $"/billing/months/{month}?tab=Held",
    };

    public static string PathOf(FigureOf figure, string? payer = null, int? band = null) => ClaimsBehindModel.PathOf(new ClaimsBehindQuery(figure, payer, band));

    public static string Title(ClaimsBehindQuery query) => query.Of switch
    {
        FigureOf.DaysToPay => $"Claims paid{(query.Payer is { } payer ? $" by {payer}" : "")} in half a year",
        FigureOf.OwedByPatients => $"What patients owe{BandOf(query)}",
        _ => $"What {query.Payer ?? "payers"} owe{(query.Payer is null or AgeBands.NextPayers ? "" : "s")}{BandOf(query)}",
    };

    private static string BandOf(ClaimsBehindQuery query) => query.Band is { } band ? $", {AgeBands.Labels[band].ToLowerInvariant()} days" : "";

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
