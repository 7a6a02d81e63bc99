using PracticeSuite.Billing.Contracts.Months;
using Xunit;
using static PracticeSuite.Billing.Tests.Months.MonthAssert;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>The service's elements (§2).</summary>
public sealed class ElementTests
{
    [Theory, Trait("Rule", "B-010")]
    [InlineData("2026-09-17", true)]
    [InlineData("2026-06-19", true)]
    [InlineData("2026-06-18", false)]
    [InlineData("2026-09-18", false)]
    public void A_scale_of_the_ninety_days_up_to_the_date_of_service_is_needed(string on, bool enough)
    {
        var facts = Ready.And($$"""{"scales": [{"scale": "PHQ-9", "total": 4, "on": "{{on}}", "primary": true}]}""");

        IsHeld(facts, enough ? [] : ["H-ELEM-A"]);
    }

    [Fact, Trait("Rule", "B-010")]
    public void A_scale_without_a_total_is_not_complete_and_the_window_is_the_payers()
    {
        IsHeld(Ready.And("""{"scales": [{"scale": "PHQ-9", "on": "2026-09-10"}]}"""), "H-ELEM-A");
        IsHeld(Ready.And("""{"payers": {"MEDICARE": {"scaleLookbackDays": 5}}}"""), "H-ELEM-A");
    }

    [Theory, Trait("Rule", "B-011")]
    [InlineData("2026-06-19", "[]", true)]
    [InlineData("2026-06-18", "[]", false)]
    [InlineData("2026-01-01", "[\"2026-06-19\"]", true)]
    [InlineData("2026-01-01", "[\"2026-06-18\", \"2026-09-18\"]", false)]
    public void A_signed_plan_has_been_looked_at_within_ninety_days(string signedOn, string reviewed, bool enough)
    {
        var facts = Ready.And($$"""{"plans": [{"number": 1, "created": "2026-01-01", "signed": "{{signedOn}}", "reviewed": {{reviewed}}}]}""");

        if (enough)
            IsEligible(facts);
        else
            IsHeld(facts, "H-ELEM-P", HoldReason.ReviewOverdue);
    }

    [Fact, Trait("Rule", "B-011")]
    public void A_plan_signed_after_the_date_of_service_or_superseded_by_then_does_not_serve()
    {
        IsHeld(Ready.And("""{"plans": [{"number": 1, "created": "2026-09-01", "signed": "2026-09-18"}]}"""), "H-ELEM-P", HoldReason.NoPlan);
        IsHeld(Ready.And("""{"plans": [{"number": 1, "created": "2026-09-01", "signed": "2026-09-01", "superseded": "2026-09-17"}]}"""),
            "H-ELEM-P", HoldReason.NoPlan);
    }

    [Theory, Trait("Rule", "B-012")]
    [InlineData(18, "2026-06-10", 17, true)]
    [InlineData(18, "2026-06-10", 9, false)]   // halved
    [InlineData(10, "2026-06-10", 6, true)]
    [InlineData(9, "2026-06-10", 9, false)]    // never moderate
    [InlineData(18, "2026-06-26", 17, false)]  // 83 days
    [InlineData(18, "2026-06-25", 17, true)]   // 84 days
    public void Without_improvement_in_twelve_weeks_the_plan_has_to_change(int baseline, string on, int latest, bool held)
    {
        var facts = Ready.And($$"""
            {"scales": [{"scale": "PHQ-9", "total": {{baseline}}, "on": "{{on}}", "primary": true},
                        {"scale": "PHQ-9", "total": {{latest}}, "on": "2026-09-10", "primary": true}]}
            """);

        if (held)
            IsHeld(facts, "H-ELEM-P", HoldReason.NotProgressing);
        else
            IsEligible(facts);
    }

