using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Tests.Months;
using PracticeSuite.Billing.Tests.WorkedCases;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Billing.Tests.WorkedCases.CaseReader;

namespace PracticeSuite.Billing.Tests.Claims;

/// <summary>Late entries, corrections, refunds (§10).</summary>
public sealed class ClaimCorrectionTests
{
    private static readonly DateOnly Today = Day("2026-11-02");
    private static readonly PayerProfileFact Medicare = CaseFacts.Fixture.Payer("MEDICARE");
    private static readonly PayerProfileFact Blue = CaseFacts.Fixture.Payer("BLUE");
    private static readonly MonthResult Now = MonthAssert.Ready.Result();
    private static readonly MonthResult TooShort = MonthAssert.Ready.Work("LCSW 2026-09-03 10:00-10:14").Result();

    private static readonly SentClaim Claim = new(
        Id("claim", "1"), ClaimStanding.Paid, "99484", Day("2026-09-17"), ["F33.1"], "11", "1999999984", "1234567893", "PCN-1",
        Money.Dollars(38.28m), Day("2026-10-05"), Now.PayerId!.Value, Now.MemberId!, Now.AuthorizationNumber, Now.Modifiers, Now.Charge);

    private static readonly SentClaim WrongDiagnosis = Claim with { Diagnoses = ["F32.1"] };

    [Fact, Trait("Rule", "B-161")]
    public void Minutes_added_to_a_claim_that_was_complete_change_the_record_only()
    {
        var more = MonthAssert.Ready.Work("LCSW 2026-09-03 10:00-10:20", "LCSW 2026-09-17 09:00-09:30").Result();

        Assert.Equal(new CorrectionPlan(CorrectionAction.RecordOnly), Plan(Claim, more, Blue));
        Assert.Equal(new CorrectionPlan(CorrectionAction.RecordOnly), Plan(Claim, Now, Medicare));
    }

    [Fact, Trait("Rule", "B-162")]
    public void A_date_that_has_become_too_early_is_corrected_and_one_that_is_late_enough_stays()
    {
        var later = Claim with { ServiceDate = Day("2026-09-20") };
        var earlier = Claim with { ServiceDate = Day("2026-09-16") };

        Assert.Equal(CorrectionAction.RecordOnly, Plan(later, Now, Blue).Action);
        Assert.Equal(CorrectionAction.Replace, Plan(earlier, Now, Blue).Action);
        Assert.Equal(CorrectionAction.Reopening, Plan(earlier, Now, Medicare).Action);
    }

    [Fact, Trait("Rule", "B-163")]
    public void A_claim_without_its_minutes_is_voided_with_the_payers_number_and_paid_money_goes_back()
    {
        Assert.Equal(new CorrectionPlan(CorrectionAction.Void, 8, Claim.Id, "PCN-1", RefundDue: true), Plan(Claim, TooShort, Blue));
        Assert.False(Plan(Claim with { Paid = Money.Zero, Standing = ClaimStanding.Denied }, TooShort, Blue).RefundDue);
    }

    [Fact, Trait("Rule", "B-165"), Trait("Rule", "C-381")]
    public void Of_a_Medicare_month_without_its_minutes_that_went_to_the_deductible_the_share_is_cancelled()
    {
        var unpaid = Claim with { Paid = Money.Zero };

        Assert.Equal(new CorrectionPlan(CorrectionAction.CancelShare), Plan(unpaid with { Share = Money.Dollars(48.83m) }, TooShort, Medicare));
        Assert.Equal(new CorrectionPlan(CorrectionAction.RecordOnly), Plan(unpaid, TooShort, Medicare));
    }

    [Fact, Trait("Rule", "B-164"), Trait("Rule", "B-168")]
    public void A_wrong_claim_that_was_paid_or_denied_is_replaced_whole()
    {
        var replacement = new CorrectionPlan(CorrectionAction.Replace, 7, Claim.Id, "PCN-1");

        Assert.Equal(replacement, Plan(WrongDiagnosis, Now, Blue));
        Assert.Equal(replacement, Plan(WrongDiagnosis with { Standing = ClaimStanding.Denied }, Now, Blue));
    }

    [Theory, Trait("Rule", "B-165"), Trait("Rule", "B-196")]
    [InlineData(ClaimStanding.Paid)]
    [InlineData(ClaimStanding.Denied)]
    [InlineData(ClaimStanding.AwaitingAdjudication)]
    public void A_payer_that_takes_originals_only_never_gets_a_7_or_an_8(object standing)
    {
        var claim = Claim with { Standing = (ClaimStanding)standing };
        foreach (var now in new[] { Now, TooShort })
        {
            var plan = Plan(claim with { Diagnoses = ["F32.1"] }, now, Medicare);
            Assert.Null(plan.Frequency);
            Assert.Null(plan.OriginalControlNumber);
        }
    }

    [Fact, Trait("Rule", "B-165")]
    public void Medicare_is_waited_for_or_asked_to_reopen()
    {
        Assert.Equal(CorrectionAction.Wait, Plan(WrongDiagnosis with { Standing = ClaimStanding.AwaitingAdjudication }, Now, Medicare).Action);
        Assert.Equal(new CorrectionPlan(CorrectionAction.Reopening, DueOn: Day("2027-10-05")), Plan(WrongDiagnosis, Now, Medicare));
    }

    [Fact, Trait("Rule", "B-166")]
    public void Money_of_medicare_that_was_not_earned_goes_back_within_sixty_days() =>
        Assert.Equal(new CorrectionPlan(CorrectionAction.Refund, RefundDue: true, DueOn: Day("2027-01-01")), Plan(Claim, TooShort, Medicare));

    [Theory, Trait("Rule", "B-169")]
    [InlineData(null)]
    [InlineData(" ")]
    public void Without_the_payers_number_neither_a_7_nor_an_8_goes(string? number)
    {
        Assert.Equal(HoldCode.NoControlNumber, Plan(WrongDiagnosis with { PayerControlNumber = number }, Now, Blue).Hold);
        var owed = Plan(Claim with { PayerControlNumber = number }, TooShort, Blue);
        Assert.Equal((HoldCode.NoControlNumber, true, (int?)null), (owed.Hold, owed.RefundDue, owed.Frequency));
    }

    [Fact, Trait("Rule", "B-153")]
    public void A_correction_after_its_own_limit_is_held()
    {
        Assert.Equal(CorrectionAction.Replace, ClaimCorrection.Plan(WrongDiagnosis, Now, Blue, Day("2027-04-03")).Action);
        Assert.Equal(HoldCode.Timely, ClaimCorrection.Plan(WrongDiagnosis, Now, Blue, Day("2027-04-04")).Hold);
    }

    [Fact, Trait("Rule", "B-161")]
    public void A_hold_that_came_after_the_claim_went_takes_nothing_away_from_it()
    {
        var pastFiling = MonthAssert.Ready.Result(asOf: "2027-12-01 09:00");
        var addressLost = MonthAssert.Ready.And("""{"patient": {"zip": null}}""").Result();

        Assert.Equal(CorrectionAction.RecordOnly, Plan(Claim, pastFiling, Medicare).Action);
        Assert.Equal(CorrectionAction.RecordOnly, Plan(Claim, addressLost, Blue).Action);
    }

    private static CorrectionPlan Plan(SentClaim claim, MonthResult now, PayerProfileFact payer) => ClaimCorrection.Plan(claim, now, payer, Today);
}
