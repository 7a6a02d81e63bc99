using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>
/// The months that a night evaluates: the current one, for the board; the one before until the day on which its claims can go; and of
/// the year in which Medicare still takes a claim every one that was ever evaluated. Nobody keeps book of what changed since: a month
/// rests on some twenty tables, and an import may write down today what it dates last year. The evaluation finds what is different,
/// and writes nothing where nothing is (§13, step 7).
/// </summary>
internal sealed class DueMonths(BillingDbContext db)
{
    private const int ReleaseDay = 8;
    private const int MonthsBack = 13;

    public async Task<IReadOnlyList<BillingMonth>> OnAsync(DateOnly today, CancellationToken cancellationToken)
    {
        var current = BillingMonth.Of(today);
        var lately = Before(current);
        var due = await db.Runs.Where(r => lately.Contains(r.Month) && r.Kind == MonthRunKind.Real && (r.StartedAt != null || r.State == MonthRunState.Failed))
            .Select(r => r.Month).Distinct().ToHashSetAsync(cancellationToken);
        due.Add(current);
        if (today.Day <= ReleaseDay)
            due.Add(current.Previous);
        return [.. due.Order()];
    }

    private static List<BillingMonth> Before(BillingMonth month)
    {
        var months = new List<BillingMonth>();
        for (var i = 0; i < MonthsBack && month > BillingMonth.First; i++)
            months.Add(month = month.Previous);
        return months;
    }
}
