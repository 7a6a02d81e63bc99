using PracticeSuite.Billing.Tests.WorkedCases;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Billing.Tests.Months.MonthAssert;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>Thresholds, and time that waits for someone (§5.2).</summary>
public sealed class TimeIntegrityTests
{
    private const string Blue = """{"coverages": [{"payer": "BLUE", "rank": 1, "from": "2020-01-01", "memberId": "X1"}]}""";

    // Ten minutes that nothing stands against, and ten that wait.
    private static CaseFacts Waiting(string waiting, string more = "") => CaseFacts.Fixture.And($$"""
        {"entries": [{"staff": "LCSW", "start": "2026-09-17 09:00", "end": "09:{{(more.Length > 0 ? "25" : "10")}}"},
                     {"staff": "LCSW", "start": "2026-09-20 09:00", "end": "09:10"{{waiting}}}],
         "otherPatientsEntries": [{"patient": "P-200", "staff": "LCSW", "start": "2026-09-20 09:0{{(waiting.Length > 0 ? "9" : "0")}}", "end": "09:10"}]}
        """);

    private static readonly string Late = """, "createdAt": "2026-10-08 00:00" """;

    [Fact, Trait("Rule", "B-006"), Trait("Rule", "B-192")]
    public void One_second_short_is_short_and_no_midpoint_helps()
    {
        var result = Ready.Work("LCSW 2026-09-17 09:00-09:19:59").Result();

        Assert.Equal(new Seconds(1), Assert.Single(result.Holds).Missing);
        IsHeld(Ready.Work("LCSW 2026-09-17 09:00-09:16"), "H-TIME-SHORT");
    }

    [Fact, Trait("Rule", "B-077")]
    public void Minutes_of_other_months_and_other_patients_add_nothing()
    {
        var facts = Ready.Work("LCSW 2026-08-25 10:00-10:30", "LCSW 2026-09-17 09:00-09:12", "LCSW 2026-10-02 10:00-10:30");

        Assert.Equal(720, facts.Result().Total.Value);
    }

    [Fact, Trait("Rule", "B-084"), Trait("Rule", "B-192")]
    public void A_shorter_threshold_is_a_commercial_plans_and_never_medicares()
    {
        const string Eleven = """{"payers": {"BLUE": {"thresholdMinutes": 11}, "MEDICARE": {"thresholdMinutes": 11}}}""";
        var twelve = Ready.Work("LCSW 2026-09-17 09:00-09:12");

        IsEligible(twelve.And(Blue).And(Eleven));
        IsHeld(twelve.And(Blue), "H-TIME-SHORT");
        IsHeld(twelve.And(Eleven), "H-TIME-SHORT");
        IsHeld(twelve.And(Blue).And(Eleven).And("""{"payers": {"BLUE": {"kind": "MedicareAdvantage"}}}"""), "H-TIME-SHORT");
    }

    [Theory, Trait("Rule", "B-061k")]
    [InlineData("90839", "2026-09-17", 12)]
    [InlineData("G0544", "2026-09-17", 12)]
    [InlineData("G0560", "2026-09-17", 12)]
    [InlineData("G0560", "2026-09-16", 25)]
    [InlineData("99214", "2026-09-17", 25)]
    public void Crisis_follow_up_of_a_day_on_which_a_crisis_service_was_billed_does_not_count(string code, string on, int minutes)
    {
        var facts = Ready.Work("LCSW 2026-09-03 10:00-10:12", "LCSW 2026-09-17 09:00-09:13 CrisisFollowUp");

        Assert.Equal(minutes * 60L, facts.And($$"""{"otherServices": [{"on": "{{on}}", "code": "{{code}}", "practitioner": "LCSW"}]}""").Result().Total.Value);
        Assert.Equal(minutes * 60L, facts.And($$"""
            {"visits": [{"on": "2026-08-20", "code": "99214", "practitioner": "PMHNP"}, {"on": "{{on}}", "code": "{{code}}", "practitioner": "LCSW"}]}
            """).Result().Total.Value);
    }

    [Fact, Trait("Rule", "B-061h")]
    public void A_scored_scale_that_was_billed_as_a_visit_takes_its_minutes_too()
    {
        var facts = Ready.Work("LCSW 2026-09-03 10:00-10:12", "LCSW 2026-09-17 09:00-09:13 ScaleAdministerReview").And("""
            {"visits": [{"on": "2026-08-20", "code": "99214", "practitioner": "PMHNP"}, {"on": "2026-09-17", "code": "96127", "practitioner": "PMHNP"}]}
            """);

        Assert.Equal(12 * 60L, facts.Result().Total.Value);
    }

