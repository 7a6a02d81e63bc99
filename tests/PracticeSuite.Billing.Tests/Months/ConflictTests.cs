using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Tests.WorkedCases;
using Xunit;
using static PracticeSuite.Billing.Tests.Months.MonthAssert;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>Other services of the month, by who bills them (§6).</summary>
public sealed class ConflictTests
{
    private static CaseFacts Beside(string code, string? by = "PMHNP", string on = "2026-09-30", string more = "") => Ready.And(
        $$"""{"otherServices": [{"on": "{{on}}", "code": "{{code}}", "practitioner": {{(by is null ? "null" : $"\"{by}\"")}}{{more}}}]}""");

    [Theory, Trait("Rule", "B-090")]
    [InlineData("99492")]
    [InlineData("99493")]
    [InlineData("99494")]
    [InlineData("G2214")]
    public void Collaborative_care_blocks_in_the_practice_and_is_advice_outside(string code)
    {
        IsHeld(Beside(code), "H-CONFLICT-COCM");
        IsHeld(Beside(code, "MD"), "H-CONFLICT-COCM");
        IsEligible(Beside(code, null), "A-OTHER-COCM");
        IsEligible(Beside(code, on: "2026-10-01"));
    }

    [Fact, Trait("Rule", "B-091")]
    public void The_other_general_code_blocks_in_the_practice_and_is_advice_outside()
    {
        IsHeld(Beside("G0323", "LCSW"), "H-CONFLICT-GBHI");
        IsEligible(Beside("G0323", null), "A-OTHER-SERVICE");
    }

    [Fact, Trait("Rule", "B-092")]
    public void A_second_unit_blocks_and_an_outside_one_until_a_biller_confirms()
    {
        IsHeld(Beside("99484"), "H-DUP-MONTH");
        IsHeld(Beside("99484", "PMHNP2"), "H-DUP-MONTH");
        IsHeld(Beside("99484", null), "H-OTHER-BILLER");
        IsEligible(Beside("99484", null, more: """, "confirmed": true """));
    }

    [Theory, Trait("Rule", "B-093")]
    [InlineData("G0568")]
    [InlineData("G0569")]
    [InlineData("G0570")]
    public void An_apcm_add_on_blocks_in_the_practice_and_is_advice_outside(string code)
    {
        IsHeld(Beside(code), "H-CONFLICT-APCM");
        IsHeld(Beside(code, "MD"), "H-CONFLICT-APCM");
        IsEligible(Beside(code, null), "A-OTHER-SERVICE");
    }

    [Theory, Trait("Rule", "B-094")]
    [InlineData("G0556")]
    [InlineData("G0557")]
    [InlineData("G0558")]
    public void Apcm_without_an_add_on_is_advice_only(string code) => IsEligible(Beside(code), "A-APCM");

    [Theory]
    [InlineData("99490")]
    [InlineData("99439")]
    [InlineData("99491")]
    [InlineData("99437")]
    [InlineData("99487")]
    [InlineData("99489")]
    [InlineData("99495")]
    [InlineData("99496")]
    [InlineData("99457")]
    [InlineData("98980")]
    [InlineData("G0544")]
    [InlineData("90834")]
    [InlineData("90785")]
    [InlineData("90839")]
    [InlineData("99214")]
    [InlineData("96127")]
    public void Neighbouring_services_stand_beside_it(string code) => IsEligible(Beside(code));

    [Theory]
    [Trait("Rule", "B-095"), Trait("Rule", "B-096"), Trait("Rule", "B-097"), Trait("Rule", "B-098"), Trait("Rule", "B-100")]
    [InlineData("99490", "Ccm")]
    [InlineData("99426", "Pcm")]
    [InlineData("99495", "Tcm")]
    [InlineData("99457", "Rpm")]
    [InlineData("98980", "Rtm")]
    [InlineData("G0544", "CrisisFollowUp")]
    public void No_minute_serves_a_neighbouring_service_too(string code, string program)
    {
        CaseFacts Until(string end) => Beside(code).And($$"""
            {"entries": [{"staff": "LCSW", "start": "2026-09-17 09:00", "end": "09:25"},
                         {"staff": "RN", "start": "2026-09-17 09:00", "end": "{{end}}", "program": "{{program}}"}]}
            """);

        Assert.Equal((20 * 60L, 0), (Until("09:05").Result().Total.Value, Until("09:05").Result().Holds.Count));
        IsHeld(Until("09:06"), "H-TIME-SHORT");
    }

