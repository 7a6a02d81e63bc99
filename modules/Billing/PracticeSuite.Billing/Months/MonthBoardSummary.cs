using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>The board's figures, from the results that stand and the month's claims.</summary>
internal sealed class MonthBoardSummary(BillingDbContext db, IMapper mapper)
{
    public async Task<MonthBoardSummaryDto> SummarizeAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var runs = await db.Runs.AsNoTracking().Where(r => r.Month == month && r.Kind == MonthRunKind.Real)
            .OrderByDescending(r => r.RequestedAt).Take(20).ToListAsync(cancellationToken);
        var last = runs.Find(run => run.State == MonthRunState.Completed);
        var open = runs.Find(run => !run.HasEnded);
        var groups = await db.Standing(month).GroupBy(r => new { r.Decision, r.IsNearMiss, r.HoldCodes }).Select(group => new
        {
            group.Key.Decision,
            group.Key.IsNearMiss,
            group.Key.HoldCodes,
            Count = group.Count(),
            Sum = group.Sum(r => r.ExpectedAllowedCents ?? 0),
            WithoutRate = group.Count(r => r.ExpectedAllowedCents == null),
        }).ToListAsync(cancellationToken);
        var eligible = groups.Where(group => group.Decision == MonthDecision.Eligible).ToList();
        var held = groups.Where(group => group.Decision == MonthDecision.Held).ToList();
        return new MonthBoardSummaryDto(
            month,
            await db.Standing(month).Select(r => r.PatientId).Distinct().CountAsync(cancellationToken),
            eligible.Sum(group => group.Count),
            new Money(eligible.Sum(group => group.Sum)),
            eligible.Sum(group => group.WithoutRate),
            held.Sum(group => group.Count),
            held.Where(group => group.IsNearMiss).Sum(group => group.Count),
            await db.Claims.CountAsync(c => c.Month == month && c.PrimaryId == null, cancellationToken),
            await db.ChangedBy(month, last).CountAsync(cancellationToken),
            Counts(held.Select(group => (group.HoldCodes, group.Count))),
            Counts(held.Where(group => group.IsNearMiss).Select(group => (group.HoldCodes, group.Count))),
            mapper.Map<MonthRunDto?>(last),
            mapper.Map<MonthRunDto?>(open));
    }

    private static List<HoldCountDto> Counts(IEnumerable<(string Codes, int Count)> groups) =>
    [
        .. groups.SelectMany(group => group.Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => (code, group.Count)))
            .GroupBy(one => one.code)
            .Select(group => new HoldCountDto(group.Key, HoldWords.LabelOf(group.Key), group.Sum(one => one.Count)))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Hold, StringComparer.Ordinal),
    ];
}
