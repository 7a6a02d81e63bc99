using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;
using Xunit;
using static PracticeSuite.Billing.Contracts.Claims.ClaimState;

namespace PracticeSuite.Billing.Tests.Claims;

public sealed class ClaimTransitionTests
{
    private static readonly DateTimeOffset Noon = new(2026, 10, 9, 16, 0, 0, TimeSpan.Zero);
    private static readonly Act ByBiller = new("biller", Noon, "test", new DateOnly(2026, 10, 9));

    /// <summary>What the rulebook lists: a state, and from which states it is reached.</summary>
    public static TheoryData<ClaimState, ClaimState> Listed { get; } = ListedSteps(
        (Held, [Draft, ReadyPendingClose, Ready, FileRejected, ClearinghouseRejected, PayerRejected]),
        (Ready, [Draft, ReadyPendingClose, Held, CorrectionDraft]),
        (Batched, [Ready]),
        (Transmitted, [Batched]),
        (SyntaxAccepted, [Transmitted]),
        (FileRejected, [Transmitted]),
        (ClearinghouseAccepted, [SyntaxAccepted, Transmitted]),
        (ClearinghouseRejected, [SyntaxAccepted, Transmitted]),
        (PayerAccepted, [SyntaxAccepted, ClearinghouseAccepted]),
        (PayerRejected, [SyntaxAccepted, ClearinghouseAccepted]),
        (Pending, [PayerAccepted]),
        (Paid, [PayerAccepted, Pending, SyntaxAccepted, Reversed]),
        (PartiallyPaid, [PayerAccepted, Pending, SyntaxAccepted, Reversed]),
        (Denied, [PayerAccepted, Pending, SyntaxAccepted, Reversed]),
        (ZeroPaid, [PayerAccepted, Pending, SyntaxAccepted, Reversed]),
        (Reversed, [Paid, PartiallyPaid, ZeroPaid, Denied]),
        (CorrectionDraft, [Paid, PartiallyPaid, ZeroPaid, Denied]),
        (Voided, [Reversed]));

    /// <summary>Those of billers and of the books (C-160o to C-160q), a hold that is cleared, a batch that is taken back, and later rejections (C-146).</summary>
    private static TheoryData<ClaimState, ClaimState> AlsoAllowed { get; } = ListedSteps(
        (Draft, [Held]),
        (ReadyPendingClose, [Held]),
        (Held, [Batched]),
        (ClearinghouseRejected, [ClearinghouseAccepted]),
        (PayerRejected, [PayerAccepted, Pending]),
        (Appealed, [Paid, Denied]),
        (ReopeningRequested, [Paid, Denied, PatientBalance, WrittenOff, Closed]),
        (Paid, [Appealed, ReopeningRequested]),
        (PartiallyPaid, [Appealed, ReopeningRequested]),
        (ZeroPaid, [Appealed]),
        (Denied, [Appealed, ReopeningRequested]),
        (Reversed, [Appealed, ReopeningRequested, PatientBalance, WrittenOff, Closed]),
        (CorrectionDraft, [PatientBalance, WrittenOff, Closed]),
        (PatientBalance, [Paid, PartiallyPaid, ZeroPaid, Closed]),
        (WrittenOff, [PartiallyPaid, ZeroPaid, Denied, Appealed, PatientBalance]),
        (Closed, [Paid, PartiallyPaid, ZeroPaid, Denied, Appealed, ReopeningRequested, PatientBalance, Voided, WrittenOff]));

    [Theory]
    [Trait("Rule", "C-160b"), Trait("Rule", "C-160c"), Trait("Rule", "C-160d"), Trait("Rule", "C-160e"), Trait("Rule", "C-160f")]
    [Trait("Rule", "C-160g"), Trait("Rule", "C-160h"), Trait("Rule", "C-160i"), Trait("Rule", "C-160j"), Trait("Rule", "C-160k")]
    [Trait("Rule", "C-160l"), Trait("Rule", "C-160m"), Trait("Rule", "C-160n")]
    [MemberData(nameof(Listed))]
    public void A_listed_step_is_allowed(ClaimState from, ClaimState to) => ClaimTransitions.Demand(from, to);

    [Theory, Trait("Rule", "C-160n")]
    [InlineData(SyntaxAccepted)]
    [InlineData(ClearinghouseAccepted)]
    [InlineData(PayerAccepted)]
    [InlineData(Pending)]
    public void Only_a_void_that_went_is_answered_by_a_reversal(ClaimState acknowledged)
    {
        ClaimTransitions.Demand(acknowledged, Reversed, ClaimFrequency.Void);

        Assert.Throws<BusinessException>(() => ClaimTransitions.Demand(acknowledged, Reversed, ClaimFrequency.Replacement));
        Assert.Throws<BusinessException>(() => ClaimTransitions.Demand(acknowledged, Reversed));
    }

