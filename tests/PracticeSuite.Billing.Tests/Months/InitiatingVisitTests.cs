using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Months;
using PracticeSuite.Billing.Tests.WorkedCases;
using Xunit;
using static PracticeSuite.Billing.Tests.Months.MonthAssert;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>The visit that begins the service (§4.2).</summary>
public sealed class InitiatingVisitTests
{
    private static CaseFacts Seen(string on, string code = "99214", string by = "PMHNP") =>
        Ready.And($$"""{"visits": [{"on": "{{on}}", "code": "{{code}}", "practitioner": "{{by}}"}]}""");

    [Theory, Trait("Rule", "B-050"), Trait("Rule", "B-051")]
    [InlineData("2025-08-20", true)]
    [InlineData("2025-08-19", false)]
    [InlineData("2026-08-20", true)]
    public void The_visit_is_at_most_a_year_before_the_enrollment(string on, bool begins) => IsHeld(Seen(on), begins ? [] : ["H-INIT-VISIT"]);

    [Fact, Trait("Rule", "B-051")]
    public void A_year_before_a_leap_day_is_the_28th()
    {
        const string Leap = """
            {"month": "2024-03", "asOf": "2024-04-09 09:00",
             "enrollments": [{"code": "99484", "location": "MAIN", "biller": "PMHNP", "designatedMember": "LCSW", "from": "2024-02-29", "faceToFaceAttested": true}],
             "consents": [{"kind": "Bhi", "givenAt": "2024-02-29 09:00", "practitioner": "PMHNP", "items": [1, 2, 3, 4]}],
             "diagnoses": [{"code": "F33.1", "rank": 1, "onset": "2023-01-15"}], "scales": [{"scale": "PHQ-9", "total": 4, "on": "2024-03-01"}],
             "plans": [{"number": 1, "created": "2024-03-01", "signed": "2024-03-01"}]}
            """;

        IsEligible(Seen("2023-02-28").Work("LCSW 2024-03-05 10:00-10:20").And(Leap));
        IsHeld(Seen("2023-02-27").Work("LCSW 2024-03-05 10:00-10:20").And(Leap), "H-INIT-VISIT");
    }

    [Fact, Trait("Rule", "B-051")]
    public void A_later_visit_begins_the_service_on_its_day()
    {
        var result = Seen("2026-09-10").Result();

        Assert.Equal(["H-TIME-SHORT"], HoldsOf(result));
        Assert.Equal(13 * 60, result.Total.Value);
    }

    [Fact, Trait("Rule", "B-051")]
    public void A_colleague_of_the_same_specialty_serves_where_the_practice_says_so()
    {
        IsEligible(Seen("2026-08-20", by: "PMHNP2"));
        IsHeld(Seen("2026-08-20", by: "MD"), "H-INIT-VISIT");
        IsHeld(Seen("2026-08-20", by: "PMHNP2").And("""{"settings": {"groupSameSpecialtyCounts": false}}"""), "H-INIT-VISIT");
    }

    [Theory, Trait("Rule", "B-055")]
    [InlineData("Telehealth")]
    [InlineData("Video")]
    [InlineData("AudioOnly")]
    [InlineData("UnpayableTelehealth", "H-INIT-VISIT")]
    public void A_visit_by_telehealth_serves_when_it_was_payable_itself(string mode, params string[] holds)
    {
        IsHeld(Ready.And($$"""{"visits": [{"on": "2026-08-20", "code": "99214", "practitioner": "PMHNP", "mode": "{{mode}}"}]}"""), holds);
        IsHeld(ReadyG0323.And($$"""{"visits": [{"on": "2026-08-15", "code": "90791", "practitioner": "LCSW", "mode": "{{mode}}"}]}"""), holds);
    }

    [Theory, Trait("Rule", "B-052")]
    [InlineData("99202", true)]
    [InlineData("99205", true)]
    [InlineData("99212", true)]
    [InlineData("99215", true)]
    [InlineData("99341", true)]
    [InlineData("99345", true)]
    [InlineData("99347", true)]
    [InlineData("99350", true)]
    [InlineData("G0402", true)]
    [InlineData("G0438", true)]
    [InlineData("G0439", true)]
    [InlineData("99495", true)]
    [InlineData("99496", true)]
    [InlineData("99211", false)]
    [InlineData("99343", false)]
    [InlineData("90834", false)]
    [InlineData("90791", false)]
    public void Only_certain_visits_begin_the_service(string code, bool begins) => IsHeld(Seen("2026-08-20", code), begins ? [] : ["H-INIT-VISIT"]);

    [Fact, Trait("Rule", "B-053")]
    public void A_psychiatric_evaluation_serves_with_advice_unless_the_practice_says_no()
    {
        IsEligible(Seen("2026-08-20", "90792"), "A-INIT-90792");
        IsHeld(Seen("2026-08-20", "90792").And("""{"settings": {"accept90792AsInitiating": false}}"""), "H-INIT-VISIT");
        IsEligible(Ready.And("""
            {"visits": [{"on": "2026-08-20", "code": "90792", "practitioner": "PMHNP"}, {"on": "2026-06-01", "code": "99205", "practitioner": "PMHNP"}]}
            """));
    }

