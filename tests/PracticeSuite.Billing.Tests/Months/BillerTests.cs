using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Rates;
using PracticeSuite.Billing.Tests.WorkedCases;
using PracticeSuite.Identity.Contracts.Staff;
using Xunit;
using static PracticeSuite.Billing.Tests.Months.MonthAssert;

namespace PracticeSuite.Billing.Tests.Months;

/// <summary>Who bills, whose time counts (§1, §3).</summary>
public sealed class BillerTests
{
    [Theory]
    [Trait("Rule", "B-030a"), Trait("Rule", "B-030b"), Trait("Rule", "B-030c"), Trait("Rule", "B-030d"), Trait("Rule", "B-030e")]
    [Trait("Rule", "B-030f"), Trait("Rule", "B-030g"), Trait("Rule", "B-030h"), Trait("Rule", "B-030i"), Trait("Rule", "B-030j")]
    [Trait("Rule", "B-193")]
    [InlineData(Credential.MD, true, false, true)]
    [InlineData(Credential.DO, true, false, true)]
    [InlineData(Credential.NP, true, false, true)]
    [InlineData(Credential.PMHNP, true, false, true)]
    [InlineData(Credential.PA, true, false, true)]
    [InlineData(Credential.CNS, true, false, true)]
    [InlineData(Credential.CNM, true, false, true)]
    [InlineData(Credential.CP, false, true, true)]
    [InlineData(Credential.CSW, false, true, true)]
    [InlineData(Credential.LCSW, false, true, true)]
    [InlineData(Credential.MFT, false, true, true)]
    [InlineData(Credential.MHC, false, true, true)]
    [InlineData(Credential.LPC, false, true, true)]
    [InlineData(Credential.LMHC, false, true, true)]
    [InlineData(Credential.RN, false, false, false)]
    [InlineData(Credential.PharmD, false, false, false)]
    [InlineData(Credential.LMSW, false, false, false)]
    [InlineData(Credential.MedicalAssistant, false, false, false)]
    [InlineData(Credential.PeerSpecialist, false, false, false)]
    [InlineData(Credential.CareCoordinator, false, false, false)]
    [InlineData(Credential.FrontDesk, false, false, false)]
    [InlineData(Credential.Biller, false, false, false)]
    [InlineData(Credential.Student, false, false, false)]
    public void A_credential_bills_one_code_or_none_and_counts_time_or_not(Credential credential, bool bills99484, bool billsG0323, bool counts)
    {
        var as99484 = Ready.And($$"""{"staff": {"PMHNP": {"credential": "{{credential}}"} } }""").Result();
        var asG0323 = ReadyG0323.And($$"""{"staff": {"LCSW": {"credential": "{{credential}}"} } }""").Result();

        Assert.Equal(bills99484, !HoldsOf(as99484).Contains("H-BILLER-INELIGIBLE"));
        Assert.Equal(billsG0323, !HoldsOf(asG0323).Contains("H-BILLER-INELIGIBLE"));
        Assert.Equal(counts, credential.MayCountTime(mayActAsClinicalStaff: false));
    }

    [Theory, Trait("Rule", "B-030g"), Trait("Rule", "B-030h"), Trait("Rule", "B-030i"), Trait("Rule", "B-030j")]
    [InlineData(Credential.RN, true)]
    [InlineData(Credential.MedicalAssistant, true)]
    [InlineData(Credential.PracticeManager, false)]
    [InlineData(Credential.InformationTechnology, false)]
    [InlineData(Credential.Intern, false)]
    public void Leave_to_act_as_clinical_staff_works_for_clinical_staff_and_never_for_clerks(Credential credential, bool works)
    {
        Assert.Equal(works, credential.MayCountTime(mayActAsClinicalStaff: true));
        Assert.False(credential.MayCountTime(mayActAsClinicalStaff: false));
    }

