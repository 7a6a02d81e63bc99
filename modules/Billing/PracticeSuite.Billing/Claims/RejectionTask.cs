using PracticeSuite.Billing.Contracts.Claims;

namespace PracticeSuite.Billing.Claims;

/// <summary>What a rejection leaves to do: mend and send again as an original (B-167).</summary>
internal static class RejectionTask
{
    public static BillingTask? For(Claim claim, ClaimOutcomeInput outcome) =>
        outcome.State is ClaimState.FileRejected or ClaimState.ClearinghouseRejected or ClaimState.PayerRejected
            ? BillingTask.Open(
                claim, BillingTaskKind.FixAndResend, "The claim was rejected before it was received: mend it and send it again as frequency 1 (B-167).",
                claim.EvidenceSha256, outcome.On, null)
            : null;
}
