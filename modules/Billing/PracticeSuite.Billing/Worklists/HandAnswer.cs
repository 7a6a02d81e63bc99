using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Worklists;

/// <summary>An adjudication that somebody wrote down moves no money; until its remittance is posted it is for a person to look at (C-211).</summary>
internal static class HandAnswer
{
    public const string Action = "The answer was written down and no money of it is posted; take in the payer's remittance (835), or enter it from paper";

    /// <param name="primary">The claim in whose books the remittance will be posted: itself, unless a later payer answered.</param>
    public static WorkItem? WorkFor(Claim claim, Claim primary, ClaimOutcomeInput outcome, Act act) =>
        outcome.State is ClaimState.Paid or ClaimState.PartiallyPaid or ClaimState.ZeroPaid or ClaimState.Denied && !claim.TurnedAway
            ? WorkItem.Open(WorkKind.Review, primary, act.Day, claim.PayerName, "", outcome.RemarkCodes ?? [], new Money(primary.ChargedCents))
            : null;

    /// <summary>Other reviews name the payer's reason.</summary>
    public static bool IsOf(WorkItem item) => item is { Kind: WorkKind.Review, Reason: "" };
}
