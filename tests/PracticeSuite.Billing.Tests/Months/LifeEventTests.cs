using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Tests.WorkedCases;
using Xunit;
using static PracticeSuite.Billing.Tests.Months.MonthAssert;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>What happens in patients' and practitioners' lives (§11), and whose payer it is (§13, step 5).</summary>
public sealed class LifeEventTests
{
    private const string Enrolled = """{"code": "99484", "location": "MAIN", "designatedMember": "LCSW", "faceToFaceAttested": true""";

    [Fact, Trait("Rule", "B-170")]
    public void The_date_of_service_is_never_after_the_patients_death()
    {
        var result = Ready.And("""{"patient": {"diedAt": "2026-09-17 09:10"}}""").Result();

        IsEligible(result);
        Assert.Equal((new DateOnly(2026, 9, 17), 22 * 60L), (result.ServiceDate, result.Total.Value));
    }

    [Fact, Trait("Rule", "B-171")]
    public void Work_around_a_stay_counts_and_a_patient_still_in_hospital_stops_it()
    {
        IsEligible(Ready.And("""{"stays": [{"kind": "Inpatient", "start": "2026-09-05 10:00", "end": "2026-09-16 10:00"}]}"""));
        IsHeld(Ready.And("""{"stays": [{"kind": "Inpatient", "start": "2026-09-05 10:00"}]}"""), "H-TIME-SHORT");
    }

    [Fact, Trait("Rule", "B-172")]
    public void Work_counts_through_the_day_of_discharge()
    {
        IsEligible(Ready.And("""{"patient": {"dischargedOn": "2026-09-17"}}"""));
        IsHeld(Ready.And("""{"patient": {"dischargedOn": "2026-09-16"}}"""), "H-TIME-SHORT");
    }

    [Fact, Trait("Rule", "B-173")]
    public void All_minutes_of_the_month_count_for_the_payer_of_the_date_of_service_by_its_rules()
    {
        var changed = Ready.And("""
            {"coverages": [{"payer": "BLUE", "rank": 1, "from": "2020-01-01", "to": "2026-09-09", "memberId": "X1"},
                           {"payer": "MEDICARE", "rank": 1, "from": "2026-09-10", "memberId": "1EG4TE5MK73"}]}
            """);

        IsEligible(changed, "A-PAYER-CHANGE");
        Assert.Equal((CaseReader.Id("payer", "MEDICARE"), 1500L), (changed.Result().PayerId, changed.Result().Total.Value));
    }

    [Fact, Trait("Rule", "B-173"), Trait("Rule", "B-110")]
    public void The_date_of_service_is_the_first_day_by_which_that_days_payer_has_its_threshold()
    {
        var blueFirst = Ready.And("""
            {"payers": {"BLUE": {"thresholdMinutes": 12}},
             "coverages": [{"payer": "MEDICARE", "rank": 1, "from": "2020-01-01", "to": "2026-09-09", "memberId": "1EG4TE5MK73"},
                           {"payer": "BLUE", "rank": 1, "from": "2026-09-10", "memberId": "X1"}]}
            """).Result();

        Assert.Equal((new DateOnly(2026, 9, 10), CaseReader.Id("payer", "BLUE")), (blueFirst.ServiceDate, blueFirst.PayerId));
    }

    [Fact, Trait("Rule", "B-173")]
    public void While_time_is_short_the_last_entry_says_whose_rules_apply()
    {
        var result = Ready.Work("LCSW 2026-09-12 10:00-10:11").And("""
            {"payers": {"BLUE": {"thresholdMinutes": 12}},
             "coverages": [{"payer": "BLUE", "rank": 1, "from": "2020-01-01", "to": "2026-09-14", "memberId": "X1"},
                           {"payer": "MEDICARE", "rank": 1, "from": "2026-09-15", "memberId": "1EG4TE5MK73"}]}
            """).Result();

        Assert.Equal((CaseReader.Id("payer", "BLUE"), 60L), (result.PayerId, result.Missing.Value));
    }

