using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Statements;

/// <summary>Who has paid too much gets it back: one task an account, of the amount that it is below nought (C-386).</summary>
internal sealed class PatientCredits(BillingDbContext db, StatementReader reader, IPracticeDirectory practices, CurrentCaller caller, TimeProvider clock)
{
    private const int Piece = 500;

    /// <summary>After something of these patients' accounts was posted and saved; saves what it finds.</summary>
    public async Task FollowAsync(IReadOnlyCollection<Guid> patients, CancellationToken cancellationToken)
    {
        foreach (var some in patients.Chunk(Piece))
        {
            var below = (await reader.ReadOfAsync(some, cancellationToken)).Where(open => open.Balance < Money.Zero).ToList();
            await ReconcileAsync(some, below, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Saved with what else is saved. An open task is told the amount of today, and is done where nothing is paid too much any more; one that is owed already is done when it is paid out.</summary>
    /// <param name="patients">Whose accounts were looked at; null = everybody's.</param>
    /// <param name="below">Accounts of which the balance is below nought.</param>
    public async Task ReconcileAsync(IReadOnlyList<Guid>? patients, IReadOnlyList<OpenStatement> below, CancellationToken cancellationToken)
    {
        var amounts = below.ToDictionary(open => open.Services.MinBy(service => service.BalanceCents)!.ClaimId, open => Money.Zero - open.Balance);
        var items = db.WorkItems.Where(i => i.Kind == WorkKind.PatientCredit && i.DoneAt == null && i.OwedAt == null);
        if (patients is not null)
            items = items.Where(i => patients.Contains(i.PatientId));
        var now = clock.GetUtcNow();
        var act = new Act(caller.Caller.Name, now, "The patient has paid too much", (await practices.GetAsync(cancellationToken)).Today(now));
        var known = await items.ToListAsync(cancellationToken);
        foreach (var item in known)
            Restate(item, amounts.TryGetValue(item.ClaimId, out var amount) ? amount : Money.Zero, act);
        var fresh = amounts.Keys.Except(known.Select(item => item.ClaimId)).ToList();
        foreach (var claim in await db.Claims.AsNoTracking().Where(c => fresh.Contains(c.Id)).ToListAsync(cancellationToken))
            db.WorkItems.Add(WorkItem.Open(WorkKind.PatientCredit, claim, act.Day, "", "", [], amounts[claim.Id], act.Day.AddDays(WorkItem.RefundDays)));
    }

    private static void Restate(WorkItem item, Money amount, Act act)
    {
        if (amount == Money.Zero)
            item.Complete("Nothing is paid too much any more.", act.By, act.At);
        else if (item.AmountCents != amount.Cents)
            item.Restate(amount);
    }
}
