using PracticeSuite.Billing.Closing;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Billing.Tests.Closing;

/// <summary>Holds as a report of all patients names them.</summary>
[Trait("Rule", "P-082")]
public sealed class ReportedHoldsTests
{
    [Fact]
    public void A_programs_consent_stands_with_reasons_that_every_practice_has_and_the_sums_stay()
    {
        var told = ReportedHolds.Of(Of(Hold("H-TIME-SHORT", 5), Hold("H-PART2-CONSENT", 2), Hold("H-DEMOGRAPHICS", 1), Hold("H-PAYER-NOCOVER", 3)));

        Assert.Equal([("H-TIME-SHORT", 5), ("H-PAYER-NOCOVER", 3), (RevenueHoldDto.Others, 3)], told.Held.Select(hold => (hold.Hold, hold.Months)));
        Assert.Equal(Money.Dollars(3), told.Held[^1].Amount);
        Assert.Equal(told.Held, ReportedHolds.Of(told).Held);
    }

    [Fact]
    public void Without_the_program_the_line_reads_the_same()
    {
        var (without, with) = (ReportedHolds.Of(Of(Hold("H-RESTRICTED", 1))), ReportedHolds.Of(Of(Hold("H-PART2-CONSENT", 1))));

        Assert.Equal(without.Held, with.Held);
    }

    private static RevenueBridgeDto Of(params RevenueHoldDto[] held) => new(new BillingMonth(2026, 9), null, [], Seconds.Zero, held);

    private static RevenueHoldDto Hold(string code, int months) => new(code, code, months, Seconds.Minutes(months), Money.Dollars(months));
}