    [Fact, Trait("Rule", "B-174")]
    public void No_primary_coverage_on_the_date_is_held_and_no_coverage_at_all_says_so()
    {
        IsHeld(Ready.And("""{"coverages": []}"""), "H-PAYER-NONE");
        IsHeld(Ready.And("""{"coverages": [{"payer": "MEDICARE", "rank": 1, "from": "2026-09-18", "memberId": "1EG4TE5MK73"}]}"""), "H-PAYER-INACTIVE-DOS");
        IsHeld(Ready.And("""{"coverages": [{"payer": "MEDICARE", "rank": 1, "from": "2020-01-01", "to": "2026-09-16", "memberId": "1EG4TE5MK73"}]}"""),
            "H-PAYER-INACTIVE-DOS");
        IsHeld(Ready.And("""{"coverages": [{"payer": "MEDICARE", "rank": 2, "from": "2020-01-01", "memberId": "1EG4TE5MK73"}]}"""), "H-PAYER-INACTIVE-DOS");
    }

    [Fact, Trait("Rule", "B-175")]
    public void Work_after_the_billing_practitioner_left_cannot_be_billed_under_them()
    {
        IsHeld(Ready.And("""{"staff": {"PMHNP": {"employedTo": "2026-09-16"}}}"""), "H-TIME-SHORT");
        IsEligible(Ready.And("""{"staff": {"PMHNP": {"employedTo": "2026-09-17"}}}"""));
    }

    [Fact, Trait("Rule", "B-176"), Trait("Rule", "B-177")]
    public void Each_enrollment_has_only_the_minutes_of_its_own_days()
    {
        var months = Ready.And($$"""
            {"enrollments": [{{Enrolled}}, "biller": "PMHNP", "from": "2026-08-20", "to": "2026-09-14"}, {{Enrolled}}, "biller": "MD", "from": "2026-09-15"}],
             "visits": [{"on": "2026-08-20", "code": "99214", "practitioner": "PMHNP"}, {"on": "2026-08-20", "code": "99214", "practitioner": "MD"}],
             "consents": [{"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "PMHNP", "items": [1, 2, 3, 4]},
                          {"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "MD", "items": [1, 2, 3, 4]}]}
            """).Evaluate().Months;

        Assert.Equal([12 * 60L, 13 * 60L], months.Select(month => month.Result.Total.Value));
        Assert.All(months, month => Assert.Equal(["H-TIME-SHORT"], HoldsOf(month.Result)));
    }

    [Fact, Trait("Rule", "B-005"), Trait("Rule", "B-177")]
    public void Of_two_enrollments_that_both_reach_the_threshold_the_earlier_date_is_billed()
    {
        var months = Ready.Work("LCSW 2026-09-03 10:00-10:20", "LCSW 2026-09-17 09:00-09:20").And($$"""
            {"enrollments": [{{Enrolled}}, "biller": "PMHNP", "from": "2026-08-20", "to": "2026-09-14"}, {{Enrolled}}, "biller": "MD", "from": "2026-09-15"}],
             "visits": [{"on": "2026-08-20", "code": "99214", "practitioner": "PMHNP"}, {"on": "2026-08-20", "code": "99214", "practitioner": "MD"}],
             "consents": [{"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "PMHNP", "items": [1, 2, 3, 4]},
                          {"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "MD", "items": [1, 2, 3, 4]}],
             "scales": [{"scale": "PHQ-9", "total": 4, "on": "2026-09-01"}]}
            """).Evaluate().Months;

        // Pooled, each would have forty.
        Assert.Equal([20 * 60L, 20 * 60L], months.Select(month => month.Result.Total.Value));
        Assert.Equal([new DateOnly(2026, 9, 3), new DateOnly(2026, 9, 17)], months.Select(month => month.Result.ServiceDate));
        Assert.Equal([MonthDecision.Eligible, MonthDecision.Held], months.Select(month => month.Result.Decision));
        Assert.Equal(["H-DUP-MONTH"], HoldsOf(months[1].Result));
    }

