using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Billing.Revenue;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Billing.Tests.Revenue;

/// <summary>How a month adds up, stage by stage, and what the running one is on its way to.</summary>
public sealed class RevenueBridgeTests
{
    private static readonly BillingMonth September = new(2026, 9);
    private static readonly DateTimeOffset Night = new(2026, 9, 16, 7, 30, 0, TimeSpan.Zero);

    [Fact, Trait("Rule", "B-140")]
    public void A_month_without_a_rate_counts_and_adds_nothing()
    {
        var bridge = new RevenueBridge(September);
        bridge.Add(Result("", 1320, counted: 1320, worth: 4883));
        bridge.Add(Result("", 1500, counted: 1260, worth: null));

        var month = bridge.ToDto();

        Assert.Equal(new RevenueStageDto(RevenueStage.Logged, 2, new Seconds(2820), Money.Dollars(48.83m), 1), month.Of(RevenueStage.Logged));
        Assert.Equal(new RevenueStageDto(RevenueStage.Qualified, 2, new Seconds(2580), Money.Dollars(48.83m), 1), month.Of(RevenueStage.Qualified));
        Assert.Equal((new Seconds(240), 0), (month.LeftOut, month.Held.Count));
    }

    [Fact]
    public void A_month_that_is_held_for_several_reasons_stands_under_the_first_so_that_the_sums_add_up()
    {
        var bridge = new RevenueBridge(September);
        bridge.Add(Result("H-CONSENT-MISSING H-TIME-SHORT", 1200, counted: 0, worth: 4883));
        bridge.Add(Result("H-TIME-SHORT", 900, counted: 900, worth: 5745));
        bridge.Add(Result("", 1200, counted: 1200, worth: 4883));

        var month = bridge.ToDto();

        Assert.Equal(
            [new RevenueHoldDto("H-TIME-SHORT", "time short", 1, new Seconds(900), Money.Dollars(57.45m)), new RevenueHoldDto("H-CONSENT-MISSING", "no consent", 1, Seconds.Zero, Money.Dollars(48.83m))],
            month.Held);
        Assert.Equal(month.Of(RevenueStage.Logged).Amount, month.Of(RevenueStage.Qualified).Amount + month.Held[0].Amount + month.Held[1].Amount);
        Assert.Equal(month.Of(RevenueStage.Logged).Time, month.LeftOut + month.Held[0].Time + month.Of(RevenueStage.Qualified).Time);
    }

    [Theory, Trait("Rule", "C-162"), Trait("Rule", "C-280")]
    [InlineData(ClaimState.Draft, false, null, "")]
    [InlineData(ClaimState.Held, false, null, "")]
    [InlineData(ClaimState.Transmitted, false, null, "Claimed")]
    [InlineData(ClaimState.ClearinghouseAccepted, false, null, "Claimed")]
    [InlineData(ClaimState.PayerAccepted, false, null, "Claimed Accepted")]
    [InlineData(ClaimState.Paid, true, 3828L, "Claimed Accepted Paid")]
    [InlineData(ClaimState.PatientBalance, true, 3828L, "Claimed Accepted Paid")]
    [InlineData(ClaimState.ZeroPaid, true, 0L, "Claimed Accepted Paid")]
    [InlineData(ClaimState.Denied, true, 0L, "Claimed Accepted Denied")]
    [InlineData(ClaimState.Appealed, true, 0L, "Claimed Accepted Denied")]
    [InlineData(ClaimState.WrittenOff, true, 0L, "Claimed Accepted Denied")]
    [InlineData(ClaimState.WrittenOff, true, 2000L, "Claimed Accepted Paid")]
    [InlineData(ClaimState.Reversed, true, 0L, "Claimed Accepted")]
    [InlineData(ClaimState.Voided, true, 0L, "")]
    public void A_claim_is_counted_at_each_stage_that_it_has_reached(ClaimState state, bool answered, long? paid, string stages)
    {
        var bridge = new RevenueBridge(September);
        bridge.Add(new ClaimFigure(state, 1, false, answered ? new DateOnly(2026, 10, 19) : null, 4883, paid, new Seconds(1320)));

        Assert.Equal(stages, string.Join(' ', bridge.ToDto().Stages.Where(stage => stage.Months > 0).Select(stage => stage.Stage)));
    }

