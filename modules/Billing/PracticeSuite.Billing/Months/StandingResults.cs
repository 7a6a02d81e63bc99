using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>The results of a month that stand, which the board's figures and its rows both are of.</summary>
internal static class StandingResults
{
    public static IQueryable<StoredResult> Standing(this BillingDbContext db, BillingMonth month) =>
        db.Results.AsNoTracking().Where(r => r.Month == month && r.IsCurrent);

    /// <summary>Those that the run found different from before.</summary>
    public static IQueryable<StoredResult> ChangedBy(this BillingDbContext db, BillingMonth month, MonthRun? run)
    {
        var runId = run?.Id ?? Guid.Empty;
        return db.Standing(month).Where(r => r.RunId == runId && r.ReplacesAnother);
    }
}