    [Theory, Trait("Rule", "B-092"), Trait("Rule", "B-161")]
    [InlineData("99484", "H-DUP-MONTH")]
    [InlineData("G0323", "H-CONFLICT-GBHI")]
    public void A_claim_that_a_payer_has_goes_before_an_enrollment_that_late_minutes_made_whole(string billed, string hold)
    {
        var both = Ready.Work("LCSW 2026-09-03 10:00-10:15", "LCSW 2026-09-10 10:00-10:05", "LCSW 2026-09-22 09:00-09:20").And($$"""
            {"enrollments": [{{Enrolled}}, "biller": "PMHNP", "from": "2026-08-20", "to": "2026-09-14"},
                             {"code": "{{billed}}", "location": "MAIN", "designatedMember": "LCSW", "faceToFaceAttested": true,
                              "biller": "{{(billed == "G0323" ? "LCSW" : "MD")}}", "from": "2026-09-15"}],
             "visits": [{"on": "2026-08-20", "code": "99214", "practitioner": "PMHNP"}, {"on": "2026-08-20", "code": "99214", "practitioner": "MD"},
                        {"on": "2026-08-20", "code": "90791", "practitioner": "LCSW"}],
             "consents": [{"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "PMHNP", "items": [1, 2, 3, 4]},
                          {"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "LCSW", "items": [1, 2, 3, 4]},
                          {"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "MD", "items": [1, 2, 3, 4]}],
             "scales": [{"scale": "PHQ-9", "total": 4, "on": "2026-09-01"}]}
            """);

        var sent = both.And("""{"billedEnrollment": 1}""").Evaluate().Months;

        Assert.Equal([MonthDecision.Eligible, MonthDecision.Held], both.Evaluate().Months.Select(month => month.Result.Decision));
        Assert.Equal([hold], HoldsOf(sent[0].Result));
        Assert.Equal((MonthDecision.Eligible, new DateOnly(2026, 9, 22)), (sent[1].Result.Decision, sent[1].Result.ServiceDate));
    }

    [Fact, Trait("Rule", "B-178")]
    public void Zone_and_place_are_those_of_the_enrollments_location()
    {
        var result = Ready.And("""
            {"locations": {"WEST": {"zone": "America/Los_Angeles", "placeOfService": "22"}},
             "entries": [{"staff": "LCSW", "start": "2026-10-01T05:30Z", "end": "2026-10-01T05:55Z"}],
             "enrollments": [{"code": "99484", "location": "WEST", "biller": "PMHNP", "designatedMember": "LCSW", "from": "2026-08-20", "faceToFaceAttested": true}]}
            """).Result();

        Assert.Equal((1500L, new DateOnly(2026, 9, 30), "22"), (result.Total.Value, result.ServiceDate, result.PlaceOfService));
    }

    [Fact, Trait("Rule", "B-179")]
    public void A_restriction_is_a_hold_that_nothing_lifts() => IsHeld(Ready.And("""{"patient": {"restricted": true}}"""), "H-RESTRICTED");

    [Fact, Trait("Rule", "B-180")]
    public void A_part_2_record_waits_for_a_consent_that_still_stands()
    {
        const string Bhi = """{"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "PMHNP", "items": [1, 2, 3, 4]}""";
        var record = Ready.And("""{"patient": {"part2Record": true}}""");
        var revoked = record.And($$"""{"consents": [{{Bhi}}, {"kind": "Part2Tpo", "givenAt": "2026-08-20 09:00", "revokedAt": "2026-10-01 09:00"}]}""");

        IsHeld(record, "H-PART2-CONSENT");
        IsHeld(revoked, "H-PART2-CONSENT");
        IsEligible(record.And($$"""{"consents": [{{Bhi}}, {"kind": "Part2Tpo", "givenAt": "2026-08-20 09:00"}]}"""));
        IsEligible(Ready.And("""{"diagnoses": [{"code": "F11.20", "rank": 1, "onset": "2026-01-15"}]}"""));
        IsHeld(Ready.And("""{"practice": {"part2Program": "WholePractice"}}"""), "H-PART2-CONSENT");
        IsEligible(Ready.And("""{"practice": {"part2Program": "Unit"}}"""));
    }

    [Fact, Trait("Rule", "B-181")]
    public void An_active_bundle_is_advice() => IsEligible(Ready.And("""{"patient": {"bundle": true}}"""), "A-BUNDLE");

    [Fact, Trait("Rule", "B-008")]
    public void A_health_center_bills_elsewhere() => IsHeld(Ready.And("""{"practice": {"fqhcOrRhc": true}}"""), "H-FQHC");
}