    [Theory, Trait("Rule", "C-160l")]
    [InlineData(Reversed, null, 0)]
    [InlineData(Denied, null, 0)]
    [InlineData(ZeroPaid, null, 0)]
    [InlineData(Denied, 1200, 1200)]
    [InlineData(PartiallyPaid, null, 4800)]
    public void An_answer_that_takes_the_money_back_leaves_none_unless_it_says_how_much(ClaimState answer, int? stated, long left)
    {
        var claim = New(monthIsOpen: false);
        claim.Record(new ClaimOutcomeInput(Paid, new DateOnly(2026, 10, 20), "PCN1", Money.Dollars(48), "835 0001"), ByBiller, []);
        if (answer != Reversed)
            claim.Record(new ClaimOutcomeInput(Reversed, new DateOnly(2026, 10, 21), null, Money.Dollars(48), "835 0002"), ByBiller, []);

        claim.Record(
            new ClaimOutcomeInput(answer, new DateOnly(2026, 10, 22), null, stated is { } cents ? new Money(cents) : null, "835 0003"), ByBiller, []);

        Assert.Equal(left, claim.PaidCents);
    }

    [Fact, Trait("Rule", "B-169")]
    public void A_correction_that_is_refused_leaves_no_control_number_behind()
    {
        var claim = New(monthIsOpen: false);

        Assert.Throws<BusinessException>(() => claim.Record(
            new ClaimOutcomeInput(CorrectionDraft, new DateOnly(2026, 10, 20), "PCN9", null, null), ByBiller, []));

        Assert.Null(claim.PayerControlNumber);
    }

    /// <summary>Every pair of states: what neither the rulebook nor a decision of ours lists is refused, and it is said what would go.</summary>
    [Fact, Trait("Rule", "C-161")]
    public void A_step_that_is_not_listed_is_refused()
    {
        var listed = Listed.Concat(AlsoAllowed).Select(step => step.Data).ToHashSet();
        foreach (var from in Enum.GetValues<ClaimState>())
        {
            foreach (var to in Enum.GetValues<ClaimState>())
            {
                if (listed.Contains((from, to)))
                {
                    ClaimTransitions.Demand(from, to);
                    continue;
                }

                var refusal = Assert.Throws<BusinessException>(() => ClaimTransitions.Demand(from, to));
                Assert.Equal("Billing:TransitionRefused", refusal.Code);
                Assert.All(ClaimTransitions.From(from), next => Assert.Contains($"{next}", refusal.Message, StringComparison.Ordinal));
            }
        }
    }

    [Fact, Trait("Rule", "C-160a")]
    public void A_claim_begins_as_a_draft_and_nothing_leads_back_but_a_hold_that_is_cleared()
    {
        Assert.Equal(Draft, New(monthIsOpen: false).State);
        Assert.Equal([Held], Enum.GetValues<ClaimState>().Where(state => ClaimTransitions.From(state).Contains(Draft)));
    }

    [Theory, Trait("Rule", "C-160o")]
    [InlineData(Denied, Appealed)]
    [InlineData(Denied, ReopeningRequested)]
    [InlineData(Paid, Appealed)]
    [InlineData(Paid, ReopeningRequested)]
    public void A_biller_appeals_or_asks_for_a_reopening_of_what_was_adjudicated(ClaimState from, ClaimState to) => ClaimTransitions.Demand(from, to);

    [Theory, Trait("Rule", "C-146")]
    [InlineData(ClearinghouseAccepted, ClearinghouseRejected)]
    [InlineData(PayerAccepted, PayerRejected)]
    [InlineData(Pending, PayerRejected)]
    public void A_rejection_may_follow_an_acceptance(ClaimState from, ClaimState to) => ClaimTransitions.Demand(from, to);

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

    private static TheoryData<ClaimState, ClaimState> ListedSteps(params (ClaimState To, ClaimState[] From)[] rows)
    {
        var steps = new TheoryData<ClaimState, ClaimState>();
        foreach (var (to, from) in rows.SelectMany(row => row.From.Select(from => (row.To, from))))
            steps.Add(from, to);
        return steps;
    }

    private static ClaimHead Head { get; } = new(
        "Alvarez, Rosa", "P-1", Guid.CreateVersion7(), "99484", new DateOnly(2026, 9, 17), Guid.CreateVersion7(), Guid.CreateVersion7(), "Acme", 9500, 4883,
        "00", new DateOnly(2026, 10, 8));

    private static Claim New(bool monthIsOpen) =>
        Claim.Make(PracticeId.New(), Guid.CreateVersion7(), new BillingMonth(2026, 9), Head, monthIsOpen, ByBiller);
}
