using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
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
            await db.Results.Where(r => plan.Superseded.Contains(r.Id)).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.IsCurrent, false).SetProperty(r => r.SupersededAt, now).SetProperty(r => r.CurrentKey, r => r.Id),
                cancellationToken);
        }

        await bulk.InsertAsync(db, plan.NewResults, cancellationToken);
        await bulk.InsertAsync(db, plan.NewClaims, cancellationToken);
        await bulk.InsertAsync(db, plan.Versions, cancellationToken);
        await bulk.InsertAsync(db, plan.Pieces, cancellationToken);
        await bulk.InsertAsync(db, plan.History.ToList(), cancellationToken);
        if (plan.ChangedClaims.Count + plan.Tasks.Count == 0)
            return;
        db.Claims.UpdateRange(plan.ChangedClaims);
        db.Tasks.AddRange(plan.Tasks);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }
}