    [Theory, Trait("Rule", "B-030a"), Trait("Rule", "B-030b"), Trait("Rule", "B-030c"), Trait("Rule", "B-030d"), Trait("Rule", "B-030e"), Trait("Rule", "B-030f")]
    [InlineData(Credential.MD, 1.00)]
    [InlineData(Credential.PMHNP, 0.85)]
    [InlineData(Credential.CNM, 1.00)]
    [InlineData(Credential.CP, 1.00)]
    [InlineData(Credential.LCSW, 0.75)]
    [InlineData(Credential.LMHC, 0.75)]
    public void Medicare_pays_by_credential(Credential credential, double factor) =>
        Assert.Equal((decimal)factor, PayFactor.Of(credential));

    [Fact, Trait("Rule", "B-002")]
    public void A_practice_without_a_prescriber_is_pointed_to_G0323()
    {
        var result = Ready.And("""{"staff": {"PMHNP": {"credential": "LCSW"}}}""").Result();

        Assert.Contains("G0323", Assert.Single(result.Holds).Fix, StringComparison.Ordinal);
        IsEligible(ReadyG0323);
    }

    [Theory, Trait("Rule", "B-030f")]
    [InlineData("2023-12", true)]
    [InlineData("2024-01", false)]
    public void Counselors_bill_G0323_from_2024_on(string month, bool held)
    {
        var facts = ReadyG0323.Work($"LCSW {month}-10 10:00-10:20").And($$"""
            {"staff": {"LCSW": {"credential": "LMHC"} }, "month": "{{month}}", "asOf": "2024-02-10 09:00",
             "enrollments": [{"code": "G0323", "location": "MAIN", "biller": "LCSW", "designatedMember": "LCSW", "from": "2023-11-01", "faceToFaceAttested": true}],
             "consents": [{"kind": "Bhi", "givenAt": "2023-11-01 09:00", "practitioner": "LCSW", "items": [1, 2, 3, 4]}],
             "visits": [{"on": "2023-10-15", "code": "90791", "practitioner": "LCSW"}], "diagnoses": [{"code": "F33.1", "rank": 1, "onset": "2023-01-15"}],
             "scales": [{"scale": "PHQ-9", "total": 4, "on": "2023-11-20"}], "plans": [{"number": 1, "created": "2023-11-20", "signed": "2023-11-20"}]}
            """);

        IsHeld(facts, held ? ["H-BILLER-INELIGIBLE"] : []);
    }

    [Fact, Trait("Rule", "B-037"), Trait("Rule", "B-117")]
    public void The_claim_names_the_billing_practitioner_and_the_group_never_the_staff()
    {
        var result = Ready.Result();

        Assert.Equal(CaseReader.Id("staff", "PMHNP"), result.RenderingProviderId);
        Assert.Equal(("1999999984", "1234567893"), (result.RenderingNpi, result.BillingNpi));
    }

    [Fact, Trait("Rule", "B-117")]
    public void The_groups_own_number_has_to_be_right_too() =>
        IsHeld(Ready.And("""{"practice": {"groupNpi": "1234567890"}}"""), "H-NPI-INVALID", HoldReason.GroupNpi);

    [Fact, Trait("Rule", "B-033"), Trait("Rule", "B-034")]
    public void The_therapists_and_the_practitioners_own_coordination_count_but_not_their_billed_services()
    {
        var facts = Ready.Work("LCSW 2026-09-03 09:00-09:45 BilledService", "LCSW 2026-09-03 10:00-10:12", "PMHNP 2026-09-10 09:00-09:08",
            "PMHNP 2026-09-11 09:00-09:30 BilledService", "PMHNP 2026-09-12 09:00-09:30 NotPatientSpecific");

        Assert.Equal(1200, facts.Result().Total.Value);
        IsEligible(facts);
    }

    [Fact, Trait("Rule", "B-035")]
    public void G0323_counts_the_billing_therapists_own_minutes_only()
    {
        var facts = ReadyG0323.Work("LCSW 2026-09-03 10:00-10:12", "PMHNP 2026-09-04 10:00-10:30", "RN 2026-09-05 10:00-10:30");

        Assert.Equal(720, facts.Result().Total.Value);
        IsHeld(facts, "H-TIME-SHORT");
    }

