using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Tests.Months;
using PracticeSuite.Billing.Tests.WorkedCases;
using Xunit;

namespace PracticeSuite.Billing.Tests.Payers;

/// <summary>What is presumed of payers (§12).</summary>
public sealed class PayerProfileTests
{
    private static PayerProfileFact Of(PayerKind kind) => PayerProfileDefaults.For(kind, Guid.Empty, Guid.Empty, "P", "Payer");

    [Theory]
    [Trait("Rule", "B-190"), Trait("Rule", "B-191"), Trait("Rule", "B-196"), Trait("Rule", "B-197"), Trait("Rule", "B-201"), Trait("Rule", "B-202")]
    [InlineData(PayerKind.MedicareB, true, true, false, null, 2, true)]
    [InlineData(PayerKind.MedicareAdvantage, true, true, true, 365, 0, true)]
    [InlineData(PayerKind.Commercial, null, false, true, 90, 0, true)]
    [InlineData(PayerKind.Medicaid, null, false, true, 90, 0, false)]
    [InlineData(PayerKind.Tricare, null, false, true, 365, 0, true)]
    public void Each_kind_of_payer_has_its_defaults(
        PayerKind kind, bool? covers99484, bool coversG0323, bool accepts78, int? filingDays, int sequestration, bool patientMayBeBilled)
    {
        var payer = Of(kind);

        Assert.Equal((covers99484, (bool?)coversG0323), (payer.Covers99484, payer.CoversG0323));
        Assert.Equal((accepts78, filingDays), (payer.AcceptsFrequency78, payer.TimelyFilingDays));
        Assert.Equal(((decimal)sequestration, patientMayBeBilled), (payer.SequestrationPercent, payer.PatientMayBeBilled));
    }

    [Theory]
    [Trait("Rule", "B-192"), Trait("Rule", "B-193"), Trait("Rule", "B-194"), Trait("Rule", "B-195"), Trait("Rule", "B-198"), Trait("Rule", "B-199")]
    [Trait("Rule", "B-203")]
    [InlineData(PayerKind.MedicareB)]
    [InlineData(PayerKind.MedicareAdvantage)]
    [InlineData(PayerKind.Commercial)]
    [InlineData(PayerKind.Medicaid)]
    [InlineData(PayerKind.Tricare)]
    public void Some_defaults_are_the_same_for_all(PayerKind kind)
    {
        var payer = Of(kind);

        Assert.Equal((20, 90, 90, 180), (payer.ThresholdMinutes, payer.ScaleLookbackDays, payer.PlanReviewDays, payer.CorrectedClaimDays));
        Assert.Equal(["MD", "DO", "NP", "PMHNP", "PA", "CNS", "CNM"], payer.Eligible99484Credentials);
        Assert.Equal([1, 2, 3, 4], payer.ConsentItemsRequired);
        Assert.Equal((DosConvention.ThresholdDate, false, false), (payer.DosConvention, payer.AuthRequired, payer.CountAttempts));
        Assert.Empty(payer.RequiredModifiers);
        Assert.Null(payer.ConsentRenewalMonths);
    }

    [Theory, Trait("Rule", "B-190"), Trait("Rule", "B-191")]
    [InlineData("""{"payers": {"BLUE": {"covers99484": true}}}""", true)]
    [InlineData("""{"payers": {"BLUE": {"covers99484": false}}}""", false)]
    [InlineData("""{"payers": {"BLUE": {"effectiveFrom": "2026-09-18"}}}""", false)]
    [InlineData("""{"payers": {"BLUE": {"kind": "Medicaid", "covers99484": null}}}""", false)]
    public void A_payer_of_which_it_is_not_known_or_denied_that_it_covers_the_code_holds(string change, bool covers)
    {
        var blue = MonthAssert.Ready.And("""{"coverages": [{"payer": "BLUE", "rank": 1, "from": "2020-01-01", "memberId": "X1"}]}""").And(change);

        MonthAssert.IsHeld(blue, covers ? [] : ["H-PAYER-NOCOVER"]);
    }

    [Fact, Trait("Rule", "B-190")]
    public void A_medicare_advantage_plan_comes_with_advice()
    {
        var plan = MonthAssert.Ready.And("""{"payers": {"MEDICARE": {"kind": "MedicareAdvantage"}}}""");

        MonthAssert.IsEligible(plan, "A-PLAN-EDITS");
        Assert.Null(plan.Result().ExpectedAllowed);
    }

    [Fact]
    public void The_version_in_force_on_the_date_of_service_is_the_one_a_result_remembers() =>
        Assert.Equal(CaseReader.Id("profile", "MEDICARE"), MonthAssert.Ready.Result().Evidence.PayerProfileId);
}
