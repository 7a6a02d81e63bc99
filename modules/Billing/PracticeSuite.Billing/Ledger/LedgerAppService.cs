using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Remittances;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Ledger;

internal sealed class LedgerAppService(
    BillingDbContext db, TrialBalanceReader books, PatientCredits credits, MatchUndoing matches, PrepaymentUndoing held, PostingFacts facts, IAccess access, IPracticeDirectory practices,
    TimeProvider clock) : ILedgerAppService
{
    private const int MostRows = 500;

    public async Task<TrialBalanceDto> GetTrialBalanceAsync(DateOnly? day, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Ledger.View, cancellationToken);

        var today = (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
        var on = day ?? today;
        var accounts = await books.ReadAsync(on, on, cancellationToken);
        var (debits, credits) = (accounts.Debits(), accounts.Credits());
        return new TrialBalanceDto(on, today, accounts, debits, credits, debits - credits);
    }

    public async Task<JournalPageDto> GetEntriesAsync(JournalQuery query, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Ledger.View, cancellationToken);

        var entries = db.Journal.AsNoTracking();
        if (query.Day is { } day)
            entries = entries.Where(e => e.Day == day);
        if (query.RemittanceId is { } remittance)
            entries = entries.Where(e => e.RemittanceId == remittance);
        if (query.Account is { } account)
            entries = entries.Where(e => db.Postings.Any(p => p.EntryId == e.Id && p.Account == account));
        var rows = await entries.OrderBy(e => e.Day).ThenBy(e => e.MadeAt).ThenBy(e => e.ClaimNumber).ThenBy(e => e.Kind).ThenBy(e => e.Id).Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MostRows)).ToListAsync(cancellationToken);
        return new JournalPageDto(await entries.CountAsync(cancellationToken), await ToDtosAsync(rows, cancellationToken));
    }

    public async Task<ClaimLedgerDto> GetClaimAsync(Guid claimId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Ledger.View, cancellationToken);

        var claim = await db.Claims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == claimId, cancellationToken) ?? throw BillingErrors.ClaimNotFound(claimId);
        await access.DemandAsync(BillingPermissions.Ledger.View, claim.PatientId, cancellationToken);
        // Every payer's money is in the books of the claim to the first.
        var booked = claim.PrimaryId ?? claim.Id;
        var rows = await db.Journal.AsNoTracking().Where(e => e.ClaimId == booked).ToListAsync(cancellationToken);
        var entries = await ToDtosAsync([.. rows.OrderBy(entry => entry.MadeAt).ThenBy(entry => entry.Kind)], cancellationToken);
        var balances = entries.SelectMany(entry => entry.Postings).GroupBy(posting => posting.Account).OrderBy(sum => sum.Key)
            .Select(sum => Of(sum.Key, sum.Sum(posting => posting.Amount.Cents), 0));
        return new ClaimLedgerDto(claim.PatientId, entries, [.. balances]);
    }

    public async Task UndoAsync(Guid entryId, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Ledger.Correct, cancellationToken);

        var why = Check.Required(reason, "Reason", BillingLimits.WaiverReason);
        var entry = await db.Journal.AsNoTracking().SingleOrDefaultAsync(e => e.Id == entryId, cancellationToken) ?? throw BillingErrors.EntryNotFound(entryId);
        await access.DemandAsync(BillingPermissions.Ledger.Correct, entry.PatientId, cancellationToken);
        if (!IsByHand(entry.Kind))
            throw BillingErrors.NotUndoable();
        if (await db.Journal.AnyAsync(e => e.UndoesId == entryId, cancellationToken))
            throw BillingErrors.AlreadyUndone(entryId);
        var now = clock.GetUtcNow();
        var cause = new EntryCause(entry.PracticeId, CounterOf(entry.Kind), $"Undone: {why}", (await practices.GetAsync(cancellationToken)).Today(now), access.Caller.Name, now)
        {
            PatientId = entry.PatientId,
            IsPart2 = entry.IsPart2,
            ClaimId = entry.ClaimId,
            ClaimNumber = entry.ClaimNumber,
            PrepaymentId = entry.PrepaymentId,
            UndoesId = entryId,
        };
        var act = new Act(cause.By, cause.At, cause.Document, cause.Day);
        if (entry.Kind == JournalKind.Match)
            await matches.UndoAsync(entry, act, cancellationToken);
        else
            await CounterAsync(entry, cause, act, cancellationToken);
        await db.SaveOrAsync(() => BillingErrors.AlreadyUndone(entryId), cancellationToken);
        if (entry is { ClaimId: { } claimId, Kind: JournalKind.Refund or JournalKind.ShareCancelled })
            await FollowShareAsync(claimId, entryId, act, cancellationToken);
        await credits.FollowAsync([entry.PatientId], cancellationToken);
    }

    /// <summary>A share that is owed again is owed by whoever it would be asked of now: since it was made less it may have been waived, or a QMB's, or another payer's (B-144, B-145).</summary>
    private async Task FollowShareAsync(Guid claimId, Guid entryId, Act act, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.SingleAsync(c => c.Id == claimId, cancellationToken);
        claim.FollowShare((await facts.ReadAsync([claim], null, cancellationToken)).TermsOf(claim), act);
        await db.SaveOrAsync(() => BillingErrors.AlreadyUndone(entryId), cancellationToken);
    }

    private async Task CounterAsync(JournalEntry entry, EntryCause cause, Act act, CancellationToken cancellationToken)
    {
        var postings = await db.Postings.AsNoTracking().Where(p => p.EntryId == entry.Id).ToListAsync(cancellationToken);
        if (entry.Kind == JournalKind.ShareCancelled && await IsTakenBackAsync(entry, postings, cancellationToken))
            throw BillingErrors.ShareDecidedAnew(entry.ClaimNumber);
        db.Journal.Add(JournalEntry.Make(EntryDraft.Counter(postings), cause)!);
        if (entry.PrepaymentId is { } prepayment)
            await held.UndoAsync(prepayment, entry, postings, cause, cancellationToken);
        if (entry.ClaimId is not null)
            await ReopenAsync(entry, postings, act, cancellationToken);
        if (entry.Kind == JournalKind.Refund)
            await TakeBackShareAsync(entry, cause, cancellationToken);
    }

    /// <summary>The share that was cancelled or made less with the decision, in the same moment, is owed again.</summary>
    private async Task TakeBackShareAsync(JournalEntry undone, EntryCause cause, CancellationToken cancellationToken)
    {
        var moved = await db.Journal.AsNoTracking()
            .SingleOrDefaultAsync(e => e.ClaimId == undone.ClaimId && e.Kind == JournalKind.ShareMoved && e.MadeAt == undone.MadeAt && e.UndoesId == null, cancellationToken);
        if (moved is null)
            return;
        var postings = await db.Postings.AsNoTracking().Where(p => p.EntryId == moved.Id).ToListAsync(cancellationToken);
        if (await IsTakenBackAsync(moved, postings, cancellationToken))
            return;
        db.Journal.Add(JournalEntry.Make(EntryDraft.Counter(postings), cause with { Kind = JournalKind.ShareMoved, UndoesId = moved.Id })!);
        if ((await OwedWithoutAsync(undone.ClaimId!.Value, postings, cancellationToken)).Cents > 0)
            (await db.Claims.SingleAsync(c => c.Id == undone.ClaimId, cancellationToken)).TakeBackPayment(new Act(cause.By, cause.At, cause.Document, cause.Day));
    }

    /// <summary>The payer has taken its answer back meanwhile, and with it what of the share was taken off: the share is as the payer says now (C-215).</summary>
    private async Task<bool> IsTakenBackAsync(JournalEntry reducing, IReadOnlyList<Posting> moved, CancellationToken cancellationToken) =>
        moved.Any(posting => posting.Reason == PostingTerms.OverRate)
        && await db.Journal.AsNoTracking().AnyAsync(
            e => e.ClaimId == reducing.ClaimId && e.Kind == JournalKind.Reversal && e.MadeAt > reducing.MadeAt && db.Postings.Any(p => p.EntryId == e.Id && p.Reason == PostingTerms.OverRate), cancellationToken);

    /// <summary>The work that was done by it is to be done again, and the claim is where it was.</summary>
    private async Task ReopenAsync(JournalEntry undone, IReadOnlyList<Posting> postings, Act act, CancellationToken cancellationToken)
    {
        var claim = await db.Claims.SingleAsync(c => c.Id == undone.ClaimId, cancellationToken);
        if (undone.Kind == JournalKind.PatientPayment)
        {
            claim.TakeBackPayment(act);
            return;
        }

        if (undone.Kind == JournalKind.Refund)
        {
            await OweNoMoreAsync(undone, act, cancellationToken);
            claim.Refund(FromPayerOf(postings), act);
            return;
        }

        var items = await db.WorkItems.Where(i => i.ClaimId == undone.ClaimId && i.DoneAt == undone.MadeAt).ToListAsync(cancellationToken);
        items.ForEach(item => item.Reopen());
        if (undone.Kind is JournalKind.RefundPaid or JournalKind.ShareCancelled)
        {
            if (undone.Kind == JournalKind.ShareCancelled && (await OwedWithoutAsync(claim.Id, postings, cancellationToken)).Cents > 0)
                claim.TakeBackPayment(act);
            else
                claim.Refund(Money.Zero, act);
            return;
        }

        await DemandWrittenOffAsync(postings, claim, cancellationToken);
        var step = await db.ClaimHistory.AsNoTracking().Where(h => h.ClaimId == claim.Id && h.To == ClaimState.WrittenOff && h.From != ClaimState.WrittenOff)
            .OrderByDescending(h => h.Sequence).FirstOrDefaultAsync(cancellationToken);
        claim.TakeBackWriteOff(step?.From, act);
    }

    /// <summary>Less than nought: what the payer had paid is the practice's again. A patient's refund is none of it.</summary>
    private static Money FromPayerOf(IReadOnlyList<Posting> postings) => postings.Any(posting => posting.Account == LedgerAccount.PatientReceivable)
        ? Money.Zero
        : new Money(postings.Where(posting => posting.Account == LedgerAccount.RefundsPayable).Sum(posting => posting.AmountCents));

    /// <summary>What was given up is still given up: a payer that decided about it anew has taken it out of there (C-214).</summary>
    private async Task DemandWrittenOffAsync(IReadOnlyList<Posting> postings, Claim claim, CancellationToken cancellationToken)
    {
        var given = postings.Single(posting => posting.AmountCents > 0);
        var stands = await db.Postings.AsNoTracking().Where(p => p.ClaimId == claim.Id && p.Account == given.Account).SumAsync(p => p.AmountCents, cancellationToken);
        if (stands < given.AmountCents)
            throw BillingErrors.WriteOffGone(claim.Number);
    }

    private async Task OweNoMoreAsync(JournalEntry undone, Act act, CancellationToken cancellationToken)
    {
        var owed = await db.WorkItems.Where(i => i.ClaimId == undone.ClaimId && i.OwedAt == undone.MadeAt).ToListAsync(cancellationToken);
        if (owed.Exists(item => item.DoneAt is not null))
            throw BillingErrors.PaymentStands();
        owed.ForEach(item => item.OweNoMore());
        if (owed.Find(item => item.Kind == WorkKind.Overpayment) is not { } over)
            return;
        // Of an overpayment only the payer's part was owed, and the work is about all of it again; where the payer has decided anew meanwhile, there is none.
        if (await OverpaidParts.OverAsync(db, over.ClaimId, cancellationToken) is { Over.Cents: > 0 } allowed)
            over.Restate(allowed.Over);
        else
            over.Complete("The payer has taken its answer back, and allows no more than its rate", act.By, act.At);
    }

    /// <summary>What the patient owes once the entry is taken back.</summary>
    private async Task<Money> OwedWithoutAsync(Guid claimId, IReadOnlyList<Posting> undone, CancellationToken cancellationToken) => new(
        await db.Postings.AsNoTracking().Where(p => p.ClaimId == claimId && p.Account == LedgerAccount.PatientReceivable).SumAsync(p => p.AmountCents, cancellationToken)
        - undone.Where(posting => posting.Account == LedgerAccount.PatientReceivable).Sum(posting => posting.AmountCents));

    /// <summary>A share that is owed again is moved: a counter-entry in the patient's account is of their own money (<see cref="PatientMoney" />).</summary>
    private static JournalKind CounterOf(JournalKind undone) => undone == JournalKind.ShareCancelled ? JournalKind.ShareMoved : JournalKind.Undo;

    private static bool IsByHand(JournalKind kind) =>
        kind is JournalKind.WriteOff or JournalKind.Refund or JournalKind.RefundPaid or JournalKind.PatientPayment or JournalKind.Prepayment or JournalKind.ShareCancelled or JournalKind.Match;

    private async Task<IReadOnlyList<JournalEntryDto>> ToDtosAsync(IReadOnlyList<JournalEntry> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var postings = (await db.Postings.AsNoTracking().Where(p => ids.Contains(p.EntryId)).OrderBy(p => p.Sequence).ToListAsync(cancellationToken)).ToLookup(p => p.EntryId);
        var undone = (await db.Journal.AsNoTracking().Where(e => e.UndoesId != null && ids.Contains(e.UndoesId.Value)).Select(e => e.UndoesId!.Value).ToListAsync(cancellationToken)).ToHashSet();
        return
        [
            .. rows.Select(row => new JournalEntryDto(
                row.Id, row.Day, row.Kind, row.PatientId == Guid.Empty ? null : row.PatientId, row.ClaimId, row.ClaimNumber, row.Document, row.MadeBy, row.MadeAt, undone.Contains(row.Id), IsByHand(row.Kind) && !undone.Contains(row.Id),
                [.. postings[row.Id].Select(p => new PostingDto(p.Account, new Money(p.AmountCents), p.Reason))])),
        ];
    }

    private static AccountBalanceDto Of(LedgerAccount account, long balance, long change) => new(account, new Money(balance - change), new Money(change), new Money(balance));
}