    [Fact, Trait("Rule", "B-167")]
    public void A_claim_that_was_turned_away_has_not_been_claimed()
    {
        var bridge = new RevenueBridge(September);
        bridge.Add(new ClaimFigure(ClaimState.CorrectionDraft, 1, true, new DateOnly(2026, 10, 19), 4883, 0, new Seconds(1320)));

        Assert.Equal(0, bridge.ToDto().Of(RevenueStage.Claimed).Months);
    }

    [Theory, Trait("Rule", "B-213")]
    [InlineData("", 1320, ForecastPart.Eligible)]
    [InlineData("H-TIME-SHORT", 640, ForecastPart.OnPace)]
    [InlineData("H-TIME-SHORT", 639, ForecastPart.Behind)]
    [InlineData("H-UNSIGNED", 1320, ForecastPart.OnPace)]
    [InlineData("H-TIME-SHORT H-UNSIGNED", 640, ForecastPart.OnPace)]
    [InlineData("H-CONSENT-MISSING", 1320, ForecastPart.Blocked)]
    [InlineData("H-TIME-SHORT H-ELEM-P", 640, ForecastPart.Blocked)]
    public void The_running_month_is_forecast_by_each_months_own_pace_to_the_second(string holds, long counted, ForecastPart part)
    {
        // 16 of 30 days: 640 s are 1,200 s at the month's end.
        var forecast = new Forecast(September, new DateOnly(2026, 9, 16));
        forecast.Add(Result(holds, counted, counted, worth: 4883), null);

        var said = forecast.ToDto();

        Assert.Equal((16, 30, part), (said.DaysGone, said.Days, Assert.Single(said.Parts, one => one.Months > 0).Part));
        Assert.Equal(part is ForecastPart.Eligible or ForecastPart.OnPace ? Money.Dollars(48.83m) : Money.Zero, said.Likely);
    }

    [Theory, Trait("Rule", "C-162"), Trait("Rule", "C-280")]
    [InlineData(ClaimState.Draft, false, null, ForecastPart.Eligible, 4883)]
    [InlineData(ClaimState.Transmitted, false, null, ForecastPart.Eligible, 4883)]
    [InlineData(ClaimState.Reversed, true, 0L, ForecastPart.Eligible, 4883)]
    [InlineData(ClaimState.Paid, true, 3828L, ForecastPart.Answered, 3828)]
    [InlineData(ClaimState.ZeroPaid, true, 0L, ForecastPart.Answered, 0)]
    [InlineData(ClaimState.WrittenOff, true, 0L, ForecastPart.Answered, 0)]
    public void Of_a_month_that_its_payer_has_answered_nothing_is_forecast_any_more(ClaimState state, bool answered, long? paid, ForecastPart part, long cents)
    {
        var forecast = new Forecast(September, new DateOnly(2026, 9, 16));
        forecast.Add(Result("", 1320, 1320, worth: 4883), new ClaimFigure(state, 1, false, answered ? new DateOnly(2026, 9, 14) : null, 4883, paid, Seconds.Zero));

        var said = forecast.ToDto();

        Assert.Equal((part, cents), (Assert.Single(said.Parts, one => one.Months > 0).Part, said.Parts.Sum(one => one.Amount.Cents)));
        Assert.Equal(part == ForecastPart.Answered ? Money.Zero : Money.Dollars(48.83m), said.Likely);
    }

    [Theory, Trait("Rule", "C-380")]
    [InlineData(0, 0)]
    [InlineData(30, 0)]
    [InlineData(31, 1)]
    [InlineData(60, 1)]
    [InlineData(61, 2)]
    [InlineData(90, 2)]
    [InlineData(91, 3)]
    [InlineData(120, 3)]
    [InlineData(121, 4)]
    public void An_age_is_in_one_band(int days, int band) => Assert.Equal(band, AgeBands.Of(days));

    [Fact]
    public void Half_and_nine_of_ten_are_days_of_claims_and_not_between_them()
    {
        var row = DaysToPay.Row("Acme", [new PaidAfter("Acme", 40, 1), new PaidAfter("Acme", 14, 6), new PaidAfter("Acme", 21, 3)]);

        Assert.Equal(new DaysToPayRowDto("Acme", 10, 14, 21), row);
        Assert.Equal(new DaysToPayRowDto("", 0, null, null), DaysToPay.Row("", []));
    }

    private static ResultFigure Result(string holds, long logged, long counted, long? worth) => new(
        Guid.Empty, holds.Length == 0 ? MonthDecision.Eligible : MonthDecision.Held, $" {holds} ", new Seconds(logged), new Seconds(counted), new Seconds(Math.Max(0, 1200 - counted)), worth, Night);
}
