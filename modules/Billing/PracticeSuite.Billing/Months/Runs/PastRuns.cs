using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>
/// What stays of ended runs: those that changed something, and of each month the latest ten. Every night runs up to fifteen months, and
/// nearly all of these runs find nothing.
/// </summary>
internal sealed class PastRuns(BillingDbContext db)
{
    private const int Kept = 10;

    public async Task ForgetAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var ended = await db.Runs.AsNoTracking().Where(r => r.Month == month && r.EndedAt != null)
            .OrderByDescending(r => r.RequestedAt).ThenByDescending(r => r.Id).Skip(Kept)
            .Select(r => new { r.Id, r.Kind, r.Counts }).ToListAsync(cancellationToken);
        var idle = ended.Where(run => run.Kind == MonthRunKind.Dry || !ChangedSomething(run.Counts)).Select(run => run.Id).ToList();
        if (idle.Count == 0)
            return;
        // An answer that somebody may still read goes first, in its own time.
        var forgotten = db.Runs.Where(r => idle.Contains(r.Id) && !db.RunChanges.Any(c => c.RunId == r.Id));
        await db.DeleteAllAsync(forgotten, cancellationToken);
    }

    private static bool ChangedSomething(MonthRunCounts counts) =>
        counts.ResultsChanged + counts.ClaimsCreated + counts.ClaimsChanged + counts.TasksOpened > 0;
}
