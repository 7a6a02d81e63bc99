using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Worklists;

/// <summary>
/// What a payer refused, takes off on its own account, or left to be looked at stands in the books until the payer decides anew or a person gives it up
/// (C-211, C-214). What was given up has an account of its own for each, so that a payer who takes its answer back takes it from there.
/// </summary>
internal sealed class GivingUp(BillingDbContext db)
{
    private static readonly LedgerAccount[] Open =
    [
        LedgerAccount.InsuranceReceivable, LedgerAccount.NextPayerReceivable, LedgerAccount.PatientReceivable, LedgerAccount.DeniedReceivable,
        LedgerAccount.DisputedReceivable, LedgerAccount.ReviewReceivable,
    ];

    /// <summary>How much of what the item is about is still open. A denial is about all that is denied of the claim, the others each about what one answer left.</summary>
    public async Task<Money> StandsAsync(WorkItem item, CancellationToken cancellationToken)
    {
        if (WayOf(item) is not { } way)
            return Money.Zero;
        var balance = new Money(await db.Postings.AsNoTracking().Where(p => p.ClaimId == item.ClaimId && p.Account == way.From).SumAsync(p => p.AmountCents, cancellationToken));
        return item.Kind == WorkKind.Denial || balance.Cents < item.AmountCents ? balance : new Money(item.AmountCents);
    }

    public async Task WriteOffAsync(WorkItem item, string reason, Act act, CancellationToken cancellationToken)
    {
        item.Complete(reason, act.By, act.At);
        if (WayOf(item) is not { } way || await StandsAsync(item, cancellationToken) is not { Cents: > 0 } amount)
            throw BillingErrors.NothingToWriteOff(item.ClaimNumber);
        var claim = await db.Claims.SingleAsync(c => c.Id == item.ClaimId, cancellationToken);
        var done = act with { Cause = $"Written off: {reason.Trim()}" };
        var draft = new EntryDraft().Move(way.From, way.To, amount, item.Reason);
        db.Journal.Add(JournalEntry.Make(draft, claim.CauseOf(JournalKind.WriteOff, done))!);
        claim.WriteOff(isAll: await IsNothingOpenAsync(claim.Id, draft, cancellationToken), done);
    }

    private async Task<bool> IsNothingOpenAsync(Guid claimId, EntryDraft after, CancellationToken cancellationToken)
    {
        var sums = await db.Postings.AsNoTracking().Where(p => p.ClaimId == claimId && Open.Contains(p.Account))
            .GroupBy(p => p.Account).Select(sum => new { sum.Key, Cents = sum.Sum(p => p.AmountCents) }).ToListAsync(cancellationToken);
        return sums.TrueForAll(sum => (new Money(sum.Cents) + after.Of(sum.Key)).Cents <= 0);
    }

    /// <summary>Null where the item is about no such amount: an answer that was written down by hand is posted by its remittance.</summary>
    private static (LedgerAccount From, LedgerAccount To)? WayOf(WorkItem item) => item.Kind switch
    {
        WorkKind.Denial => (LedgerAccount.DeniedReceivable, LedgerAccount.DenialWriteOff),
        WorkKind.Dispute => (LedgerAccount.DisputedReceivable, LedgerAccount.DisputeWriteOff),
        WorkKind.Review when !HandAnswer.IsOf(item) => (LedgerAccount.ReviewReceivable, LedgerAccount.ReviewWriteOff),
        _ => null,
    };
}