    [Theory, Trait("Rule", "B-012")]
    [InlineData("PHQ-9", 10, 5, false)]   // halved
    [InlineData("PHQ-9", 10, 6, true)]
    [InlineData("GAD-7", 10, 6, true)]
    [InlineData("GAD-7", 9, 9, false)]
    [InlineData("PCL-5", 33, 32, true)]
    [InlineData("PCL-5", 32, 32, false)]
    [InlineData("EPDS", 10, 9, true)]
    [InlineData("EPDS", 9, 9, false)]
    [InlineData("AUDIT", 30, 30, false)]  // no agreed bands
    public void What_is_moderate_depends_on_the_scale(string scale, int baseline, int latest, bool held) => Stalls(held, $$"""
        {"scale": "{{scale}}", "total": {{baseline}}, "on": "2026-06-10", "primary": true}, {"scale": "{{scale}}", "total": {{latest}}, "on": "2026-09-10", "primary": true}
        """);

    [Fact, Trait("Rule", "B-012")]
    public void Progress_is_judged_by_the_scale_in_use_now_against_its_own_first_score()
    {
        const string Phq = """{"scale": "PHQ-9", "total": 18, "on": "2025-06-10", "primary": true}, {"scale": "PHQ-9", "total": 17, "on": "2026-05-10", "primary": true}""";

        Stalls(false, Phq + """, {"scale": "GAD-7", "total": 15, "on": "2026-06-01", "primary": true}, {"scale": "GAD-7", "total": 6, "on": "2026-09-10", "primary": true}""");
        Stalls(true, Phq + """, {"scale": "GAD-7", "total": 15, "on": "2026-06-01", "primary": true}, {"scale": "GAD-7", "total": 14, "on": "2026-09-10", "primary": true}""");
        Stalls(false, Phq + """, {"scale": "GAD-7", "total": 15, "on": "2026-07-01", "primary": true}, {"scale": "GAD-7", "total": 14, "on": "2026-09-10", "primary": true}""");
        Stalls(false, Phq + """, {"scale": "AUDIT", "total": 15, "on": "2026-09-10", "primary": true}""");
    }

    [Fact, Trait("Rule", "B-012")]
    public void Only_the_primary_scale_is_looked_at()
    {
        Stalls(false, """{"scale": "PHQ-9", "total": 18, "on": "2026-06-10"}, {"scale": "PHQ-9", "total": 17, "on": "2026-09-10"}""");
        Stalls(false, """{"scale": "PHQ-9", "total": 18, "on": "2026-06-10", "primary": true}, {"scale": "PHQ-9", "total": 9, "on": "2026-09-10", "primary": true}, {"scale": "PHQ-9", "total": 17, "on": "2026-09-12"}""");
    }

    private static void Stalls(bool held, string scales)
    {
        var facts = Ready.And($$"""{"scales": [{{scales}}]}""");
        if (held)
            IsHeld(facts, "H-ELEM-P", HoldReason.NotProgressing);
        else
            IsEligible(facts);
    }

