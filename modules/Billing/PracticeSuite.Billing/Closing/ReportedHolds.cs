using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Closing;

/// <summary>
/// Why months are held, as a report of all patients may say it to whoever reads it. A line for the consent to a Part 2 program would say that the practice has such
/// records, and whoever subtracts what they may see, of how many (P-082). It stands in one line with reasons that every practice has, so that neither the line nor
/// that it is there tells anything.
/// </summary>
internal static class ReportedHolds
{
    private const string Label = "other reasons: demographics, codes, privacy, time limits";

    private static readonly HashSet<string> Together = [.. Enum.GetValues<HoldCode>().Where(code => code >= HoldCode.Demographics).Select(code => code.ToText()), RevenueHoldDto.Others];

    /// <summary>The sums stay; of a report that was signed before, too.</summary>
    public static RevenueBridgeDto Of(RevenueBridgeDto bridge)
    {
        var together = bridge.Held.Where(hold => Together.Contains(hold.Hold)).ToList();
        if (together.Count == 0)
            return bridge;
        var others = together.Aggregate(
            new RevenueHoldDto(RevenueHoldDto.Others, Label, 0, Seconds.Zero, Money.Zero),
            (sum, hold) => sum with { Months = sum.Months + hold.Months, Time = sum.Time + hold.Time, Amount = sum.Amount + hold.Amount });
        return bridge with { Held = [.. bridge.Held.Where(hold => !Together.Contains(hold.Hold)), others] };
    }
}
