using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Worklists;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>Writes a chunk: new rows in bulk, the few that change one by one, everything in the transaction of its checkpoint.</summary>
internal sealed class ChunkWriter(BillingDbContext db, BulkInsert bulk, DatabaseSession session)
{
    public async Task WriteAsync(ChunkPlan plan, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await session.BeginAsync(cancellationToken);
        if (plan.Superseded.Count > 0)
        {
            await db.UpdateAllAsync(
                db.Results.Where(r => plan.Superseded.Contains(r.Id)),
                set => set.SetProperty(r => r.IsCurrent, false).SetProperty(r => r.SupersededAt, now).SetProperty(r => r.CurrentKey, r => r.Id),
                cancellationToken);
        }

        // First, because a claim that cannot be changed any more takes its version and its tasks with it.
        await ChangeClaimsAsync(plan, cancellationToken);
        await bulk.InsertAsync(db, plan.NewResults, cancellationToken);
        await bulk.InsertAsync(db, plan.NewClaims, cancellationToken);
        await bulk.InsertAsync(db, plan.NewClaims.SelectMany(claim => claim.NewHistory).ToList(), cancellationToken);
        await bulk.InsertAsync(db, plan.Versions, cancellationToken);
        await bulk.InsertAsync(db, plan.Pieces, cancellationToken);
    }

    private async Task ChangeClaimsAsync(ChunkPlan plan, CancellationToken cancellationToken)
    {
        if (plan.ChangedClaims.Count + plan.Tasks.Count + plan.ClosedTasks.Count == 0)
            return;
        db.Claims.UpdateRange(plan.ChangedClaims);
        db.WorkItems.AddRange(plan.Tasks);
        db.WorkItems.UpdateRange(plan.ClosedTasks);
        while (await SaveAsync(cancellationToken) is { Count: > 0 } moved)
        {
            foreach (var claimId in moved)
                LeaveOut(plan, claimId);
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>
    /// Answers with the claims that somebody released or answered, or whose task somebody did, since the chunk was planned; then nothing
    /// was saved.
    /// </summary>
    private async Task<IReadOnlyCollection<Guid>> SaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveApartAsync(cancellationToken);
            return [];
        }
        catch (DbUpdateConcurrencyException lost) when (lost.Entries.Any(entry => entry.Entity is Claim or WorkItem))
        {
            return lost.Entries.Select(entry => entry.Entity is WorkItem task ? task.ClaimId : ((Claim)entry.Entity).Id).ToHashSet();
        }
    }

    private void LeaveOut(ChunkPlan plan, Guid claimId)
    {
        foreach (var claim in plan.ChangedClaims.Where(claim => claim.Id == claimId))
        {
            db.Entry(claim).State = EntityState.Detached;
            foreach (var step in claim.NewHistory)
                db.Entry(step).State = EntityState.Detached;
        }

        foreach (var task in plan.Tasks.Concat(plan.ClosedTasks).Where(task => task.ClaimId == claimId))
            db.Entry(task).State = EntityState.Detached;
        plan.LeaveOut(claimId);
    }
}
