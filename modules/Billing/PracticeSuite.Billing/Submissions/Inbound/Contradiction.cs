using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;

namespace PracticeSuite.Billing.Submissions.Inbound;

/// <summary>An answer that moves nothing and says the opposite of what was said before: nobody may miss that one of the two is wrong (C-146).</summary>
internal static class Contradiction
{
    /// <param name="said">What the answer says, which the claim cannot follow.</param>
    public static bool Is(Claim claim, ClaimState said) => said switch
    {
        // What was turned away earlier on the way may well be accepted by whoever stood before.
        ClaimState.SyntaxAccepted => WasTurnedAwayAs(claim, ClaimState.FileRejected),
        ClaimState.ClearinghouseAccepted => WasTurnedAwayAs(claim, ClaimState.FileRejected, ClaimState.ClearinghouseRejected),
        ClaimState.PayerAccepted => WasTurnedAwayAs(claim, ClaimState.FileRejected, ClaimState.ClearinghouseRejected, ClaimState.PayerRejected),
        ClaimState.FileRejected or ClaimState.ClearinghouseRejected or ClaimState.PayerRejected =>
            claim.AwaitsAnswer || claim.State is ClaimState.Paid or ClaimState.PartiallyPaid or ClaimState.ZeroPaid or ClaimState.PatientBalance,
        _ => false,
    };

    public static string TextOf(Claim claim, ClaimOutcomeInput outcome) =>
        $"Two answers contradict each other: the claim is {claim.Answer ?? claim.State}, and then came {outcome.State} ({outcome.Document}). Nothing was changed; ask whoever answered last, and record what holds.";

    private static bool WasTurnedAwayAs(Claim claim, params ReadOnlySpan<ClaimState> rejections) =>
        claim.TurnedAway && claim.Answer is { } answer && rejections.Contains(answer);
}
