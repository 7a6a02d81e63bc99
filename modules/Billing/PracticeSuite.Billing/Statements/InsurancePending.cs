using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Data;

namespace PracticeSuite.Billing.Statements;

/// <summary>Of which claims an insurer has still to answer, so that the patient's share may change (C-384).</summary>
internal sealed class InsurancePending(BillingDbContext db)
{
    /// <param name="patients">Whose claims they are; null = anybody's.</param>
    public async Task<IReadOnlySet<Guid>> AmongAsync(IReadOnlyList<OpenBalance> claims, IReadOnlyList<Guid>? patients, CancellationToken cancellationToken)
    {
        var pending = claims.Where(claim => claim.Cents > 0 && IsUnderWay(claim.State)).Select(claim => claim.ClaimId).ToHashSet();
        pending.UnionWith(await WithInsurersAsync(patients, cancellationToken));
        // A credit is the patient's, whatever an insurer may still say.
        pending.ExceptWith(claims.Where(claim => claim.Cents < 0).Select(claim => claim.ClaimId));
        return pending;
    }

    internal static bool IsUnderWay(ClaimState state) => state is not (ClaimState.Paid or ClaimState.PartiallyPaid or ClaimState.ZeroPaid or ClaimState.Denied or ClaimState.PatientBalance
        or ClaimState.Closed or ClaimState.WrittenOff or ClaimState.Voided);

    /// <summary>Claims with a share of which a payer, this one or the next, has not answered all (B-152).</summary>
    private Task<List<Guid>> WithInsurersAsync(IReadOnlyList<Guid>? patients, CancellationToken cancellationToken)
    {
        var claims = db.Claims.AsNoTracking().Where(c => db.Postings.Any(p => p.ClaimId == c.Id && p.Account == LedgerAccount.PatientReceivable));
        if (patients is not null)
            claims = claims.Where(c => patients.Contains(c.PatientId));
        return db.Postings.AsNoTracking().Where(p => (p.Account == LedgerAccount.InsuranceReceivable || p.Account == LedgerAccount.NextPayerReceivable) && p.ClaimId != null)
            .Join(claims, p => p.ClaimId, c => (Guid?)c.Id, (p, c) => p)
            .GroupBy(p => new { ClaimId = p.ClaimId!.Value, p.Account }).Where(g => g.Sum(p => p.AmountCents) > 0).Select(g => g.Key.ClaimId).Distinct().ToListAsync(cancellationToken);
    }
}
