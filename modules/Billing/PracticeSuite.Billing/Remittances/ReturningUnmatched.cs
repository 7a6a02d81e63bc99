using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Remittances;

/// <summary>
/// Money that waits without a claim and is nobody's goes back to the payer (C-210, B-166): it leaves what is unapplied for the account out of which it went,
/// and a counter-entry brings it back.
/// </summary>
internal sealed class ReturningUnmatched(BillingDbContext db, IAccess access, IPracticeDirectory practices, TimeProvider clock)
{
    public async Task ReturnAsync(Guid remittedId, int version, UnmatchedReturnInput payment, CancellationToken cancellationToken)
    {
        var reference = Check.Required(payment.Reference, nameof(payment.Reference), BillingLimits.Trace);
        var why = Check.Required(payment.Reason, nameof(payment.Reason), BillingLimits.ReturnReason);
        var (now, today) = await NowAsync(cancellationToken);
        var remitted = await FindAsync(remittedId, version, cancellationToken);
        var remittance = await db.Remittances.AsNoTracking().SingleAsync(r => r.Id == remitted.RemittanceId, cancellationToken);
        Check.That(payment.PaidOn <= today, nameof(payment.PaidOn), "PaidOn lies in the future; write the day on which the money went.");
        Check.That(
            remittance.PaidOn is not { } came || payment.PaidOn >= came, nameof(payment.PaidOn),
            string.Create(CultureInfo.InvariantCulture, $"PaidOn is before {remittance.PaidOn:d MMM yyyy}, when it came; write the day on which the money went."));
        var how = string.Create(CultureInfo.InvariantCulture, $"{RefundDesk.Words(payment.Means)} {reference}, {payment.PaidOn:d MMM yyyy}: {why}");
        remitted.Return(how);
        // What a payer kept came in as a provider-level adjustment of its payment, and not as cash.
        var from = payment.Means == RefundMeans.KeptByPayer ? LedgerAccount.ProviderAdjustments : LedgerAccount.Cash;
        var draft = new EntryDraft().Move(from, LedgerAccount.Unapplied, new Money(remitted.PaidCents));
        var entry = JournalEntry.Make(draft, CauseOf(remitted, $"Returned to {remittance.PayerName}: {how}", today, now))!;
        remitted.EntryId = entry.Id;
        db.Journal.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task TakeBackAsync(Guid remittedId, int version, CancellationToken cancellationToken)
    {
        var (now, today) = await NowAsync(cancellationToken);
        var remitted = await FindAsync(remittedId, version, cancellationToken);
        remitted.BelongToNobody(RemittanceMatch.Returned);
        var returned = remitted.EntryId!.Value;
        var postings = await db.Postings.AsNoTracking().Where(p => p.EntryId == returned).ToListAsync(cancellationToken);
        db.Journal.Add(JournalEntry.Make(EntryDraft.Counter(postings), CauseOf(remitted, "Not returned after all", today, now) with { UndoesId = returned })!);
        remitted.EntryId = null;
        await db.SaveOrAsync(() => BillingErrors.AlreadyUndone(returned), cancellationToken);
    }

    private async Task<RemittedClaim> FindAsync(Guid id, int version, CancellationToken cancellationToken)
    {
        var remitted = await db.RemittedClaims.SingleOrDefaultAsync(c => c.Id == id, cancellationToken) ?? throw BillingErrors.RemittanceNotFound(id);
        db.DemandUnchanged(remitted, version);
        return remitted;
    }

    private async Task<(DateTimeOffset Now, DateOnly Today)> NowAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return (now, (await practices.GetAsync(cancellationToken)).Today(now));
    }

    private EntryCause CauseOf(RemittedClaim remitted, string document, DateOnly today, DateTimeOffset now) =>
        new(remitted.PracticeId, JournalKind.UnmatchedReturned, document, today, access.Caller.Name, now) { ClaimNumber = remitted.Number, RemittanceId = remitted.RemittanceId };
}
