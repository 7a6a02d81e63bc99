using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>
/// The months that a night evaluates: the current one, for the board; the one before until the day on which its claims can go; and of
/// the year in which Medicare still takes a claim those with something left to do.
/// </summary>
internal sealed class DueMonths(BillingDbContext db, ICareTime careTime)
{
    private const int ReleaseDay = 8;
    private const int MonthsBack = 13;

    private static readonly ClaimState[] Unsent =
        [ClaimState.Draft, ClaimState.ReadyPendingClose, ClaimState.Held, ClaimState.Ready, ClaimState.CorrectionDraft];

    public async Task<IReadOnlyList<BillingMonth>> OnAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var current = BillingMonth.Of(today);
        var lately = Before(current);
        var due = await UnfinishedAsync(lately, cancellationToken);
        due.Add(current);
        if (today.Day <= ReleaseDay)
            due.Add(current.Previous);
        due.UnionWith(await ChangedAsync(lately, due, cancellationToken));
        return [.. due.Order()];
    }

    private static List<BillingMonth> Before(BillingMonth month)
    {
        var months = new List<BillingMonth>();
        for (var i = 0; i < MonthsBack && month > BillingMonth.First; i++)
            months.Add(month = month.Previous);
        return months;
    }

    /// <summary>Claims that have not gone, and months that are held although their time is complete: what holds them may be mended by now.</summary>
    private async Task<HashSet<BillingMonth>> UnfinishedAsync(List<BillingMonth> lately, CancellationToken cancellationToken)
    {
        var claimed = await db.Claims.Where(c => lately.Contains(c.Month) && Unsent.Contains(c.State))
            .Select(c => c.Month).Distinct().ToListAsync(cancellationToken);
        var held = await db.Results
            .Where(r => lately.Contains(r.Month) && r.IsCurrent && r.Decision == MonthDecision.Held && r.Missing == Seconds.Zero)
            .Select(r => r.Month).Distinct().ToListAsync(cancellationToken);
        return [.. claimed, .. held];
    }

    /// <summary>Months evaluated once whose logged work has changed since, sent claims or not.</summary>
    private async Task<List<BillingMonth>> ChangedAsync(List<BillingMonth> lately, HashSet<BillingMonth> due, CancellationToken cancellationToken)
    {
        var evaluated = await db.Runs.Where(r => lately.Contains(r.Month) && r.Kind == MonthRunKind.Real && r.State == MonthRunState.Completed)
            .GroupBy(r => r.Month).Select(runs => new { Month = runs.Key, At = runs.Max(run => run.StartedAt) })
            .ToListAsync(cancellationToken);
        var changed = new List<BillingMonth>();
        foreach (var last in evaluated.Where(one => !due.Contains(one.Month)))
        {
            if (await careTime.HasChangedAsync(last.Month, last.At!.Value, cancellationToken))
                changed.Add(last.Month);
        }

        return changed;
    }
}
