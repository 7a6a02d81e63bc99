using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Rates;
using PracticeSuite.Billing.Tests.Months;
using PracticeSuite.Billing.Tests.WorkedCases;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Billing.Tests.Rates;

/// <summary>Money (§8).</summary>
public sealed class RateTests
{
    private static readonly PayerProfileFact Medicare = CaseFacts.Fixture.Payer("MEDICARE");
    private static readonly PayerProfileFact Blue = CaseFacts.Fixture.Payer("BLUE");

    private static Money? Allowed(string code, string on, string place = "11", bool qp = false) =>
        new RateBook(MedicareRates.National(qp)).ExpectedAllowed(Medicare, code, CaseReader.Day(on), place, Credential.MD);

    [Theory]
    [Trait("Rule", "B-130"), Trait("Rule", "B-131"), Trait("Rule", "B-132"), Trait("Rule", "B-133"), Trait("Rule", "B-134"), Trait("Rule", "B-136")]
    [InlineData("99484", "2023-06-01", 4304, 2948)]
    [InlineData("99484", "2024-03-08", 5403, 4289)]
    [InlineData("99484", "2024-03-09", 5492, 4361)]
    [InlineData("99484", "2025-12-31", 5305, 4140)]
    [InlineData("99484", "2026-01-01", 5745, 3875)]
    [InlineData("G0323", "2023-06-01", 4304, 2914)]
    [InlineData("G0323", "2024-06-01", 5492, 4327)]
    [InlineData("G0323", "2025-06-01", 5370, 4108)]
    [InlineData("G0323", "2026-06-01", 5778, 3774)]
    public void Medicare_amounts_follow_the_date_and_the_place(string code, string on, long office, long hospital)
    {
        Assert.Equal(office, Allowed(code, on)!.Value.Cents);
        Assert.Equal(hospital, Allowed(code, on, "22")!.Value.Cents);
    }

    [Fact, Trait("Rule", "B-135")]
    public void A_qualifying_participant_has_the_higher_amounts_of_2026()
    {
        Assert.Equal((5774, 3894), (Allowed("99484", "2026-06-01", qp: true)!.Value.Cents, Allowed("99484", "2026-06-01", "22", qp: true)!.Value.Cents));
        Assert.Equal(4908, MonthAssert.Ready.And("""{"settings": {"advancedApmParticipant": true}}""").Result().ExpectedAllowed!.Value.Cents);
    }

    [Theory, Trait("Rule", "B-137")]
    [InlineData("G0570", 5778, 3875)]
    [InlineData("G0568", 16166, 8183)]
    [InlineData("G0569", 14596, 8985)]
    [InlineData("G0556", 1637, 1102)]
    [InlineData("G0557", 5378, 3373)]
    [InlineData("G0558", 11724, 7281)]
    [InlineData("99490", 6613, 4376)]
    [InlineData("99491", 8918, 6547)]
    [InlineData("99487", 14429, 7916)]
    [InlineData("99426", 6780, 4409)]
    [InlineData("99492", 16032, 8217)]
    [InlineData("99493", 14496, 8951)]
    [InlineData("99494", 6146, 3607)]
    [InlineData("G0544", 6680, 4309)]
    [InlineData("G0560", 4242, 3941)]
    public void Neighbouring_codes_of_2026_are_known(string code, long office, long hospital)
    {
        Assert.Equal(office, Allowed(code, "2026-06-01")!.Value.Cents);
        Assert.Equal(hospital, Allowed(code, "2026-06-01", "19")!.Value.Cents);
    }

    [Fact, Trait("Rule", "B-138"), Trait("Rule", "B-140")]
    public void An_amount_that_is_not_known_is_no_rate()
    {
        Assert.Null(Allowed("99484", "2027-01-01"));
        Assert.Null(Allowed("99484", "2022-12-31"));
        Assert.Null(Allowed("G0323", "2024-02-01"));
        Assert.Null(new RateBook(MedicareRates.National()).ExpectedAllowed(Blue, "99484", new DateOnly(2026, 9, 17), "11", Credential.MD));
    }

    [Fact, Trait("Rule", "B-140")]
    public void A_payers_own_rate_is_used_as_it_is_and_the_latest_wins()
    {
        RateFact Contract(int year, long cents) => new(Blue.PayerId, "99484", null, false, new DateOnly(year, 1, 1), null, cents, "contract", "High");
        var book = new RateBook([Contract(2025, 7000), Contract(2026, 8000), Contract(2027, 9000)]);

        Assert.Equal(8000, book.ExpectedAllowed(Blue, "99484", new DateOnly(2026, 9, 17), "11", Credential.PMHNP)!.Value.Cents);
    }

