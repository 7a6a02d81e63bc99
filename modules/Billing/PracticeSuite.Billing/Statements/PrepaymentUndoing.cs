using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Statements;

/// <summary>What a counter-entry means for money that was paid ahead.</summary>
internal sealed class PrepaymentUndoing(BillingDbContext db, PrepaymentReturns returns)
{
    public async Task UndoAsync(Guid id, JournalEntry undone, IReadOnlyList<Posting> postings, EntryCause cause, CancellationToken cancellationToken)
    {
        var prepayment = await db.Prepayments.SingleOrDefaultAsync(p => p.Id == id, cancellationToken) ?? throw BillingErrors.PrepaymentNotFound(id);
        var amount = new Money(postings.Where(posting => posting.Account == LedgerAccount.PatientPrepayments).Sum(posting => posting.AmountCents));
        switch (undone.Kind)
        {
            case JournalKind.Prepayment:
                prepayment.Undo();
                break;
            case JournalKind.PatientPayment:
                prepayment.TakeBack(undone.ClaimId!.Value, amount);
                break;
            case JournalKind.Refund:
                prepayment.Keep(amount, await OweNoMoreAsync(prepayment, undone, cause, cancellationToken));
                break;
            case JournalKind.RefundPaid:
                (await returns.FindAsync(prepayment, undone, cancellationToken)).Reopen();
                break;
        }
    }

    /// <summary>The payment that followed the decision is undone first.</summary>
    /// <returns>The task of the decision.</returns>
    private async Task<Guid> OweNoMoreAsync(Prepayment prepayment, JournalEntry undone, EntryCause cause, CancellationToken cancellationToken)
    {
        var item = await returns.FindAsync(prepayment, undone, cancellationToken);
        if (item.DoneAt is not null)
            throw BillingErrors.PaymentStands();
        item.OweNoMore();
        item.Complete("It is held again: the decision to return it was taken back.", cause.By, cause.At);
        return item.Id;
    }
}
