using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Worklists;

/// <summary>
/// A patient's share of what was allowed beyond the rate: where money goes back to the payer for it, the patient owes less as well, and what they have paid too much is theirs (C-382, C-386).
/// </summary>
internal sealed class ReducedShare(BillingDbContext db)
{
    /// <summary>Amounts that stay what they are where less is allowed (B-142).</summary>
    private static readonly string[] Constant = ["PR-1", "PR-3"];

    private static readonly LedgerAccount[] Accounts =
        [LedgerAccount.PatientReceivable, LedgerAccount.NextPayerReceivable, LedgerAccount.UnbilledShare, LedgerAccount.HardshipWaiver];

    private static readonly LedgerAccount[] Open =
    [
        LedgerAccount.InsuranceReceivable, LedgerAccount.NextPayerReceivable, LedgerAccount.PatientReceivable, LedgerAccount.DeniedReceivable,
        LedgerAccount.DisputedReceivable, LedgerAccount.ReviewReceivable,
    ];

    /// <summary>
    /// Only what the first payer has paid goes back to it, and what earlier refunds of the claim gave back is given back once. What a later payer has paid of the share is neither's: what
    /// becomes of the share then is for a person to say.
    /// </summary>
    public async Task<OverpaidParts> PartsAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (await OverpaidParts.OverAsync(db, item.ClaimId, cancellationToken) is not { } allowed)
            return OverpaidParts.None;
        var over = allowed.Over.Cents < item.AmountCents ? allowed.Over : new Money(item.AmountCents);
        var firsts = OverpaidParts.FirstPayers(db, item.ClaimId);
        var paid = await firsts.SumAsync(r => r.PaidCents, cancellationToken);
        var later = await OverpaidParts.LaterPayers(db, item.ClaimId).Select(r => r.PaidCents).ToListAsync(cancellationToken);
        var returned = await db.WorkItems.AsNoTracking()
            .Where(i => i.ClaimId == item.ClaimId && i.Kind == WorkKind.Overpayment && i.OwedAt != null && i.Id != item.Id).SumAsync(i => i.AmountCents, cancellationToken);
        var balances = await BalancesAsync(item.ClaimId, Accounts, cancellationToken);
        var share = new Money(balances.Values.Sum(balance => balance.Cents) + later.Sum()) + await PatientMoney.ReadAsync(db, item.ClaimId, cancellationToken);
        var constant = await db.Postings.AsNoTracking().Where(p => Constant.Contains(p.Reason) && firsts.Any(r => r.EntryId == p.EntryId)).SumAsync(p => p.AmountCents, cancellationToken);
        var parts = OverpaidParts.Of(over, allowed.Allowed, new Money(paid), share, new Money(Math.Max(0, constant)));
        return new OverpaidParts(new Money(Math.Max(0, parts.Payers.Cents - returned)), later.Count > 0 ? Money.Zero : parts.Patients);
    }

    /// <summary>Into what the contract takes off: first out of what is still owed, whoever owes it, and last out of what the patient has paid, which leaves their account below nought.</summary>
    public async Task<EntryDraft> DraftAsync(Guid claimId, Money by, CancellationToken cancellationToken)
    {
        var (draft, left) = (new EntryDraft(), by);
        var balances = await BalancesAsync(claimId, Accounts, cancellationToken);
        foreach (var account in Accounts)
        {
            var open = balances.GetValueOrDefault(account);
            var taken = open < left ? open : left;
            if (taken <= Money.Zero)
                continue;
            draft.Move(account, LedgerAccount.ContractualWriteOff, taken, PostingTerms.OverRate);
            left -= taken;
        }

        return draft.Move(LedgerAccount.PatientReceivable, LedgerAccount.ContractualWriteOff, left, PostingTerms.OverRate);
    }

    /// <summary>Nobody owes anything of the claim any more once this is posted.</summary>
    public async Task<bool> IsSettledAsync(Guid claimId, EntryDraft draft, CancellationToken cancellationToken) =>
        (await BalancesAsync(claimId, Open, cancellationToken)).All(open => open.Value + draft.Of(open.Key) <= Money.Zero);

    private async Task<Dictionary<LedgerAccount, Money>> BalancesAsync(Guid claimId, LedgerAccount[] accounts, CancellationToken cancellationToken) =>
        (await db.Postings.AsNoTracking().Where(p => p.ClaimId == claimId && accounts.Contains(p.Account)).GroupBy(p => p.Account)
            .Select(g => new { g.Key, Cents = g.Sum(p => p.AmountCents) }).ToListAsync(cancellationToken)).ToDictionary(sum => sum.Key, sum => new Money(sum.Cents));
}