    [Theory, Trait("Rule", "B-054")]
    [InlineData("90791", "LCSW", false, true)]
    [InlineData("90791", "PMHNP", false, false)]
    [InlineData("99214", "LCSW", false, false)]
    [InlineData("96156", "LCSW", false, false)]
    [InlineData("96156", "LCSW", true, true)]
    public void G0323_begins_with_the_therapists_own_diagnostic_evaluation(string code, string by, bool acceptHbai, bool begins)
    {
        var facts = ReadyG0323.And($$"""
            {"visits": [{"on": "2026-08-15", "code": "{{code}}", "practitioner": "{{by}}"}], "settings": {"acceptHbaiAsInitiating": {{(acceptHbai ? "true" : "false")}} } }
            """);

        IsHeld(facts, begins ? [] : ["H-INIT-VISIT"]);
    }

    [Fact, Trait("Rule", "B-056")]
    public void The_minutes_of_the_visit_itself_do_not_count()
    {
        var facts = Ready.Work("LCSW 2026-09-03 10:00-10:12", "LCSW 2026-09-17 09:00-09:13").And("""
            {"visits": [{"on": "2026-08-20", "code": "99214", "practitioner": "PMHNP"},
                        {"on": "2026-09-17", "code": "99214", "practitioner": "PMHNP", "start": "2026-09-17 09:00", "end": "09:25"}]}
            """);

        Assert.Equal(12 * 60, facts.Result().Total.Value);
    }

    private const string OfYearsAgo = """
        {"enrollments": [{"code": "99484", "location": "MAIN", "biller": "PMHNP", "designatedMember": "LCSW", "from": "2021-03-01", "faceToFaceAttested": true}],
         "consents": [{"kind": "Bhi", "givenAt": "2021-03-01 09:00", "practitioner": "PMHNP", "items": [1, 2, 3, 4]}]}
        """;

    [Theory, Trait("Rule", "B-057")]
    [InlineData("", true)]
    [InlineData("\"beforeTheYear\": \"2025-08-20 10:00\", \"first\": \"2025-10-01 10:00\", \"last\": \"2026-08-20 10:00\"", false)]
    [InlineData("\"beforeTheYear\": \"2024-08-20 10:00\", \"first\": \"2025-10-01 10:00\", \"last\": \"2026-08-20 10:00\"", true)]  // taken up again 13 months later, and never begun anew
    [InlineData("\"first\": \"2025-09-03 10:00\", \"last\": \"2025-09-03 10:00\"", true)]                                        // from 2021 to 2025
    [InlineData("\"beforeTheYear\": \"2025-08-30 10:00\", \"first\": \"2025-09-03 10:00\", \"last\": \"2025-09-03 10:00\"", false)]  // a year to the day
    [InlineData("\"beforeTheYear\": \"2025-08-30 10:00\", \"first\": \"2025-09-02 10:00\", \"last\": \"2025-09-02 10:00\"", true)]
    [InlineData("\"beforeTheYear\": \"2025-08-31 10:00\"", true)]
    public void An_enrollment_of_years_ago_needs_a_new_visit_only_after_a_year_without_care(string earlier, bool lapsed)
    {
        var facts = Seen("2021-03-01").And(OfYearsAgo).And($$"""{"earlierWork": { {{earlier}} } }""");

        if (lapsed)
            IsHeld(facts, "H-INIT-VISIT", HoldReason.ReEnroll);
        else
            IsEligible(facts);
    }

    [Theory, Trait("Rule", "B-057")]
    [InlineData("2025-09-03", 25)]
    [InlineData("2026-09-03", 25)]
    [InlineData("2026-09-10", 13)]
    public void A_visit_that_supports_the_new_beginning_answers_a_pause(string on, int minutes)
    {
        var result = Seen(on).And(OfYearsAgo).Result();

        Assert.DoesNotContain("H-INIT-VISIT", HoldsOf(result));
        Assert.Equal(minutes * 60L, result.Total.Value);
    }

    [Fact, Trait("Rule", "B-057")]
    public void Work_that_never_counts_does_not_keep_a_service_going()
    {
        CaseFacts Beginning(string activity) => Seen("2025-09-05").And(OfYearsAgo).Work(
            $"LCSW 2026-09-01 10:00-10:10 {activity}", "LCSW 2026-09-12 10:00-10:12", "LCSW 2026-09-17 09:00-09:13");

        IsHeld(Beginning("Administrative"), "H-INIT-VISIT", HoldReason.ReEnroll);
        IsEligible(Beginning("TeamCall"));
    }

    [Fact, Trait("Rule", "B-052")]
    public void The_codes_to_read_visits_of_any_day_for_are_all_that_can_begin_the_service() =>
        Assert.Equal(21 + 2 + 4, InitiatingCodes.All.Distinct().Count());
}
