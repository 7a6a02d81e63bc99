using System.Globalization;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Statements;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Worklists;

/// <summary>
/// Money on its way back, to a payer (B-166) or to a patient (C-386). Deciding it makes a debt, paying it ends the debt; between the two the books say what the practice owes, and the
/// 60 days run.
/// </summary>
internal sealed class RefundDesk(BillingDbContext db, PatientCredits credits, PrepaymentReturns returns, ReducedShare reduced)
{
    /// <summary>What a claim was paid with; of it the patient's own is taken off.</summary>
    private static readonly LedgerAccount[] PayersMoney = [LedgerAccount.Cash, LedgerAccount.Unapplied, LedgerAccount.RefundsPayable, LedgerAccount.ProviderAdjustments, LedgerAccount.PatientPrepayments];

    public async Task OweAsync(WorkItem item, string reason, Act act, CancellationToken cancellationToken)
    {
        if (item.OwedAt is not null)
            throw BillingErrors.RefundOwed(item.ClaimNumber);
        var why = Check.Required(reason, "Reason", BillingLimits.WaiverReason);
        var claim = await db.Claims.SingleAsync(c => c.Id == item.ClaimId, cancellationToken);
        var over = item.Kind == WorkKind.Overpayment ? await OverpaidAsync(item, cancellationToken) : OverpaidParts.None;
        var owed = item.Kind == WorkKind.Overpayment ? over.Payers : await StandsAsync(item, cancellationToken);
        if (owed.Cents <= 0)
        {
            if (over.Patients > Money.Zero)
                await ReduceAloneAsync(item, claim, over.Patients, why, act, cancellationToken);
            else
                await CancelAloneAsync(item, claim, why, act, cancellationToken);
            return;
        }

        item.Owe(owed, act.At);
        claim.Refund(item.Kind == WorkKind.PatientCredit ? Money.Zero : owed, act);
        Post(claim, JournalKind.Refund, act with { Cause = $"Refund: {why}" }, new EntryDraft().Move(LedgerAccount.RefundsPayable, AccountOf(item.Kind), owed));
        if (item.Kind == WorkKind.Refund)
            Post(claim, JournalKind.ShareMoved, act with { Cause = "The month was not billable: nobody owes a share of it" }, await CancelledShareAsync(claim.Id, cancellationToken));
        if (over.Patients > Money.Zero)
            await ReduceAsync(claim, JournalKind.ShareMoved, over.Patients, act with { Cause = "Allowed beyond the payer's rate: the patient's share is less" }, cancellationToken);
    }

    /// <summary>All of it went to the deductible, so that nothing goes back to the payer and the work is done with the share (C-381).</summary>
    private async Task ReduceAloneAsync(WorkItem item, Claim claim, Money by, string why, Act act, CancellationToken cancellationToken)
    {
        item.Complete($"The patient's share is {by} less: {why}", act.By, act.At);
        await ReduceAsync(claim, JournalKind.ShareCancelled, by, act with { Cause = $"Allowed beyond the payer's rate, the patient's share is less: {why}" }, cancellationToken);
    }

    private async Task ReduceAsync(Claim claim, JournalKind kind, Money by, Act act, CancellationToken cancellationToken)
    {
        var draft = await reduced.DraftAsync(claim.Id, by, cancellationToken);
        Post(claim, kind, act, draft);
        claim.Pay(isAll: await reduced.IsSettledAsync(claim.Id, draft, cancellationToken), act);
    }

    /// <summary>The payer paid nothing, so nothing goes back and the work is done with the share (B-165).</summary>
    private async Task CancelAloneAsync(WorkItem item, Claim claim, string why, Act act, CancellationToken cancellationToken)
    {
        var draft = item.Kind == WorkKind.Refund ? await CancelledShareAsync(claim.Id, cancellationToken) : new EntryDraft();
        if (draft.Of(LedgerAccount.Charges).Cents <= 0)
            throw item.Kind == WorkKind.PatientCredit ? BillingErrors.CreditTakenUp(claim.Number) : BillingErrors.NothingToRefund(claim.Number);
        item.Complete($"The patient's share was cancelled: {why}", act.By, act.At);
        Post(claim, JournalKind.ShareCancelled, act with { Cause = $"Not billable, nobody owes a share of it: {why}" }, draft);
        claim.CancelShare(act);
    }

    /// <summary>How much of what the item is about is still here in the books: nothing is done about it by a word.</summary>
    public async Task<Money> StandsAsync(WorkItem item, CancellationToken cancellationToken) => item.Kind switch
    {
        WorkKind.CreditBalance => Money.Zero - await BalanceAsync(item.ClaimId, LedgerAccount.InsuranceReceivable, cancellationToken),
        WorkKind.PatientCredit => await PatientCreditAsync(item, cancellationToken),
        WorkKind.Refund => await PaidByPayersAsync(item.ClaimId, cancellationToken),
        _ => Money.Zero,
    };