    [Theory, Trait("Rule", "B-101")]
    [InlineData("90834")]
    [InlineData("90839")]
    [InlineData("99214")]
    public void Minutes_of_a_visit_are_the_visits(string code)
    {
        CaseFacts Until(string end) => Ready.And($$"""
            {"visits": [{"on": "2026-08-20", "code": "99214", "practitioner": "PMHNP"},
                        {"on": "2026-09-17", "code": "{{code}}", "practitioner": "MD", "start": "2026-09-17 08:30", "end": "{{end}}"}]}
            """);

        IsEligible(Until("09:05"));
        IsHeld(Until("09:06"), "H-TIME-SHORT");
    }

    [Fact, Trait("Rule", "B-096")]
    public void Principal_care_management_is_allowed_with_advice() => IsEligible(Beside("99426"), "A-OTHER-SERVICE");

    [Fact, Trait("Rule", "B-099")]
    public void The_substance_use_bundle_blocks_only_where_nothing_else_is_treated()
    {
        var opioid = Beside("G2086").And("""{"diagnoses": [{"code": "F11.20", "rank": 1, "onset": "2026-01-15"}]}""");

        IsHeld(opioid, "H-CONFLICT-SUDBUNDLE");
        IsEligible(Beside("G2086"));
        IsEligible(Beside("G2086", null).And("""{"diagnoses": [{"code": "F11.20", "rank": 1, "onset": "2026-01-15"}]}"""), "A-OTHER-SERVICE");
    }

    [Fact, Trait("Rule", "B-102")]
    public void An_edit_holds_in_its_quarter_only()
    {
        CaseFacts Under(DateOnly from, DateOnly to) => Beside("99214", on: "2026-09-17").With(new CodeEdits([new CodePair("99484", "99214", from, to)], []));

        IsHeld(Under(new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30)), "H-NCCI");
        IsEligible(Under(new DateOnly(2026, 10, 1), new DateOnly(2026, 12, 31)));
        IsEligible(Under(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30)));
    }

    [Theory, Trait("Rule", "B-102")]
    [InlineData("99493", "H-CONFLICT-COCM")]
    [InlineData("G0323", "H-CONFLICT-GBHI")]
    [InlineData("G0570", "H-CONFLICT-APCM")]
    public void A_conflict_of_the_rulebook_is_no_national_edit(string code, string conflict) => IsHeld(Beside(code, on: "2026-09-17"), conflict);

    [Theory, Trait("Rule", "B-102")]
    [InlineData(1, false)]
    [InlineData(0, true)]
    public void A_code_of_which_the_table_allows_no_unit_is_held(int most, bool held)
    {
        var edits = new CodeEdits([], [new UnitLimit("99484", most, new DateOnly(2026, 7, 1), new DateOnly(2026, 9, 30))]);

        IsHeld(Ready.With(edits), held ? ["H-NCCI"] : []);
        Assert.Equal(1, CodeEdits.Shipped().MostUnits("99484", new DateOnly(2026, 9, 17)));
    }

    [Fact, Trait("Rule", "B-102")]
    public void A_pair_of_the_same_day_and_practitioner_is_held()
    {
        var edits = new CodeEdits([new CodePair("99214", "99484", new DateOnly(2026, 7, 1), null)], []);

        IsHeld(Beside("99214", on: "2026-09-17").With(edits), "H-NCCI");
        IsEligible(Beside("99214", on: "2026-09-16").With(edits));
        IsEligible(Beside("99214", "MD", on: "2026-09-17").With(edits));
        IsHeld(Seen("PMHNP", "2026-09-17").With(edits), "H-NCCI");
        IsEligible(Seen("MD", "2026-09-17").With(edits));
        IsEligible(Seen("PMHNP", "2026-09-16").With(edits));
    }

    private static CaseFacts Seen(string by, string on) => Ready.And($$"""
        {"visits": [{"on": "2026-08-20", "code": "99215", "practitioner": "PMHNP"}, {"on": "{{on}}", "code": "99214", "practitioner": "{{by}}"}]}
        """);
}
