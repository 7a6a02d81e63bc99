using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>How an answer of the payer's side is read: whether it is new, and which steps it implies. The claim takes them.</summary>
internal static class ClaimAnswer
{
    private static readonly Money Most = Money.Dollars(100_000);

    /// <summary>
    /// The latest answer is known by all it said, an earlier one by the step that it was written down as; either by its document (C-147).
    /// </summary>
    /// <param name="history">The claim's steps so far.</param>
    public static bool IsKnown(Claim claim, ClaimOutcomeInput outcome, IEnumerable<ClaimStatusChange> history)
    {
        if (!ClaimTransitions.IsOutcome(outcome.State))
            throw BillingErrors.NotAnOutcome(outcome.State);
        var said = history.Where(step => step.To == outcome.State && step.StatedOn == outcome.On && IsOfDocument(step, claim, outcome)).ToList();
        return claim.Answer == outcome.State && claim.AnsweredOn == outcome.On
            ? said.Count > 0 && IsLatest(claim, outcome)
            : said.Exists(step => outcome.PayerControlNumber is null || outcome.PayerControlNumber == step.StatedControlNumber);
    }

    /// <summary>From where the claim is to what was answered.</summary>
    public static IReadOnlyList<ClaimState> PathOf(Claim claim, ClaimOutcomeInput outcome)
    {
        if (claim.IsCorrectionUnsent && claim.State != ClaimState.Ready)
            throw BillingErrors.CorrectionNotReleased(claim.Id);
        var path = (claim.NextStates.Count == 0 ? null : ClaimTransitions.Path(claim.State, outcome.State, claim.Frequency))
            ?? throw BillingErrors.TransitionRefused(claim.State, outcome.State, ClaimTransitions.NextOf(claim.NextStates));
        Check.That(outcome.Paid is null || (outcome.Paid >= Money.Zero && outcome.Paid <= Most), nameof(outcome.Paid), "Paid is from $0.00 to $100,000.00.");
        return path;
    }

    public static string? ControlNumberOf(ClaimOutcomeInput? outcome) =>
        Check.Optional(outcome?.PayerControlNumber, nameof(outcome.PayerControlNumber), BillingLimits.PayerControlNumber);

    /// <summary>Nothing of what was paid is left, unless the answer states an amount.</summary>
    public static bool LeavesNothing(ClaimState answered) =>
        answered is ClaimState.Reversed or ClaimState.Voided or ClaimState.Denied or ClaimState.ZeroPaid;

    /// <summary>What was never taken is ours again, to mend and to send as an original (C-163, B-165, B-167).</summary>
    public static ClaimState WhereTurnedAway(ClaimState answered) =>
        answered == ClaimState.Denied ? ClaimState.CorrectionDraft : ClaimState.Held;

    public static bool IsAdjudication(ClaimState answered) =>
        answered is ClaimState.Paid or ClaimState.PartiallyPaid or ClaimState.ZeroPaid or ClaimState.Denied or ClaimState.Reversed or ClaimState.Voided;

    private static bool IsLatest(Claim claim, ClaimOutcomeInput outcome) =>
        (outcome.PayerControlNumber is null || outcome.PayerControlNumber == claim.PayerControlNumber)
        && (outcome.Paid is null || outcome.Paid.Value.Cents == claim.PaidCents);

    /// <summary>Another document is another answer, unless the claim is where this one would take it.</summary>
    private static bool IsOfDocument(ClaimStatusChange step, Claim claim, ClaimOutcomeInput outcome) =>
        string.IsNullOrWhiteSpace(outcome.Document) || outcome.Document.Trim() == step.Cause || claim.State == outcome.State;
}
