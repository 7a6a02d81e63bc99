using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Submissions.Batches;

/// <summary>What patients have paid toward services, which a payer is told with the claim (C-071).</summary>
internal static class PatientsPaid
{
    /// <summary>Three statements, and two where nobody has paid.</summary>
    /// <returns>By the claim in whose books it stands: that of the first payer.</returns>
    public static async Task<IReadOnlyDictionary<Guid, Money>> ReadAsync(BillingDbContext db, IReadOnlyCollection<Claim> claims, CancellationToken cancellationToken)
    {
        var books = claims.Select(claim => claim.PrimaryId ?? claim.Id).Distinct().ToList();
        var sums = await AheadAsync(db, books, cancellationToken);
        foreach (var (claim, paid) in await AppliedAsync(db, books, cancellationToken))
            sums[claim] = sums.GetValueOrDefault(claim) + paid;
        return sums;
    }

    /// <summary>Before the share is known the money is held, and all the same the patient has paid it toward the claim.</summary>
    private static async Task<Dictionary<Guid, Money>> AheadAsync(BillingDbContext db, List<Guid> books, CancellationToken cancellationToken)
    {
        var ahead = await db.Prepayments.AsNoTracking().Where(p => p.TowardClaimId != null && books.Contains(p.TowardClaimId.Value) && p.TowardCents > 0 && p.LeftCents > 0)
            .GroupBy(p => p.TowardClaimId!.Value).Select(g => new { g.Key, Cents = g.Sum(p => Math.Min(p.TowardCents, p.LeftCents)) }).ToListAsync(cancellationToken);
        return ahead.ToDictionary(sum => sum.Key, sum => new Money(sum.Cents));
    }

    private static async Task<Dictionary<Guid, Money>> AppliedAsync(BillingDbContext db, List<Guid> books, CancellationToken cancellationToken)
    {
        var paid = await db.Journal.AsNoTracking().Where(e => e.ClaimId != null && books.Contains(e.ClaimId.Value) && e.Kind == JournalKind.PatientPayment)
            .Select(e => e.ClaimId!.Value).Distinct().ToListAsync(cancellationToken);
        if (paid.Count == 0)
            return [];
        var rows = await db.Postings.AsNoTracking().Where(p => p.ClaimId != null && paid.Contains(p.ClaimId.Value))
            .Join(db.Journal, p => p.EntryId, e => e.Id, (p, e) => new { Claim = p.ClaimId!.Value, p.EntryId, e.Kind, e.UndoesId, p.Day, p.Account, p.AmountCents, p.Reason })
            .ToListAsync(cancellationToken);
        return rows.GroupBy(row => row.Claim, row => new BookedPosting(row.EntryId, row.Kind, row.UndoesId, row.Day, row.Account, row.AmountCents, row.Reason))
            .ToDictionary(one => one.Key, one => ServiceMoney.Of([.. one]).PatientPaid);
    }
}
