using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Billing.Contracts.Claims.ClaimState;

namespace PracticeSuite.Billing.Tests.Claims;

public sealed class ClaimTransitionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);
    private static readonly Act ByBiller = new("biller", Noon, "test");

    [Theory]
    [Trait("Rule", "C-160c"), Trait("Rule", "C-160d"), Trait("Rule", "C-160e"), Trait("Rule", "C-160f"), Trait("Rule", "C-160k")]
    [Trait("Rule", "C-160m"), Trait("Rule", "C-160n")]
    [InlineData(Draft, Ready)]
    [InlineData(ReadyPendingClose, Ready)]
    [InlineData(Held, Ready)]
    [InlineData(Ready, Batched)]
    [InlineData(Batched, Transmitted)]
    [InlineData(Transmitted, SyntaxAccepted)]
    [InlineData(SyntaxAccepted, Paid)]
    [InlineData(Denied, CorrectionDraft)]
    [InlineData(CorrectionDraft, Ready)]
    [InlineData(Reversed, Voided)]
    public void A_listed_step_is_allowed(ClaimState from, ClaimState to) => ClaimTransitions.Demand(from, to);

    [Theory, Trait("Rule", "C-161")]
    [InlineData(Draft, Batched)]
    [InlineData(Draft, Paid)]
    [InlineData(Held, Transmitted)]
    [InlineData(Transmitted, Held)]
    [InlineData(Batched, Ready)]
    [InlineData(Paid, Ready)]
    [InlineData(Closed, Ready)]
    public void A_step_that_is_not_listed_is_refused(ClaimState from, ClaimState to)
    {
        var refusal = Assert.Throws<BusinessException>(() => ClaimTransitions.Demand(from, to));

        Assert.Equal("Billing:TransitionRefused", refusal.Code);
    }

    [Fact]
    public void Every_state_has_its_line_and_none_leads_to_itself()
    {
        foreach (var state in Enum.GetValues<ClaimState>())
            Assert.DoesNotContain(state, ClaimTransitions.From(state));
    }

    [Fact, Trait("Rule", "C-161")]
    public void A_payers_answer_writes_down_every_step_that_it_implies()
    {
        var claim = New(monthIsOpen: false);

        claim.Record(new ClaimOutcomeInput(Paid, new DateOnly(2026, 10, 20), "PCN1", Money.Dollars(48), "835 0001"), ByBiller, []);

        Assert.Equal([Draft, Ready, Batched, Transmitted, SyntaxAccepted, Paid], claim.NewHistory.Select(step => step.To));
        Assert.All(claim.NewHistory, step => Assert.Equal(("biller", Noon), (step.By, step.At)));
        Assert.Equal(("PCN1", 4800L), (claim.PayerControlNumber, claim.PaidCents));
    }

    [Fact, Trait("Rule", "C-162")]
    public void A_claim_paid_nothing_because_of_the_deductible_is_not_a_denial()
    {
        var claim = New(monthIsOpen: false);

        claim.Record(new ClaimOutcomeInput(ZeroPaid, new DateOnly(2026, 10, 20), "PCN1", Money.Zero, null), ByBiller, []);

        Assert.Equal(ClaimStanding.Paid, claim.Standing());
    }

    [Theory, Trait("Rule", "C-163"), Trait("Rule", "B-167")]
    [InlineData(FileRejected)]
    [InlineData(ClearinghouseRejected)]
    [InlineData(PayerRejected)]
    public void A_rejected_claim_is_held_to_be_mended_and_goes_again_as_an_original(ClaimState rejection)
    {
        var claim = New(monthIsOpen: false);

        claim.Record(new ClaimOutcomeInput(rejection, new DateOnly(2026, 10, 20), null, null, "277CA A7"), ByBiller, []);

        Assert.Equal((Held, true, 1), (claim.State, claim.IsUnsent, claim.Frequency));
    }

    [Fact, Trait("Rule", "C-164")]
    public void What_was_batched_cannot_be_revised()
    {
        var claim = New(monthIsOpen: false);
        claim.Record(new ClaimOutcomeInput(SyntaxAccepted, new DateOnly(2026, 10, 20), null, null, null), ByBiller, []);

        var refusal = Assert.Throws<BusinessException>(() => claim.Revise(Head, monthIsOpen: false, ByBiller));

        Assert.Equal("Billing:ClaimIsBatched", refusal.Code);
    }

    [Theory, Trait("Rule", "B-212"), Trait("Rule", "C-161")]
    [InlineData(Draft)]
    [InlineData(ReadyPendingClose)]
    [InlineData(Held)]
    [InlineData(Ready)]
    [InlineData(Batched)]
    [InlineData(Transmitted)]
    [InlineData(Appealed)]
    [InlineData(ReopeningRequested)]
    [InlineData(PatientBalance)]
    [InlineData(WrittenOff)]
    [InlineData(Closed)]
    public void Nobody_outside_can_report_a_step_that_is_the_practices_own(ClaimState state)
    {
        var claim = New(monthIsOpen: false);

        var refusal = Assert.Throws<BusinessException>(() => claim.Record(new ClaimOutcomeInput(state, new DateOnly(2026, 10, 20), null, null, null), ByBiller, []));

        Assert.Equal(("Billing:NotAnOutcome", "State"), (refusal.Code, refusal.Field));
        Assert.Equal(Draft, claim.State);
    }

    [Fact, Trait("Rule", "B-111")]
    public void A_claim_of_a_month_that_is_not_closed_waits_for_the_eighth()
    {
        var claim = New(monthIsOpen: true);

        var refusal = Assert.Throws<BusinessException>(() => claim.Release(new DateOnly(2026, 10, 7), ByBiller));
        claim.Release(new DateOnly(2026, 10, 8), ByBiller);

        Assert.Equal("Billing:MonthNotClosed", refusal.Code);
        Assert.Equal((Ready, "biller"), (claim.State, claim.ReleasedBy));
    }

    [Fact]
    public void A_claim_number_is_short_tells_nothing_and_is_the_same_for_the_same_month()
    {
        var practice = PracticeId.New();
        var patient = Guid.CreateVersion7();

        var numbers = Enumerable.Range(0, 900).Select(i => ClaimNumber.Of(practice, patient, BillingMonth.FromNumber(24_300 + i), "BHI")).ToList();

        Assert.All(numbers, number => Assert.Matches("^[2-9A-HJ-NP-Z]{13}$", number));
        Assert.Equal(900, numbers.Distinct().Count());
        Assert.Equal(numbers[0], ClaimNumber.Of(practice, patient, BillingMonth.FromNumber(24_300), "BHI"));
    }

    private static ClaimHead Head { get; } = new(
        "Alvarez, Rosa", "P-1", Guid.CreateVersion7(), "99484", new DateOnly(2026, 9, 17), Guid.CreateVersion7(), Guid.CreateVersion7(), "Acme", 9500, 4883,
        "00", new DateOnly(2026, 10, 8));

    private static Claim New(bool monthIsOpen) =>
        Claim.Make(PracticeId.New(), Guid.CreateVersion7(), new BillingMonth(2026, 9), Head, monthIsOpen, ByBiller);
}
