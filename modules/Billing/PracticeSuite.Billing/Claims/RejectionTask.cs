using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Submissions.Inbound;
using PracticeSuite.Billing.Worklists;

namespace PracticeSuite.Billing.Claims;

/// <summary>What being turned away leaves to do: correct the claim and send it again as an original (B-165, B-167).</summary>
internal static class RejectionTask
{
    /// <summary>Remark of a claim that the payer could not process: no appeal and no correction, but a new claim.</summary>
    private const string Unprocessable = "MA130";

    public static bool TurnsAway(this ClaimOutcomeInput outcome) =>
        outcome.State is ClaimState.FileRejected or ClaimState.ClearinghouseRejected or ClaimState.PayerRejected || IsUnprocessable(outcome);

    /// <param name="told">What the answer says is wrong, in words; null = it says no more than that it is.</param>
    public static WorkItem? For(Claim claim, ClaimOutcomeInput outcome, string? told = null) => outcome.TurnsAway()
        ? WorkItem.Leave(
            claim, WorkKind.FixAndResend, MessageWords.Cut(told is null ? TextOf(claim, outcome) : $"{TextOf(claim, outcome)} {told}", BillingLimits.Reason), claim.EvidenceSha256, outcome.On, null)
        : null;

    private static bool IsUnprocessable(ClaimOutcomeInput outcome) => outcome.State == ClaimState.Denied
        && outcome.RemarkCodes?.Contains(Unprocessable, StringComparer.OrdinalIgnoreCase) == true;

    private static string TextOf(Claim claim, ClaimOutcomeInput outcome) => claim.Frequency switch
    {
        _ when IsUnprocessable(outcome) => "The payer returned the claim as unprocessable (MA130): correct it and send a new one as frequency 1 (B-165).",
        ClaimFrequency.Original => "The claim was rejected before it was received: correct it and send it again as frequency 1 (B-167).",
        var frequency => $"The correction was rejected before it was received, and the payer has the claim as it was: mend the correction and send it again as frequency {frequency} (B-167).",
    };
}
