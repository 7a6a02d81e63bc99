using PracticeSuite.Billing.Contracts.Claims;

namespace PracticeSuite.Billing.Claims;

/// <summary>On whose side a claim is, asked of columns too, by lists that do not load it.</summary>
internal static class ClaimStage
{
    /// <summary>Nothing of it is at the payer, or what was there was turned away (C-164).</summary>
    public static bool IsUnsent(ClaimState state, int frequency, bool turnedAway) => frequency == ClaimFrequency.Original
        && (state is ClaimState.Draft or ClaimState.ReadyPendingClose or ClaimState.Held or ClaimState.Ready
            || (turnedAway && state == ClaimState.CorrectionDraft));

    /// <summary>The same, of a database.</summary>
    public static IQueryable<Claim> Unsent(IQueryable<Claim> claims) => claims.Where(c => c.Frequency == ClaimFrequency.Original
        && (c.State == ClaimState.Draft || c.State == ClaimState.ReadyPendingClose || c.State == ClaimState.Held || c.State == ClaimState.Ready
            || (c.TurnedAway && c.State == ClaimState.CorrectionDraft)));
}