    [Fact, Trait("Rule", "B-035")]
    public void A_colleagues_late_minutes_never_decide_a_therapists_month()
    {
        IsHeld(ReadyG0323.And("""
            {"entries": [{"staff": "LCSW", "start": "2026-09-17 09:00", "end": "09:15"},
                         {"staff": "RN", "start": "2026-09-18 09:00", "end": "09:10", "createdAt": "2026-10-08 00:00"}]}
            """), "H-TIME-SHORT");
    }

    [Fact, Trait("Rule", "B-031")]
    public void Work_after_its_authors_last_day_does_not_count()
    {
        var facts = Ready.Work("LCSW 2026-09-03 10:00-10:20", "RN 2026-09-10 10:00-10:05", "RN 2026-09-12 10:00-10:07");

        Assert.Equal(25 * 60L, facts.And("""{"staff": {"RN": {"employedTo": "2026-09-10"}}}""").Result().Total.Value);
    }

    [Fact, Trait("Rule", "B-074")]
    public void An_overlap_holds_the_month_only_where_it_decides()
    {
        IsHeld(Waiting(""), "H-TIME-SHORT", "H-STAFF-OVERLAP");
        IsEligible(Waiting("", "enough"), "A-STAFF-OVERLAP");
    }

    [Fact, Trait("Rule", "B-081")]
    public void A_late_entry_without_approval_holds_the_month_only_where_it_decides()
    {
        IsHeld(Waiting(Late), "H-TIME-SHORT", "H-LATE-ENTRY");
        IsEligible(Waiting(Late, "enough"));
        IsEligible(CaseFacts.Fixture.And("""
            {"entries": [{"staff": "LCSW", "start": "2026-09-17 09:00", "end": "09:20", "createdAt": "2026-10-08 00:00", "lateApprovedAt": "2026-10-08 10:00"}]}
            """));
        IsHeld(CaseFacts.Fixture.And("""
            {"entries": [{"staff": "LCSW", "start": "2026-09-17 09:00", "end": "09:10", "createdAt": "2026-10-08 00:00"}]}
            """), "H-TIME-SHORT");
    }

    [Fact, Trait("Rule", "B-074"), Trait("Rule", "B-081")]
    public void Where_late_and_overlapping_time_reach_the_threshold_only_together_both_hold()
    {
        const string Entries = """
            {"entries": [{"staff": "LCSW", "start": "2026-09-17 09:00", "end": "09:10"}, {"staff": "LCSW", "start": "2026-09-20 09:00", "end": "09:05"},
                         {"staff": "RN", "start": "2026-09-21 09:00", "end": "09:05", "createdAt": "2026-10-08 00:00"}],
             "otherPatientsEntries": [{"patient": "P-200", "staff": "LCSW", "start": "2026-09-20 09:00", "end": "09:10"}]}
            """;

        IsHeld(CaseFacts.Fixture.And(Entries), "H-TIME-SHORT", "H-STAFF-OVERLAP", "H-LATE-ENTRY");
    }

    [Fact, Trait("Rule", "B-082")]
    public void Every_entry_that_counts_is_signed_by_its_author()
    {
        static CaseFacts Unsigned(string activity) => CaseFacts.Fixture.And($$"""
            {"entries": [{"staff": "LCSW", "start": "2026-09-17 09:00", "end": "09:25"},
                         {"staff": "LCSW", "start": "2026-09-18 09:00", "end": "09:05", "attested": false, "activity": "{{activity}}"}]}
            """);

        IsHeld(Unsigned("TeamCall"), "H-UNSIGNED");
        IsEligible(Unsigned("Administrative"));
    }

    [Fact, Trait("Rule", "B-079")]
    public void An_entry_of_more_than_two_hours_is_confirmed_by_its_author()
    {
        static CaseFacts Long(string end, bool confirmed) => CaseFacts.Fixture.And($$"""
            {"entries": [{"staff": "LCSW", "start": "2026-09-17 09:00", "end": "{{end}}", "longAttested": {{(confirmed ? "true" : "false")}}}]}
            """);

        IsEligible(Long("11:00", confirmed: false));
        IsHeld(Long("11:00:01", confirmed: false), "H-REVIEW");
        IsEligible(Long("11:00:01", confirmed: true));
    }

    [Fact, Trait("Rule", "B-085")]
    public void Minutes_after_the_threshold_are_kept_and_change_no_date()
    {
        var result = Ready.Work("LCSW 2026-09-12 09:00-09:20", "LCSW 2026-09-25 09:00-09:21").Result();

        Assert.Equal((41 * 60L, new DateOnly(2026, 9, 12)), (result.Total.Value, result.ServiceDate));
    }
}
