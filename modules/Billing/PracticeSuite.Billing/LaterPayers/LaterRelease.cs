using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Remittances;

namespace PracticeSuite.Billing.LaterPayers;

/// <summary>Whether a claim may ask the next payer: the one before has answered and stands by it, and the card says what the claim says.</summary>
internal sealed class LaterRelease(BillingDbContext db, PostingFacts posting)
{
    /// <summary>As many statements for many as for one, and none where all go to first payers.</summary>
    public async Task<LaterReleaseFacts> ReadAsync(IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken)
    {
        var ids = claims.Select(claim => claim.PrimaryId).OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
            return new LaterReleaseFacts([], null);
        var primaries = await db.Claims.AsNoTracking().Where(c => ids.Contains(c.Id)).ToDictionaryAsync(c => c.Id, cancellationToken);
        return new LaterReleaseFacts(primaries, (await posting.ReadAsync(primaries.Values, null, cancellationToken)).Later);
    }
}

internal sealed class LaterReleaseFacts(Dictionary<Guid, Claim> primaries, LaterPayerFacts? later)
{
    public void DemandReleasable(Claim claim, DateOnly today)
    {
        if (today < claim.ReleasableFrom)
            throw BillingErrors.PassedOnAlready(claim.Number, claim.ReleasableFrom);
        if (!primaries.TryGetValue(claim.PrimaryId!.Value, out var primary) || !Stands(primary))
            throw BillingErrors.FirstPayerHasNotAnswered(claim.Number);
        if (later!.CoverOf(claim, primary) is not { } cover || !later.IsFresh(claim, primary, cover))
            throw BillingErrors.ClaimOutOfDate(claim.Number, "coverage");
    }

    private static bool Stands(Claim primary) => primary.State is ClaimState.Paid or ClaimState.PartiallyPaid or ClaimState.ZeroPaid or ClaimState.Denied or ClaimState.PatientBalance
        or ClaimState.WrittenOff or ClaimState.Closed or ClaimState.Appealed;
}
