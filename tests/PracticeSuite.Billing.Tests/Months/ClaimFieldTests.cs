using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Tests.WorkedCases;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Billing.Tests.Months.MonthAssert;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>What goes on the claim (§7).</summary>
public sealed class ClaimFieldTests
{
    private const string LastDay = """{"payers": {"MEDICARE": {"dosConvention": "LastDayOfMonth"}}}""";

    private static readonly DateOnly ThresholdDate = new(2026, 9, 17);

    [Fact, Trait("Rule", "B-110"), Trait("Rule", "B-195")]
    public void The_date_of_service_is_the_threshold_date_or_where_the_payer_says_so_the_last_of_the_month()
    {
        Assert.Equal(ThresholdDate, Ready.Result().ServiceDate);
        Assert.Equal(new DateOnly(2026, 9, 30), Ready.And(LastDay).Result().ServiceDate);
    }

    [Theory, Trait("Rule", "B-110"), Trait("Rule", "B-170"), Trait("Rule", "B-172")]
    [InlineData("""{"patient": {"diedAt": "2026-09-29 10:00"}}""")]
    [InlineData("""{"patient": {"dischargedOn": "2026-09-29"}}""")]
    [InlineData("""{"coverages": [{"payer": "MEDICARE", "rank": 1, "from": "2020-01-01", "to": "2026-09-29", "memberId": "1EG4TE5MK73"}]}""")]
    [InlineData("""{"enrollments": [{"code": "99484", "location": "MAIN", "biller": "PMHNP", "designatedMember": "LCSW", "from": "2026-08-20", "to": "2026-09-29", "faceToFaceAttested": true}]}""")]
    [InlineData("""{"stays": [{"kind": "Inpatient", "start": "2026-09-30 20:00", "end": "2026-10-02 09:00"}]}""")]
    [InlineData("""{"staff": {"PMHNP": {"employedTo": "2026-09-29"}}}""")]
    public void The_last_day_gives_way_to_the_threshold_date_when_something_ended_before_it(string ended)
    {
        var result = Ready.And(LastDay).And(ended).Result();

        IsEligible(result);
        Assert.Equal(ThresholdDate, result.ServiceDate);
    }

    [Fact, Trait("Rule", "B-110"), Trait("Rule", "B-173")]
    public void A_new_card_or_new_rules_of_the_same_payer_keep_the_last_day_and_another_payer_does_not()
    {
        CaseFacts Then(string payer) => Ready.And(LastDay).And($$"""
            {"payers": {"BLUE": {"dosConvention": "LastDayOfMonth"} },
             "coverages": [{"payer": "MEDICARE", "rank": 1, "from": "2020-01-01", "to": "2026-09-24", "memberId": "1EG4TE5MK73"},
                           {"payer": "{{payer}}", "rank": 1, "from": "2026-09-25", "memberId": "1EG4TE5MK74"}]}
            """);

        Assert.Equal((new DateOnly(2026, 9, 30), CaseReader.Id("coverage", "1")), (Then("MEDICARE").Result().ServiceDate, Then("MEDICARE").Result().CoverageId));
        Assert.Equal((ThresholdDate, CaseReader.Id("coverage", "0")), (Then("BLUE").Result().ServiceDate, Then("BLUE").Result().CoverageId));
    }

    [Fact, Trait("Rule", "B-111")]
    public void A_claim_waits_for_the_eighth_of_the_next_month_unless_the_practice_does_not()
    {
        Assert.Equal(new DateOnly(2026, 10, 8), Ready.Result().ReleaseOn);
        Assert.Equal(ThresholdDate, Ready.And("""{"settings": {"releaseAfterMonthClose": false}}""").Result().ReleaseOn);
    }

    [Theory, Trait("Rule", "B-112")]
    [InlineData("11", true)]
    [InlineData("19", true)]
    [InlineData("22", true)]
    [InlineData("49", true)]
    [InlineData("53", true)]
    [InlineData("02", false)]
    [InlineData("10", false)]
    [InlineData("1", false)]
    public void The_place_is_where_the_patient_is_seen_face_to_face_never_telehealth(string place, bool valid)
    {
        var facts = Ready.And($$"""{"locations": {"MAIN": {"placeOfService": "{{place}}"} } }""");

        IsHeld(facts, valid ? [] : ["H-POS"]);
        Assert.Equal(place, facts.Result().PlaceOfService);
    }

    [Fact, Trait("Rule", "B-112")]
    public void A_virtual_practice_bills_an_office_with_advice_and_another_without_a_place_not_at_all()
    {
        var virtually = Ready.And("""{"locations": {"MAIN": {"placeOfService": null, "virtual": true}}}""");

        IsEligible(virtually, "A-POS-VIRTUAL");
        Assert.Equal("11", virtually.Result().PlaceOfService);
        IsHeld(Ready.And("""{"locations": {"MAIN": {"placeOfService": null}}}"""), "H-POS");
    }

