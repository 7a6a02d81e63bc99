using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Ledger;
using PracticeSuite.Billing.Worklists;

namespace PracticeSuite.Billing.Statements;

/// <summary>
/// Which task goes with which decision to return what was paid ahead. One payment may go back in pieces, each with a task of its own, so the books are asked: an entry is made in the moment
/// in which its task is owed or done.
/// </summary>
internal sealed class PrepaymentReturns(BillingDbContext db)
{
    /// <summary>The task of a decision, or of the payment that followed it.</summary>
    public async Task<WorkItem> FindAsync(Prepayment prepayment, JournalEntry entry, CancellationToken cancellationToken)
    {
        var items = db.WorkItems.Where(i => i.PatientId == prepayment.PatientId && i.ClaimId == Guid.Empty && i.Kind == WorkKind.PatientCredit);
        var made = await (entry.Kind == JournalKind.RefundPaid ? items.Where(i => i.DoneAt == entry.MadeAt && i.OwedAt != null) : items.Where(i => i.OwedAt == entry.MadeAt)).ToListAsync(cancellationToken);
        return made.Find(item => item.Id == prepayment.RefundWorkId) ?? made[0];
    }

    /// <summary>What goes back with a task.</summary>
    public async Task<Prepayment> OfAsync(WorkItem item, CancellationToken cancellationToken)
    {
        var decided = db.Journal.Where(e => e.Day == item.OpenedOn && e.PatientId == item.PatientId && e.Kind == JournalKind.Refund && e.MadeAt == item.OwedAt).Select(e => e.PrepaymentId);
        var held = await db.Prepayments.AsNoTracking().Where(p => p.PatientId == item.PatientId && (p.RefundWorkId == item.Id || decided.Contains(p.Id))).ToListAsync(cancellationToken);
        return held.Find(one => one.RefundWorkId == item.Id) ?? held[0];
    }
}
