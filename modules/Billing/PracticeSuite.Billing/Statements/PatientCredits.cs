using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Ledger;
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

    /// <summary>
    /// After answers were posted. What they have done to a patient's account shows in a claim that is below nought, or in a task that is open; nobody else is looked at. A share of one claim takes
    /// up what was paid too much of another, so it is not enough to ask whose money is on the claims that were posted.
    /// </summary>
    public async Task FollowPostedAsync(IEnumerable<Guid> patients, CancellationToken cancellationToken)
    {
        foreach (var some in patients.Distinct().Chunk(Piece))
        {
            var below = await db.Postings.AsNoTracking().Where(p => p.Account == LedgerAccount.PatientReceivable)
                .Join(db.Claims.Where(c => some.Contains(c.PatientId)), p => p.ClaimId, c => (Guid?)c.Id, (p, c) => new { c.Id, c.PatientId, p.AmountCents })
                .GroupBy(row => new { row.Id, row.PatientId }).Where(claim => claim.Sum(row => row.AmountCents) < 0).Select(claim => claim.Key.PatientId).ToListAsync(cancellationToken);
            var known = await Open().Where(i => some.Contains(i.PatientId)).Select(i => i.PatientId).ToListAsync(cancellationToken);
            await FollowAsync([.. below.Union(known)], cancellationToken);
        }
    }

    /// <summary>By how much the account of a claim is below nought now: less than the claim itself, where other services take it up (C-386).</summary>
    public async Task<Money> OverAsync(Guid patientId, Guid claimId, CancellationToken cancellationToken) =>
        (await reader.ReadOfAsync([patientId], cancellationToken)).FirstOrDefault(open => open.Services.Any(service => service.ClaimId == claimId)) is { } account ? Money.Zero - account.Balance : Money.Zero;

    /// <summary>Of all who have a task or should have one; each account is read anew, for somebody may have paid since it was looked at.</summary>
    /// <param name="below">Patients of whom an account was below nought.</param>
    public async Task FollowAllAsync(IEnumerable<Guid> below, CancellationToken cancellationToken) =>
        await FollowAsync([.. below.Union(await Open().Select(i => i.PatientId).ToListAsync(cancellationToken))], cancellationToken);

    /// <summary>Saved with what else is saved. An open task is told the amount of today, and is done where nothing is paid too much any more; one that is owed already is done when it is paid out.</summary>
    /// <param name="patients">Whose accounts were looked at.</param>
    /// <param name="below">Accounts of which the balance is below nought.</param>
    private async Task ReconcileAsync(IReadOnlyList<Guid> patients, IReadOnlyList<OpenStatement> below, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var act = new Act(caller.Caller.Name, now, "The patient has paid too much", (await practices.GetAsync(cancellationToken)).Today(now));
        var known = (await Open().Where(i => patients.Contains(i.PatientId)).ToListAsync(cancellationToken)).ToLookup(item => item.PatientId);
        // Of what is being paid out already, the rest is no older for it.
        var owed = (await db.WorkItems.AsNoTracking().Where(i => i.Kind == WorkKind.PatientCredit && i.DoneAt == null && i.OwedAt != null && patients.Contains(i.PatientId))
            .ToListAsync(cancellationToken)).ToLookup(item => item.PatientId);
        var (kept, fresh) = (new HashSet<WorkItem>(), new Dictionary<Guid, Credit>());
        foreach (var open in below)
        {
            bool IsOfIt(WorkItem item) => StatementReader.SubjectOf(item.ClaimId, item.IsPart2, open.Terms) == open.Subject;
            var before = known[open.PatientId].Where(IsOfIt).OrderBy(item => item.OpenedOn).ToList();
            if (before.Find(item => open.Services.Any(service => service.ClaimId == item.ClaimId && service.BalanceCents < 0)) is { } stays)
                Restate(stays, Money.Zero - open.Balance, kept);
            else
                fresh.Add(open.Services.MinBy(service => service.BalanceCents)!.ClaimId, new Credit(Money.Zero - open.Balance, before.Concat(owed[open.PatientId].Where(IsOfIt)).MinBy(item => item.OpenedOn)));
        }

        foreach (var item in known.SelectMany(of => of).Where(item => !kept.Contains(item)))
            item.Complete(fresh.Values.Any(credit => credit.Before == item) ? "What is paid too much stands on another claim now, with a task of its own." : "Nothing is paid too much any more.", act.By, act.At);
        foreach (var claim in await db.Claims.AsNoTracking().Where(c => fresh.Keys.Contains(c.Id)).ToListAsync(cancellationToken))
            db.WorkItems.Add(TaskOf(claim, fresh[claim.Id], act));
    }

    private IQueryable<WorkItem> Open() => db.WorkItems.Where(i => i.Kind == WorkKind.PatientCredit && i.DoneAt == null && i.OwedAt == null);

    private static void Restate(WorkItem item, Money amount, HashSet<WorkItem> kept)
    {
        kept.Add(item);
        if (item.AmountCents != amount.Cents)
            item.Restate(amount);
    }

    /// <summary>The 60 days run from when the account was first found below nought, on whatever claim that stands by now.</summary>
    private static WorkItem TaskOf(Claim claim, Credit credit, Act act)
    {
        var found = credit.Before?.OpenedOn ?? act.Day;
        return WorkItem.Open(WorkKind.PatientCredit, claim, found, "", "", [], credit.Amount, credit.Before?.DueOn ?? found.AddDays(WorkItem.RefundDays));
    }

    /// <param name="Before">The task of the same account, on another claim.</param>
    private sealed record Credit(Money Amount, WorkItem? Before);
}