    [Fact, Trait("Rule", "B-036"), Trait("Rule", "B-091")]
    public void A_practice_may_prefer_G0323_and_one_code_that_fails_leaves_the_other()
    {
        const string Both = """
            {
              "enrollments": [
                {"code": "99484", "location": "MAIN", "biller": "PMHNP", "designatedMember": "LCSW", "from": "2026-08-20", "faceToFaceAttested": true},
                {"code": "G0323", "location": "MAIN", "biller": "LCSW", "designatedMember": "LCSW", "from": "2026-08-20", "faceToFaceAttested": true}],
              "consents": [
                {"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "PMHNP", "items": [1, 2, 3, 4]},
                {"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "LCSW", "items": [1, 2, 3, 4]}],
              "visits": [{"on": "2026-08-20", "code": "99214", "practitioner": "PMHNP"}, {"on": "2026-08-15", "code": "90791", "practitioner": "LCSW"}]
            }
            """;
        var preferred = Ready.And(Both).And("""{"settings": {"preferG0323": true}}""").Evaluate();
        var alone = Ready.And(Both).And("""{"visits": [{"on": "2026-08-15", "code": "90791", "practitioner": "LCSW"}]}""").Evaluate();

        Assert.Equal("G0323", preferred.Headline.Result.Code);
        Assert.Equal(["H-CONFLICT-GBHI"], HoldsOf(preferred.Months.Single(month => month.Result.Code == "99484").Result));
        Assert.Equal("G0323", alone.Headline.Result.Code);
        Assert.Equal(["H-INIT-VISIT"], HoldsOf(alone.Months.Single(month => month.Result.Code == "99484").Result));
    }

    [Fact, Trait("Rule", "B-038")]
    public void A_practitioner_not_enrolled_with_the_payer_on_the_date_cannot_bill_it()
    {
        IsHeld(Ready.And("""{"payerEnrollments": []}"""), "H-BILLER-INELIGIBLE", HoldReason.NotPayerEnrolled);
        IsHeld(Ready.And("""{"payerEnrollments": [{"staff": "PMHNP", "payer": "MEDICARE", "from": "2020-01-01", "to": "2026-09-16"}]}"""),
            "H-BILLER-INELIGIBLE", HoldReason.NotPayerEnrolled);
        IsEligible(Ready.And("""{"payerEnrollments": [{"staff": "PMHNP", "payer": "MEDICARE", "from": "2026-09-17"}]}"""));
    }

    [Fact, Trait("Rule", "B-175")]
    public void A_billing_practitioner_is_there_on_the_date_of_service()
    {
        IsHeld(Ready.And("""{"staff": {"PMHNP": {"employedFrom": "2026-09-18"}}}"""), "H-BILLER-INELIGIBLE", HoldReason.NotEmployed);
        IsEligible(Ready.And("""{"staff": {"PMHNP": {"employedFrom": "2026-09-17"}}}"""));
    }

    [Fact, Trait("Rule", "B-039"), Trait("Rule", "B-193")]
    public void Another_payer_may_have_its_own_list_of_credentials()
    {
        var blue = Ready.And("""{"coverages": [{"payer": "BLUE", "rank": 1, "from": "2020-01-01", "memberId": "X1"}]}""");

        IsEligible(blue);
        IsHeld(blue.And("""{"payers": {"BLUE": {"eligible99484Credentials": ["MD"]}}}"""), "H-BILLER-INELIGIBLE", HoldReason.Credential);
    }

    [Fact, Trait("Rule", "B-030e"), Trait("Rule", "B-039")]
    public void A_profile_of_long_ago_lets_no_therapist_bill_99484_to_Medicare() => IsHeld(
        Ready.And("""
            {"payers": {"MEDICARE": {"eligible99484Credentials": ["PMHNP", "LCSW"]}},
             "enrollments": [{"code": "99484", "location": "MAIN", "biller": "LCSW", "designatedMember": "LCSW", "from": "2026-08-20", "faceToFaceAttested": true}],
             "consents": [{"kind": "Bhi", "givenAt": "2026-08-20 09:00", "practitioner": "LCSW", "items": [1, 2, 3, 4]}],
             "visits": [{"on": "2026-08-20", "code": "99214", "practitioner": "LCSW"}]}
            """), "H-BILLER-INELIGIBLE", HoldReason.Credential);
}
