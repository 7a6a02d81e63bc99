using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using Xunit;
using static PracticeSuite.Billing.Tests.WorkedCases.CaseReader;

namespace PracticeSuite.Billing.Tests.Claims;

/// <summary>Timely filing (§9).</summary>
public sealed class TimelyFilingTests
{
    private static PayerProfileFact Of(PayerKind kind) => PayerProfileDefaults.For(kind, Guid.Empty, Guid.Empty, "P", "Payer");

    [Theory, Trait("Rule", "B-150")]
    [InlineData("2025-11-20", "2026-11-20")]
    [InlineData("2024-02-29", "2025-02-28")]
    public void Medicare_takes_a_claim_until_the_same_day_of_the_next_year(string serviceDate, string last) =>
        Assert.Equal(Day(last), TimelyFiling.LastDay(Of(PayerKind.MedicareB) with { TimelyFilingDays = 30 }, Day(serviceDate)));

    [Theory, Trait("Rule", "B-151"), Trait("Rule", "B-197")]
    [InlineData(PayerKind.Commercial, "2026-12-16")]
    [InlineData(PayerKind.Medicaid, "2026-12-16")]
    [InlineData(PayerKind.MedicareAdvantage, "2027-09-17")]
    [InlineData(PayerKind.Tricare, "2027-09-17")]
    public void Others_take_it_so_many_days_from_the_date_of_service(PayerKind kind, string last) =>
        Assert.Equal(Day(last), TimelyFiling.LastDay(Of(kind), Day("2026-09-17")));

    [Fact, Trait("Rule", "B-153")]
    public void A_correction_has_its_own_limit_from_the_remittance() =>
        Assert.Equal(Day("2027-04-03"), TimelyFiling.LastDayOfCorrection(Of(PayerKind.Commercial), Day("2026-10-05")));

    [Theory, Trait("Rule", "B-155")]
    [InlineData(61, null)]
    [InlineData(60, 60)]
    [InlineData(31, 60)]
    [InlineData(30, 30)]
    [InlineData(14, 14)]
    [InlineData(8, 14)]
    [InlineData(7, 7)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    [InlineData(-1, null)]
    public void A_worklist_warns_in_five_stages(int daysLeft, int? stage) =>
        Assert.Equal(stage, TimelyFiling.Warning(Day("2026-12-16"), Day("2026-12-16").AddDays(-daysLeft)));
}
