using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Tests.WorkedCases;
using Xunit;
using static PracticeSuite.Billing.Tests.Months.MonthAssert;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>Consent (§4.1).</summary>
public sealed class ConsentTests
{
    private static CaseFacts With(params string[] consents) => Ready.And($$"""{"consents": [{{string.Join(",", consents)}}]}""");

    private static string Consent(string givenAt = "2026-08-20 09:00", string more = "", string items = "[1, 2, 3, 4]", string practitioner = "PMHNP") =>
        $$"""{"kind": "Bhi", "givenAt": "{{givenAt}}", "practitioner": "{{practitioner}}", "items": {{items}}{{more}}}""";

    [Fact, Trait("Rule", "B-040")]
    public void Work_before_the_consent_is_never_counted_later()
    {
        var result = With(Consent("2026-09-10 09:00")).Result();

        Assert.Equal(["H-TIME-SHORT"], HoldsOf(result));
        Assert.Equal(13 * 60, result.Total.Value);
    }

    [Theory, Trait("Rule", "B-040")]
    [InlineData("Verbal")]
    [InlineData("Written")]
    [InlineData("Electronic")]
    public void A_consent_is_good_however_it_was_given(string method) => IsEligible(With(Consent(more: $$""", "method": "{{method}}" """)));

    [Theory, Trait("Rule", "B-042"), Trait("Rule", "B-194")]
    [InlineData("[1, 2, 3, 4]", "[1, 2, 3, 4]", true)]
    [InlineData("[1, 2, 3]", "[1, 2, 3, 4]", false)]
    [InlineData("[1, 2]", "[1, 2]", true)]
    [InlineData("[1, 3, 4]", "[1]", false)]   // 1 and 2 are never waived
    public void All_items_that_the_payer_requires_were_told(string told, string required, bool complete)
    {
        var facts = With(Consent(items: told)).And($$"""{"payers": {"MEDICARE": {"consentItemsRequired": {{required}} } } }""");

        if (complete)
            IsEligible(facts);
        else
            IsHeld(facts, "H-CONSENT-INCOMPLETE", HoldReason.ItemsMissing);
    }

    [Fact, Trait("Rule", "B-042")]
    public void A_complete_consent_mends_what_follows_it_and_nothing_before()
    {
        var result = With(Consent(items: "[1]"), Consent("2026-09-10 09:00")).Result();

        Assert.Equal(["H-TIME-SHORT"], HoldsOf(result));
        Assert.Equal(13 * 60, result.Total.Value);
    }

    [Fact, Trait("Rule", "B-043")]
    public void Clinical_staff_may_obtain_consent_and_clerks_may_not()
    {
        IsEligible(With(Consent(more: ""","obtainedBy": "RN" """)));
        IsHeld(With(Consent(more: ""","obtainedBy": "DESK" """)), "H-CONSENT-INCOMPLETE", HoldReason.ObtainedByClerk);
    }

    [Fact, Trait("Rule", "B-044")]
    public void A_consent_lasts_unless_the_payer_wants_it_renewed()
    {
        var old = With(Consent("2020-01-05 09:00"));

        IsEligible(old);
        IsHeld(old.And("""{"payers": {"MEDICARE": {"consentRenewalMonths": 12}}}"""), "H-CONSENT-MISSING", "H-TIME-SHORT");
    }

    [Fact, Trait("Rule", "B-041"), Trait("Rule", "B-045")]
    public void A_consent_for_another_billing_practitioner_does_not_carry_over() =>
        IsHeld(With(Consent(practitioner: "MD")), "H-CONSENT-MISSING", "H-TIME-SHORT");

    [Fact, Trait("Rule", "B-046")]
    public void A_consent_revoked_before_the_month_is_no_consent_of_the_month()
    {
        IsHeld(With(Consent(more: ""","revokedAt": "2026-08-25 12:00" """)), "H-CONSENT-MISSING", "H-TIME-SHORT");
        IsEligible(With(Consent(more: ""","revokedAt": "2026-09-17 09:08" """)));
        IsHeld(With(Consent(more: ""","revokedAt": "2026-09-17 09:07:59" """)), "H-TIME-SHORT");
    }

    [Theory, Trait("Rule", "B-047"), Trait("Rule", "B-048")]
    [InlineData("CareManagement")]
    [InlineData("Part2Tpo")]
    [InlineData("Treatment")]
    [InlineData("Telehealth")]
    public void No_other_kind_of_consent_serves_for_this_one(string kind) =>
        IsHeld(With(Consent().Replace("\"Bhi\"", $"\"{kind}\"", StringComparison.Ordinal)), "H-CONSENT-MISSING", "H-TIME-SHORT");

    [Fact, Trait("Rule", "B-211")]
    public void The_result_remembers_the_consent_in_force_when_counting_began()
    {
        var facts = With(Consent("2026-09-05 09:00"), Consent("2026-08-20 09:00", ""","revokedAt": "2026-09-04 09:00" """));

        Assert.Equal(CaseReader.Id("consent", "1"), facts.Result().Evidence.ConsentId);
    }

    [Fact, Trait("Rule", "B-042"), Trait("Rule", "B-046")]
    public void An_incomplete_consent_after_a_revoked_one_is_said_beside_the_time_that_it_costs()
    {
        static CaseFacts After(string revoked, params string[] work) => Ready.Work(work).And($$"""
            {"consents": [{"kind": "Bhi", "givenAt": "2026-08-20 09:00", "revokedAt": "{{revoked}}", "practitioner": "PMHNP", "items": [1, 2, 3, 4]},
                          {"kind": "Bhi", "givenAt": "2026-09-06 09:00", "practitioner": "PMHNP", "items": [1, 3, 4]}]}
            """);

        IsHeld(After("2026-09-05 12:00", "LCSW 2026-09-10 10:00-10:12", "LCSW 2026-09-17 09:00-09:13"), "H-CONSENT-INCOMPLETE", "H-TIME-SHORT");
        IsHeld(After("2026-09-30 12:00", "LCSW 2026-09-10 10:00-10:12"), "H-CONSENT-INCOMPLETE", "H-TIME-SHORT");
        IsEligible(After("2026-09-20 12:00", "LCSW 2026-09-12 10:00-10:12", "LCSW 2026-09-17 09:00-09:13"));
        IsHeld(Ready.Work("LCSW 2026-09-17 09:00-09:12").And("""
            {"consents": [{"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "PMHNP", "items": [1, 3, 4]},
                          {"kind": "Bhi", "givenAt": "2026-09-06 09:00", "practitioner": "PMHNP", "items": [1, 2, 3, 4]}]}
            """), "H-TIME-SHORT");
    }
}
