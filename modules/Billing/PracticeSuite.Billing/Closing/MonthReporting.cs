using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Revenue;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Closing;

/// <summary>Adds a month's report up. Whoever calls it has opened the practice's facts: the books' sums are those of the books, whoever reads them.</summary>
internal sealed class MonthReporting(BillingDbContext db, MonthFigures figures, TrialBalanceReader books, MonthPatientCredits patients)
{
    private static readonly LedgerAccount[] Adjusting =
    [
        LedgerAccount.ContractualWriteOff, LedgerAccount.Sequestration, LedgerAccount.DenialWriteOff, LedgerAccount.DisputeWriteOff, LedgerAccount.ReviewWriteOff,
        LedgerAccount.HardshipWaiver, LedgerAccount.UnbilledShare,
        LedgerAccount.ProviderAdjustments, LedgerAccount.Interest,
    ];

    public async Task<MonthReportDto> ReadAsync(BillingMonth month, TimeZoneInfo zone, CancellationToken cancellationToken)
    {
        var bridge = await figures.AddUpAsync(month, cancellationToken);
        var accounts = await books.ReadAsync(month.FirstDay, month.LastDay, cancellationToken);
        return new MonthReportDto(
            month, ReportedHolds.Of(bridge.ToDto()), await RemittancesAsync(month.In(zone), cancellationToken), await WorkAsync(month.LastDay, cancellationToken),
            await AdjustmentsAsync(month, cancellationToken), await CreditsAsync(month.LastDay, accounts, cancellationToken), accounts, accounts.Debits(), accounts.Credits());
    }

    private async Task<MonthRemittancesDto> RemittancesAsync(Interval month, CancellationToken cancellationToken)
    {
        var posted = db.Remittances.AsNoTracking().Where(r => r.PostedAt < month.End);
        var inMonth = await posted.Where(r => r.PostedAt >= month.Start).GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Cents = g.Sum(r => r.PaidCents) }).FirstOrDefaultAsync(cancellationToken);
        var unmatched = await db.RemittedClaims.AsNoTracking().Where(c => c.Match == RemittanceMatch.Unmatched && posted.Any(r => r.Id == c.RemittanceId)).GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Cents = g.Sum(c => c.PaidCents) }).FirstOrDefaultAsync(cancellationToken);
        return new MonthRemittancesDto(
            inMonth?.Count ?? 0, new Money(inMonth?.Cents ?? 0),
            await db.RemittanceFiles.CountAsync(
                f => (f.State == RemittanceFileState.Quarantined || f.State == RemittanceFileState.Received) && f.ReceivedAt < month.End, cancellationToken),
            unmatched?.Count ?? 0, new Money(unmatched?.Cents ?? 0),
            await db.RemittedAdjustments.CountAsync(a => a.SettledAt == null && posted.Any(r => r.Id == a.RemittanceId), cancellationToken));
    }

    private async Task<IReadOnlyList<MonthWorkDto>> WorkAsync(DateOnly last, CancellationToken cancellationToken)
    {
        var open = await db.WorkItems.AsNoTracking().Where(i => i.DoneAt == null && i.OpenedOn <= last).GroupBy(i => i.Kind)
            .Select(g => new { g.Key, Count = g.Count(), Overdue = g.Count(i => i.DueOn < last), Cents = g.Sum(i => i.AmountCents) }).ToListAsync(cancellationToken);
        return [.. open.OrderBy(sum => sum.Key).Select(sum => new MonthWorkDto(sum.Key, sum.Count, sum.Overdue, new Money(sum.Cents)))];
    }

    private async Task<IReadOnlyList<MonthAdjustmentDto>> AdjustmentsAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        var sums = await db.Postings.AsNoTracking().Where(p => p.Day >= first && p.Day <= last && Adjusting.Contains(p.Account)).GroupBy(p => new { p.Account, p.Reason })
            .Select(g => new { g.Key.Account, g.Key.Reason, Count = g.Count(), Cents = g.Sum(p => p.AmountCents) }).ToListAsync(cancellationToken);
        return
        [
            .. sums.OrderBy(sum => sum.Account).ThenByDescending(sum => sum.Cents).ThenBy(sum => sum.Reason, StringComparer.Ordinal)
                .Select(sum => new MonthAdjustmentDto(sum.Account, sum.Reason, sum.Count, new Money(sum.Cents))),
        ];
    }

    private async Task<MonthCreditsDto> CreditsAsync(DateOnly last, IReadOnlyList<AccountBalanceDto> accounts, CancellationToken cancellationToken)
    {
        var credits = await db.Postings.AsNoTracking().Where(p => p.Day <= last && p.ClaimId != null && p.Account == LedgerAccount.InsuranceReceivable)
            .GroupBy(p => p.ClaimId).Select(g => g.Sum(p => p.AmountCents)).Where(cents => cents < 0).GroupBy(_ => 1)
            .Select(g => new { Count = g.Count(), Cents = g.Sum(cents => cents) }).FirstOrDefaultAsync(cancellationToken);
        var payable = accounts.First(account => account.Account == LedgerAccount.RefundsPayable).Balance;
        return new MonthCreditsDto(credits?.Count ?? 0, new Money(-(credits?.Cents ?? 0)), Money.Zero - payable, await patients.ReadAsync(last, cancellationToken));
    }
}
