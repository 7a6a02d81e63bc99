using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Closing;

/// <summary>What came of a month's work after it was closed. It changes nothing of the closed month: postings have the day on which they are made.</summary>
internal sealed class SinceClosing(BillingDbContext db)
{
    public async Task<SinceClosingDto> ReadAsync(BillingMonth month, DateTimeOffset approvedAt, CancellationToken cancellationToken)
    {
        var last = month.LastDay;
        var later = db.Postings.AsNoTracking().Where(p => p.Day > last && p.ClaimId != null)
            .Join(db.Claims.Where(c => c.Month == month), posting => posting.ClaimId, claim => claim.Id, (posting, _) => posting);
        var cash = await later.Where(p => p.Account == LedgerAccount.Cash).SumAsync(p => p.AmountCents, cancellationToken);
        return new SinceClosingDto(
            await later.Select(p => p.EntryId).Distinct().CountAsync(cancellationToken), new Money(cash),
            await db.Standing(month).CountAsync(r => r.EvaluatedAt > approvedAt, cancellationToken),
            await db.ClaimVersions.Where(v => v.CreatedAt > approvedAt && db.Claims.Any(c => c.Id == v.ClaimId && c.Month == month)).Select(v => v.ClaimId).Distinct().CountAsync(cancellationToken));
    }
}