    [Fact, Trait("Rule", "B-005"), Trait("Rule", "B-007"), Trait("Rule", "B-113")]
    public void An_hour_and_more_is_one_unit_of_one_code()
    {
        var patient = Ready.Work("LCSW 2026-09-03 10:00-11:55", "LCSW 2026-09-17 09:00-10:55").Evaluate();

        var result = Assert.Single(patient.Months).Result;
        Assert.Equal(("99484", 1, 230 * 60L), (result.Code, result.Units, result.Total.Value));
        Assert.Equal((Ready.Result().Charge, Ready.Result().ExpectedAllowed), (result.Charge, result.ExpectedAllowed));
    }

    [Fact, Trait("Rule", "B-114"), Trait("Rule", "B-199")]
    public void Modifiers_are_what_the_payer_requires_and_never_telehealth()
    {
        var required = Ready.And("""{"payers": {"MEDICARE": {"requiredModifiers": ["HO", "95", "gt", "93", "GQ", "25"]}}}""");

        Assert.Empty(Ready.Result().Modifiers);
        Assert.Equal(["HO"], required.Result().Modifiers);
    }

    [Fact, Trait("Rule", "B-116")]
    public void The_charge_is_the_practices_own_for_every_payer()
    {
        var blue = Ready.And("""{"coverages": [{"payer": "BLUE", "rank": 1, "from": "2020-01-01", "memberId": "X1"}]}""");

        Assert.Equal(Money.Dollars(95m), Ready.Result().Charge);
        Assert.Equal(Ready.Result().Charge, blue.Result().Charge);
    }

    [Fact, Trait("Rule", "B-119"), Trait("Rule", "B-198")]
    public void Where_a_payer_wants_an_authorization_its_number_goes_along()
    {
        var wanted = Ready.And("""{"payers": {"MEDICARE": {"authRequired": true}}}""");
        var given = wanted.And("""
            {"coverages": [{"payer": "MEDICARE", "rank": 1, "from": "2020-01-01", "memberId": "1EG4TE5MK73", "authorization": "A-77"}]}
            """);

        IsHeld(wanted, "H-AUTH");
        IsEligible(given);
        Assert.Equal("A-77", given.Result().AuthorizationNumber);
    }

    [Theory]
    [InlineData("""{"patient": {"lastName": null}}""", "last name")]
    [InlineData("""{"patient": {"firstName": " "}}""", "first name")]
    [InlineData("""{"patient": {"birthDate": null}}""", "birth date")]
    [InlineData("""{"patient": {"sexCode": "X"}}""", "sex code")]
    [InlineData("""{"patient": {"zip": null}}""", "address")]
    [InlineData("""{"coverages": [{"payer": "MEDICARE", "rank": 1, "from": "2020-01-01"}]}""", "member id")]
    [InlineData("""{"coverages": [{"payer": "MEDICARE", "rank": 1, "from": "2020-01-01", "memberId": "1SG4TE5MK73"}]}""", "Medicare number")]
    public void What_a_claim_says_of_the_patient_is_complete_and_the_hold_names_the_field(string change, string field)
    {
        var hold = Assert.Single(Ready.And(change).Result().Holds);

        Assert.Equal(HoldCode.Demographics, hold.Code);
        Assert.Contains(field, hold.Fix, StringComparison.Ordinal);
    }

    [Theory, Trait("Rule", "C-012")]
    [InlineData("1EG4-TE5-MK73", true)]
    [InlineData("1eg4te5mk73", true)]
    [InlineData("0EG4TE5MK73", false)]
    [InlineData("1SG4TE5MK73", false)]
    [InlineData("1EG4TE5MK7", false)]
    public void A_medicare_number_has_its_form(string number, bool valid) => Assert.Equal(valid, MedicareNumber.IsValid(number));

    [Fact]
    public void A_result_says_nothing_of_the_patients_name_or_condition_in_its_sentences()
    {
        var result = Ready.And("""
            {"diagnoses": [{"code": "F32", "rank": 1, "onset": "2020-01-01"}], "consents": [], "visits": [], "plans": [], "scales": [],
             "coverages": [], "patient": {"lastName": "Sample", "zip": null}, "practice": {"groupNpi": null}}
            """).Result();

        Assert.True(result.Holds.Count >= 8);
        Assert.All(result.Holds, hold => Assert.DoesNotMatch("Sample|Pat\\b|F32|P-100", hold.Fix));
    }
}
