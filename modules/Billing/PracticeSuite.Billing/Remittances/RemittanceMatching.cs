using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Remittances;

/// <summary>A person says whose money it is that waits without a claim: the claim takes the answer, and the money comes from where it waited (C-210).</summary>
internal sealed class RemittanceMatching(BillingDbContext db, PostingFacts postingFacts, PatientCredits credits, IAccess access, IPracticeDirectory practices, TimeProvider clock)
{
    public async Task MatchAsync(Guid remittedId, int version, string claimNumber, CancellationToken cancellationToken)
    {
        var remitted = await db.RemittedClaims.SingleOrDefaultAsync(c => c.Id == remittedId, cancellationToken) ?? throw BillingErrors.RemittanceNotFound(remittedId);
        db.DemandUnchanged(remitted, version);
        if (remitted.Match != RemittanceMatch.Unmatched)
            throw BillingErrors.AlreadyMatched();
        var number = ClaimNumber.Typed(Check.Required(claimNumber, "Claim", BillingLimits.ClaimNumber));
        var named = await db.Claims.SingleOrDefaultAsync(c => c.Number == number, cancellationToken) ?? throw BillingErrors.NoSuchClaimNumber(number);
        var claim = named.PrimaryId is { } primary ? await db.Claims.SingleAsync(c => c.Id == primary, cancellationToken) : named;
        await access.DemandAsync(BillingPermissions.Remittances.Post, claim.PatientId, cancellationToken);
        var remittance = await db.Remittances.AsNoTracking().SingleAsync(r => r.Id == remitted.RemittanceId, cancellationToken);

        var now = clock.GetUtcNow();
        var act = new Act(access.Caller.Name, now, $"835 {remittance.Trace}, matched by hand", (await practices.GetAsync(cancellationToken)).Today(now));
        var read = remitted.Content.ToRead(remitted);
        var facts = await postingFacts.ReadAsync([claim], ClaimReading.Of(read).IsReversal ? [claim.Id] : [], cancellationToken);
        remitted.BelongTo(claim, byHand: true);
        var posted = new ClaimPoster(remittance.Id, remittance.PayerName, remittance.PaidOn ?? act.Day, act)
            .Post(claim, remitted, read, facts, LedgerAccount.Unapplied, named.IsToLaterPayer ? named.Id : null);
        if (posted.Entry is { } entry)
            db.Journal.Add(entry);
        db.WorkItems.AddRange(posted.Work);
        db.AddLeft(posted);
        await db.SaveChangesAsync(cancellationToken);
        await credits.FollowPostedAsync([claim.PatientId], cancellationToken);
    }

    /// <summary>The money is another program's to post: it leaves what waits here, and the books say how much that is.</summary>
    public Task GiveElsewhereAsync(Guid remittedId, int version, string reason, CancellationToken cancellationToken)
    {
        var why = Check.Required(reason, "Reason", BillingLimits.WaiverReason);
        return MoveAsync(remittedId, version, remitted => remitted.BelongElsewhere(why), $"Billed elsewhere: {why}", LedgerAccount.BilledElsewhere, LedgerAccount.Unapplied, cancellationToken);
    }

    public Task TakeBackAsync(Guid remittedId, int version, CancellationToken cancellationToken) =>
        MoveAsync(remittedId, version, remitted => remitted.BelongToNobody(RemittanceMatch.BilledElsewhere), "Not billed elsewhere after all", LedgerAccount.Unapplied, LedgerAccount.BilledElsewhere, cancellationToken);

    private async Task MoveAsync(
        Guid remittedId, int version, Action<RemittedClaim> change, string cause, LedgerAccount credited, LedgerAccount debited, CancellationToken cancellationToken)
    {
        var remitted = await db.RemittedClaims.SingleOrDefaultAsync(c => c.Id == remittedId, cancellationToken) ?? throw BillingErrors.RemittanceNotFound(remittedId);
        db.DemandUnchanged(remitted, version);
        change(remitted);
        var now = clock.GetUtcNow();
        var entry = new EntryCause(remitted.PracticeId, JournalKind.BilledElsewhere, cause, (await practices.GetAsync(cancellationToken)).Today(now), access.Caller.Name, now)
        {
            ClaimNumber = remitted.Number,
            RemittanceId = remitted.RemittanceId,
        };
        if (JournalEntry.Make(new EntryDraft().Move(credited, debited, new Money(remitted.PaidCents)), entry) is { } made)
            db.Journal.Add(made);
        await db.SaveChangesAsync(cancellationToken);
    }
}