    public async Task PayAsync(WorkItem item, RefundPaymentInput payment, Act act, CancellationToken cancellationToken)
    {
        var reference = Check.Required(payment.Reference, nameof(payment.Reference), BillingLimits.Trace);
        Check.That(payment.PaidOn <= act.Day, nameof(payment.PaidOn), "PaidOn lies in the future; write the day on which the money went.");
        Check.That(
            item.OwedAt is null || payment.PaidOn >= item.OpenedOn, nameof(payment.PaidOn),
            string.Create(CultureInfo.InvariantCulture, $"PaidOn is before {item.OpenedOn:d MMM yyyy}, when it was found; write the day on which the money went."));
        Check.That(
            payment.Means != RefundMeans.KeptByPayer || item.Kind != WorkKind.PatientCredit, nameof(payment.Means),
            "Means says that the payer kept it, but it is the patient's money; write the check or the transfer.");
        var (owed, words) = (new Money(item.AmountCents), string.Create(CultureInfo.InvariantCulture, $"{Words(payment.Means)} {reference}, {payment.PaidOn:d MMM yyyy}"));
        var paid = act with { Cause = $"Refund paid: {words}" };
        if (item.ClaimId == Guid.Empty)
        {
            if (item.OwedAt is null)
                throw BillingErrors.NothingOwed(item.ClaimNumber);
            var held = await returns.OfAsync(item, cancellationToken);
            item.Complete(words, act.By, act.At);
            db.Journal.Add(JournalEntry.Make(new EntryDraft().Move(LedgerAccount.Cash, LedgerAccount.RefundsPayable, owed), held.CauseOf(JournalKind.RefundPaid, paid))!);
            return;
        }

        var claim = await db.Claims.SingleAsync(c => c.Id == item.ClaimId, cancellationToken);
        if (item.OwedAt is null || Money.Zero - await BalanceAsync(claim.Id, LedgerAccount.RefundsPayable, cancellationToken) < owed)
            throw BillingErrors.NothingOwed(claim.Number);
        item.Complete(words, act.By, act.At);
        claim.Refund(Money.Zero, act);
        // What a payer kept came in as a provider-level adjustment of its payment, and not as cash.
        var from = payment.Means == RefundMeans.KeptByPayer ? LedgerAccount.ProviderAdjustments : LedgerAccount.Cash;
        Post(claim, JournalKind.RefundPaid, paid, new EntryDraft().Move(from, LedgerAccount.RefundsPayable, owed));
    }

    internal static string Words(RefundMeans means) => means switch
    {
        RefundMeans.Check => "Check",
        RefundMeans.Transfer => "Transfer",
        _ => "Kept by the payer,",
    };

    private void Post(Claim claim, JournalKind kind, Act act, EntryDraft draft)
    {
        if (JournalEntry.Make(draft, claim.CauseOf(kind, act)) is { } entry)
            db.Journal.Add(entry);
    }

    /// <summary>Out of which account it goes back: what was paid for a month that was not billable was no revenue.</summary>
    private static LedgerAccount AccountOf(WorkKind kind) => kind switch
    {
        WorkKind.CreditBalance => LedgerAccount.InsuranceReceivable,
        WorkKind.PatientCredit => LedgerAccount.PatientReceivable,
        // The payer allowed what the contract takes off.
        WorkKind.Overpayment => LedgerAccount.ContractualWriteOff,
        _ => LedgerAccount.Charges,
    };

    /// <summary>
    /// A patient's other services are reckoned against it, so less may go back than stands on this one (C-386). They are so at this moment: what the task says may have been taken up since.
    /// </summary>
    private async Task<Money> PatientCreditAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var credit = Money.Zero - await BalanceAsync(item.ClaimId, LedgerAccount.PatientReceivable, cancellationToken);
        var over = credit > Money.Zero ? await credits.OverAsync(item.PatientId, item.ClaimId, cancellationToken) : credit;
        return new Money(Math.Min(item.AmountCents, Math.Min(credit.Cents, over.Cents)));
    }

    /// <summary>What was allowed beyond the payer's rate. A person decides: where the rate was wrong, the item is done by a word.</summary>
    private Task<OverpaidParts> OverpaidAsync(WorkItem item, CancellationToken cancellationToken) =>
        reduced.PartsAsync(item, cancellationToken);

    /// <summary>Without the patient's own money, and without what goes back already (B-166).</summary>
    private async Task<Money> PaidByPayersAsync(Guid claimId, CancellationToken cancellationToken) =>
        new Money(await db.Postings.AsNoTracking().Where(p => p.ClaimId == claimId && PayersMoney.Contains(p.Account)).SumAsync(p => p.AmountCents, cancellationToken))
        - await PatientMoney.ReadAsync(db, claimId, cancellationToken);

    /// <summary>What of a month that was not billable is still a share: it is done about by cancelling it, and not by a word.</summary>
    public async Task<Money> ShareStandsAsync(WorkItem item, CancellationToken cancellationToken) =>
        item.Kind == WorkKind.Refund ? (await CancelledShareAsync(item.ClaimId, cancellationToken)).Of(LedgerAccount.Charges) : Money.Zero;

    /// <summary>Nobody owes a share of a service that was not billable: it leaves the patient's account, and what they have paid of it stands there as theirs (B-165, C-381).</summary>
    private async Task<EntryDraft> CancelledShareAsync(Guid claimId, CancellationToken cancellationToken)
    {
        var share = await BalanceAsync(claimId, LedgerAccount.PatientReceivable, cancellationToken) + await PatientMoney.ReadAsync(db, claimId, cancellationToken);
        var next = await BalanceAsync(claimId, LedgerAccount.NextPayerReceivable, cancellationToken);
        return new EntryDraft().Move(LedgerAccount.PatientReceivable, LedgerAccount.Charges, share).Move(LedgerAccount.NextPayerReceivable, LedgerAccount.Charges, next);
    }

    private async Task<Money> BalanceAsync(Guid claimId, LedgerAccount account, CancellationToken cancellationToken) =>
        new(await db.Postings.AsNoTracking().Where(p => p.ClaimId == claimId && p.Account == account).SumAsync(p => p.AmountCents, cancellationToken));
}
