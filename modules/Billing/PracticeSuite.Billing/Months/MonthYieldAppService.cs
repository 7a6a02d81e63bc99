using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Months;

/// <summary>Of all patients, whoever may open their months, but for what the Part 2 program keeps from the reader: counts name nobody, and a list is narrowed.</summary>
internal sealed class MonthYieldAppService(BillingDbContext db, MonthBoardSummary summary, IAccess access) : IMonthYieldAppService
{
    /// <summary>Before the one that was asked for.</summary>
    private const int Course = 6;

    public async Task<MonthYieldDto> GetAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.Yield, cancellationToken);

        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        var board = await summary.SummarizeAsync(month, cancellationToken);
        var before = Enumerable.Range(1, Course).Select(back => BillingMonth.Of(month.FirstDay.AddMonths(-back))).ToList();
        var paid = await PaidAsync([month, .. before], cancellationToken);
        var counts = await CountAsync(before, cancellationToken);
        return new(month, board.Months, board.Eligible, board.Held, board.NearMiss, board.HoldCounts, PaidFor(month))
        {
            Before = [.. counts.OrderBy(one => one.Month.FirstDay).Select(one => one with { Paid = PaidFor(one.Month) })],
        };

        Money PaidFor(BillingMonth one) => paid.GetValueOrDefault(one);
    }

    public async Task<YieldListDto> GetListAsync(BillingMonth month, YieldPart part, string? hold, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.Yield, cancellationToken);

        var rows = await ReadAsync(month, part, hold, cancellationToken);
        var open = (await access.NarrowAsync(BillingPermissions.Months.Meter, [.. rows.Select(row => row.PatientId).Distinct()], cancellationToken)).ToHashSet();
        return new(month, part, rows.Count, [.. rows.Where(row => open.Contains(row.PatientId))]);
    }

    private async Task<List<YieldRowDto>> ReadAsync(BillingMonth month, YieldPart part, string? hold, CancellationToken cancellationToken)
    {
        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        var decision = part == YieldPart.Eligible ? MonthDecision.Eligible : MonthDecision.Held;
        var (isNear, code) = (part == YieldPart.NearMiss, hold is null ? null : $" {hold} ");
        var found = await db.Standing(month).Where(r => r.Decision == decision && (!isNear || r.IsNearMiss) && (code == null || r.HoldCodes.Contains(code)))
            .OrderBy(r => r.PatientName).ThenBy(r => r.Id).Select(r => new { r.Id, r.PatientId, r.PatientName, r.Counted, r.HoldCodes }).ToListAsync(cancellationToken);
        return found.ConvertAll(r => new YieldRowDto(
            r.Id, r.PatientId, r.PatientName, r.Counted, [.. r.HoldCodes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(HoldWords.LabelOf)]));
    }

    private async Task<Dictionary<BillingMonth, Money>> PaidAsync(List<BillingMonth> months, CancellationToken cancellationToken) =>
        (await db.Claims.Where(c => months.Contains(c.Month) && c.PrimaryId == null).GroupBy(c => c.Month)
            .Select(of => new { Month = of.Key, Cents = of.Sum(c => c.PaidCents ?? 0) }).ToListAsync(cancellationToken)).ToDictionary(one => one.Month, one => new Money(one.Cents));

    private async Task<List<YieldOfMonth>> CountAsync(List<BillingMonth> months, CancellationToken cancellationToken) =>
        (await db.Results.AsNoTracking().Where(r => months.Contains(r.Month) && r.IsCurrent).GroupBy(r => r.Month)
            .Select(of => new { Month = of.Key, All = of.Count(), Eligible = of.Count(r => r.Decision == MonthDecision.Eligible) }).ToListAsync(cancellationToken))
            .ConvertAll(one => new YieldOfMonth(one.Month, one.All, one.Eligible, Money.Zero));
}
