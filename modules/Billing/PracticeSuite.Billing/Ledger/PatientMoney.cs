using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Ledger;

/// <summary>What patients have paid of claims themselves, less what goes back to them. It is theirs, whatever a payer takes back or decides anew.</summary>
internal static class PatientMoney
{
    /// <summary>One statement; nothing of claims that no patient has paid of.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Money>> ReadAsync(BillingDbContext db, IReadOnlyCollection<Guid> claims, CancellationToken cancellationToken)
    {
        // Of counter-entries those that touch the patient's account undo a payment or a refund of a patient: a share that comes back is moved, and not undone.
        // One that undoes a payer's answer takes a share back that nobody has paid.
        var own = db.Journal.AsNoTracking().Where(e => e.ClaimId != null && claims.Contains(e.ClaimId.Value)
            && (e.Kind == JournalKind.PatientPayment || e.Kind == JournalKind.Refund || (e.Kind == JournalKind.Undo && e.RemittanceId == null)));
        var sums = await own.Join(db.Postings.AsNoTracking().Where(p => p.Account == LedgerAccount.PatientReceivable), e => e.Id, p => p.EntryId, (e, p) => new { ClaimId = e.ClaimId!.Value, p.AmountCents })
            .GroupBy(one => one.ClaimId).Select(g => new { g.Key, Cents = g.Sum(one => one.AmountCents) }).ToListAsync(cancellationToken);
        return sums.Where(sum => sum.Cents != 0).ToDictionary(sum => sum.Key, sum => new Money(-sum.Cents));
    }

    public static async Task<Money> ReadAsync(BillingDbContext db, Guid claim, CancellationToken cancellationToken) =>
        (await ReadAsync(db, [claim], cancellationToken)).GetValueOrDefault(claim);
}