    [Fact, Trait("Rule", "B-010"), Trait("Rule", "B-011")]
    public void What_is_missing_has_to_be_dated_by_the_date_of_service()
    {
        var holds = Ready.And("""{"scales": [], "plans": []}""").Result().Holds;

        Assert.Equal(2, holds.Count);
        Assert.All(holds, hold => Assert.Contains("on or before the date of service", hold.Fix, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("""{"plans": []}""", "2026-09-20 09:00", false)]
    [InlineData("""{"plans": []}""", "2026-10-20 09:00", true)]
    [InlineData("""{"consents": []}""", "2026-09-20 09:00", false)]
    [InlineData("""{"consents": []}""", "2026-10-20 09:00", true)]
    public void Of_a_closed_month_the_fix_says_that_there_may_be_nothing_to_do(string facts, string asOf, bool isOver)
    {
        var fix = Ready.And(facts).Result(asOf: asOf).Holds[0].Fix;

        Assert.Equal(isOver, fix.Contains("nothing to do for this month", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-09-20 09:00", false)]
    [InlineData("2026-10-20 09:00", true)]
    public void A_month_that_is_over_is_not_said_to_be_closed_which_two_people_do(string asOf, bool isOver)
    {
        var fix = Ready.Work("LCSW 2026-09-03 10:00-10:12 TeamCall").Result(asOf: asOf).Holds.Single(hold => hold.Code == HoldCode.TimeShort).Fix;

        Assert.EndsWith(isOver ? "missing; the month is over: nothing to do." : "missing; log only work that was done.", fix, StringComparison.Ordinal);
    }

    [Fact, Trait("Rule", "B-013")]
    public void Time_without_any_coordination_is_held()
    {
        var monitoring = Ready.Work("LCSW 2026-09-03 10:00-10:12 PatientOutreach", "LCSW 2026-09-17 09:00-09:13 CarePlanUpdate");

        IsHeld(monitoring, "H-ELEM-C");
        IsEligible(Ready.Work("LCSW 2026-09-03 10:00-10:22 PatientOutreach", "LCSW 2026-09-17 09:00-09:01 TeamCall"));
        IsHeld(Ready.Work("LCSW 2026-08-19 10:00-10:10 TeamCall", "LCSW 2026-09-12 10:00-10:22 PatientOutreach"), "H-ELEM-C");
    }

    [Fact, Trait("Rule", "B-014")]
    public void The_care_team_member_is_named_works_here_and_may_count_time()
    {
        IsHeld(Ready.And("""
            {"staff": {"RN": {"employedTo": "2026-09-16"}},
             "enrollments": [{"code": "99484", "location": "MAIN", "biller": "PMHNP", "designatedMember": "RN", "from": "2026-08-20", "faceToFaceAttested": true}]}
            """), "H-ELEM-D", HoldReason.MemberLeft);
        IsHeld(Ready.And("""
            {"enrollments": [{"code": "99484", "location": "MAIN", "biller": "PMHNP", "designatedMember": "DESK", "from": "2026-08-20", "faceToFaceAttested": true}]}
            """), "H-ELEM-D", HoldReason.Credential);
    }

    [Fact, Trait("Rule", "B-015"), Trait("Rule", "B-118")]
    public void Nothing_is_asked_for_that_the_code_does_not_ask()
    {
        // A certified record, access at all hours, a plan of all conditions, a referral or an order would each need a hold of its own.
        HoldCode[] asked =
        [
            HoldCode.NotEnrolled, HoldCode.Fqhc, HoldCode.ConsentMissing, HoldCode.ConsentIncomplete, HoldCode.InitialVisit,
            HoldCode.BillerIneligible, HoldCode.NpiInvalid, HoldCode.TimeShort, HoldCode.StaffOverlap, HoldCode.LateEntry, HoldCode.NotSigned,
            HoldCode.Review, HoldCode.ElementAssessment, HoldCode.ElementPlan, HoldCode.ElementCoordination, HoldCode.ElementDesignatedMember,
            HoldCode.DiagnosisMissing, HoldCode.DiagnosisNotBehavioral, HoldCode.DiagnosisInvalid, HoldCode.ConflictCoCm,
            HoldCode.ConflictGeneralBhi, HoldCode.ConflictApcm, HoldCode.ConflictSudBundle, HoldCode.CodePairEdit, HoldCode.DuplicateMonth,
            HoldCode.OtherBiller, HoldCode.PayerNone, HoldCode.PayerInactiveOnDate, HoldCode.PayerNotCovering, HoldCode.Authorization,
            HoldCode.Demographics, HoldCode.PlaceOfService, HoldCode.Modifiers, HoldCode.Part2Consent, HoldCode.Restricted, HoldCode.Timely,
            HoldCode.NoControlNumber,
        ];

        Assert.Equal(asked.Order(), Enum.GetValues<HoldCode>().Order());
        IsEligible(Ready);
    }

    [Fact, Trait("Rule", "B-016")]
    public void A_psychiatrist_beside_the_team_is_neither_needed_nor_makes_it_collaborative_care()
    {
        var consulted = Ready.Work("LCSW 2026-09-03 10:00-10:12", "MD 2026-09-03 10:00-10:12", "LCSW 2026-09-17 09:00-09:13");

        IsEligible(Ready);
        IsEligible(consulted);
        Assert.Equal(("99484", "99484"), (Ready.Result().Code, consulted.Result().Code));
    }

    [Fact, Trait("Rule", "B-017")]
    public void Face_to_face_availability_not_attested_is_advice_only() => IsEligible(Ready.And("""
        {"enrollments": [{"code": "99484", "location": "MAIN", "biller": "PMHNP", "designatedMember": "LCSW", "from": "2026-08-20"}]}
        """), "A-FTF");
}