    [Fact, Trait("Rule", "B-140"), Trait("Rule", "B-141")]
    public void A_rate_of_the_locality_goes_before_that_of_everywhere_and_another_localitys_is_nobodys()
    {
        RateFact In(string? locality, long cents) => new(null, "99484", locality, false, new DateOnly(2026, 1, 1), null, cents, "CMS", "High");
        var book = new RateBook([.. MedicareRates.National(), In("13282-01", 6110), In("13282-02", 5500)]);
        Money? At(string? locality) => book.ExpectedAllowed(Medicare, "99484", new DateOnly(2026, 9, 17), "11", Credential.MD, locality);

        Assert.Equal((6110, 5500, 5745, 5745), (At("13282-01")!.Value.Cents, At("13282-02")!.Value.Cents, At("99999-99")!.Value.Cents, At(null)!.Value.Cents));
    }

    [Fact, Trait("Rule", "B-140")]
    public void A_rate_of_the_practice_goes_before_one_that_comes_with_the_product_from_the_same_day()
    {
        var own = new RateFact(null, "99484", null, false, new DateOnly(2026, 1, 1), null, 5800, "CMS", "High");

        Assert.Equal(5800, new RateBook([.. MedicareRates.National(), own]).ExpectedAllowed(Medicare, "99484", new DateOnly(2026, 9, 17), "11", Credential.MD)!.Value.Cents);
    }

    [Fact, Trait("Rule", "B-140"), Trait("Rule", "B-130")]
    public void Every_shipped_rate_names_its_source_and_is_the_product_it_claims_to_be()
    {
        Assert.All(MedicareRates.National(), rate => Assert.True(rate.Source.Length > 5 && rate.Confidence is "High" or "Medium"));
        Assert.All(DataTable.Shipped("medicare-rates.csv").Where(row => row[6].Length > 0), row =>
            Assert.Equal(Money.Dollars(Number(row[6]) * Number(row[7])), Money.Dollars(Number(row[4]))));
    }

    [Theory, Trait("Rule", "B-141")]
    [InlineData("11", Credential.PMHNP, 4883)]
    [InlineData("49", Credential.PMHNP, 4883)]
    [InlineData("53", Credential.MD, 5745)]
    [InlineData("19", Credential.MD, 3875)]
    [InlineData("22", Credential.PMHNP, 3294)]
    public void Medicare_is_expected_to_allow_the_rate_of_the_place_times_the_credentials_factor(string place, Credential renderer, long cents) =>
        Assert.Equal(cents, new RateBook(MedicareRates.National())
            .ExpectedAllowed(Medicare, "99484", new DateOnly(2026, 9, 17), place, renderer)!.Value.Cents);

    [Fact, Trait("Rule", "B-142")]
    public void After_the_deductible_the_patient_owes_a_fifth_and_medicares_share_is_cut_by_two_percent()
    {
        var payment = ExpectedPayment.OfMedicare(Money.Dollars(95m), Money.Dollars(48.83m), Money.Zero, 2m, qmb: false);

        Assert.Equal((977, 78, 3828, 4617), (payment.Coinsurance.Cents, payment.Sequestration.Cents, payment.Paid.Cents, payment.Contractual.Cents));
        Assert.Equal(977, payment.PatientBalance.Cents);
    }

    [Fact, Trait("Rule", "B-142"), Trait("Rule", "B-143")]
    public void What_is_left_of_the_deductible_comes_first_and_is_known_by_year()
    {
        var payment = ExpectedPayment.OfMedicare(Money.Dollars(95m), Money.Dollars(48.83m), Money.Dollars(100m), 2m, qmb: false);

        Assert.Equal((4883, 0, 0), (payment.Deductible.Cents, payment.Coinsurance.Cents, payment.Paid.Cents));
        Assert.Equal(new long?[] { 22600, 24000, 25700, 28300, null }, Enumerable.Range(2023, 5).Select(year => MedicareRates.DeductibleOf(year)?.Cents));
    }

    [Fact, Trait("Rule", "B-144")]
    public void A_qualified_beneficiary_is_never_asked_and_the_share_goes_to_its_own_bucket()
    {
        var payment = ExpectedPayment.OfMedicare(Money.Dollars(95m), Money.Dollars(48.83m), Money.Zero, 2m, qmb: true);

        Assert.Equal((0, 977), (payment.PatientBalance.Cents, payment.QmbBucket.Cents));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
