using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Ledger;

/// <summary>Every account before some days, in them, and at their end. Of postings, which are nobody's by name, so for every reader the same.</summary>
internal sealed class TrialBalanceReader(BillingDbContext db)
{
    public async Task<IReadOnlyList<AccountBalanceDto>> ReadAsync(DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var sums = await db.Postings.AsNoTracking().Where(p => p.Day <= last)
            .GroupBy(p => p.Account)
            .Select(g => new { Account = g.Key, Balance = g.Sum(p => p.AmountCents), Change = g.Sum(p => p.Day >= first ? p.AmountCents : 0) })
            .ToDictionaryAsync(sum => sum.Account, cancellationToken);
        return
        [
            .. Enum.GetValues<LedgerAccount>().Select(account => sums.TryGetValue(account, out var sum)
                ? new AccountBalanceDto(account, new Money(sum.Balance - sum.Change), new Money(sum.Change), new Money(sum.Balance))
                : new AccountBalanceDto(account, Money.Zero, Money.Zero, Money.Zero)),
        ];
    }
}

internal static class Sides
{
    public static Money Debits(this IEnumerable<AccountBalanceDto> accounts) => new(accounts.Where(one => one.Balance.Cents > 0).Sum(one => one.Balance.Cents));

    /// <summary>As a positive amount.</summary>
    public static Money Credits(this IEnumerable<AccountBalanceDto> accounts) => new(-accounts.Where(one => one.Balance.Cents < 0).Sum(one => one.Balance.Cents));
}
