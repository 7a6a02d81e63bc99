using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>How an answer of the payer's side is read: whether it is new, and which steps it implies. The claim takes them.</summary>
internal static class ClaimAnswer
{
    private static readonly Money Most = Money.Dollars(100_000);

    /// <summary>
    /// The latest answer is known by all it said, an earlier one by the step that it was written down as (C-147).
    /// </summary>
    /// <param name="history">The claim's steps so far.</param>
    public static bool IsKnown(Claim claim, ClaimOutcomeInput outcome, IEnumerable<ClaimStatusChange> history)
    {
        if (!ClaimTransitions.IsOutcome(outcome.State))
            throw BillingErrors.NotAnOutcome(outcome.State);
        return claim.Answer == outcome.State && claim.AnsweredOn == outcome.On ? IsLatest(claim, outcome) : history.Any(step => Says(step, outcome));
    }

    /// <summary>From where the claim is to what was answered.</summary>
    public static IReadOnlyList<ClaimState> PathOf(Claim claim, ClaimOutcomeInput outcome)
    {
        if (claim.IsCorrectionUnsent && claim.State != ClaimState.Ready)
            throw BillingErrors.CorrectionNotReleased(claim.Id);
        var path = ClaimTransitions.Path(claim.State, outcome.State) ?? throw BillingErrors.TransitionRefused(claim.State, outcome.State);
        Check.That(outcome.Paid is null || (outcome.Paid >= Money.Zero && outcome.Paid <= Most), nameof(outcome.Paid), "Paid is from $0.00 to $100,000.00.");
        return path;
    }

    public static string? ControlNumberOf(ClaimOutcomeInput? outcome) =>
        Check.Optional(outcome?.PayerControlNumber, nameof(outcome.PayerControlNumber), BillingLimits.PayerControlNumber);

    /// <summary>What was never taken is ours again, to mend and to send as an original (C-163, B-165, B-167).</summary>
    public static ClaimState WhereTurnedAway(ClaimState answered) =>
        answered == ClaimState.Denied ? ClaimState.CorrectionDraft : ClaimState.Held;

    private static bool IsLatest(Claim claim, ClaimOutcomeInput outcome) =>
        (outcome.PayerControlNumber is null || outcome.PayerControlNumber == claim.PayerControlNumber)
        && (outcome.Paid is null || outcome.Paid.Value.Cents == claim.PaidCents);

    private static bool Says(ClaimStatusChange step, ClaimOutcomeInput outcome) => step.To == outcome.State && step.StatedOn == outcome.On
        && (outcome.PayerControlNumber is null || outcome.PayerControlNumber == step.StatedControlNumber);
}
