using PracticeSuite.Billing.Contracts.Claims;

namespace PracticeSuite.Billing.Claims;

/// <summary>
/// Proof that a claim was filed in time: its file was accepted, and so was the claim, with the payer's number (B-154). Only what
/// was said counts: that a payment implies both proves no day.
/// </summary>
internal static class FilingProof
{
    /// <param name="history">In the order of steps; only what followed the last release speaks of what is filed now.</param>
    public static FilingProofDto? Find(IReadOnlyList<ClaimStatusChange> history)
    {
        var sent = history.Skip(LastRelease(history)).Where(step => step.StatedOn is not null).ToList();
        var file = sent.Find(step => step.To == ClaimState.SyntaxAccepted);
        var claim = sent.Find(step =>
            step is { To: ClaimState.ClearinghouseAccepted or ClaimState.PayerAccepted, StatedControlNumber.Length: > 0 });
        return file is null || claim is null
            ? null
            : new FilingProofDto(file.StatedOn!.Value, claim.StatedOn!.Value, claim.StatedControlNumber!);
    }

    private static int LastRelease(IReadOnlyList<ClaimStatusChange> history)
    {
        for (var i = history.Count - 1; i >= 0; i--)
        {
            if (history[i].To == ClaimState.Ready)
                return i;
        }

        return 0;
    }
}
