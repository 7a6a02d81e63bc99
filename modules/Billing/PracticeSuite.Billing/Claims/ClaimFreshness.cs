using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;

namespace PracticeSuite.Billing.Claims;

/// <summary>
/// Whether a claim still says what its month comes to now (B-211). Only looks: what is out of date waits, unsent, for the month end
/// that gives it a new version.
/// </summary>
internal sealed class ClaimFreshness(BillingDbContext db, TimeProvider clock)
{
    /// <param name="now">Null when no enrollment touches the month any more.</param>
    public async Task DemandAsync(Claim claim, PatientMonthNow? now, CancellationToken cancellationToken)
    {
        if (claim.Frequency == ClaimFrequency.Void)
            await DemandVoidAsync(claim, now, cancellationToken);
        else if (now?.ToDraft() is not { } draft)
            throw BillingErrors.ClaimOutOfDate(claim.Number, HeldBy(claim, now));
        else if (draft.Evidence.Sha256 != claim.EvidenceSha256)
            throw BillingErrors.ClaimOutOfDate(claim.Number, await ChangesAsync(claim, draft, cancellationToken));
    }

    /// <summary>What is taken back must still be without foundation.</summary>
    private async Task DemandVoidAsync(Claim claim, PatientMonthNow? now, CancellationToken cancellationToken)
    {
        var versions = await db.ClaimVersions.AsNoTracking().Where(v => v.ClaimId == claim.Id).ToListAsync(cancellationToken);
        var result = MonthOfClaim.Find(claim, now?.Evaluated.Months ?? [], clock.GetUtcNow()).Result;
        if (!ClaimChanges.Between(claim.ToSent(claim.SentOf(versions), ClaimStanding.Paid), result).TakesBack())
            throw BillingErrors.ClaimOutOfDate(claim.Number, "the month can be billed after all");
    }

    private string HeldBy(Claim claim, PatientMonthNow? now)
    {
        var result = MonthOfClaim.Find(claim, now?.Evaluated.Months ?? [], clock.GetUtcNow()).Result;
        return $"the month is held by {string.Join(", ", result.Holds.Select(hold => hold.Code.ToText()).Distinct())}";
    }

    private async Task<string> ChangesAsync(Claim claim, ClaimDraft draft, CancellationToken cancellationToken)
    {
        var evidence = await db.ClaimVersions.AsNoTracking().Where(v => v.ClaimId == claim.Id && v.Number == claim.CurrentVersion)
            .Select(v => v.Evidence).SingleAsync(cancellationToken);
        return EvidenceChanges.Between(StoredEvidence.Read(evidence), StoredEvidence.Read(draft.Evidence.Text));
    }
}
