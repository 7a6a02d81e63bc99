using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Months;

/// <summary>Of all patients, whoever may open their months, but for what the Part 2 program keeps from the reader: counts name nobody.</summary>
internal sealed class MonthYieldAppService(BillingDbContext db, MonthBoardSummary summary, IAccess access) : IMonthYieldAppService
{
    public async Task<MonthYieldDto> GetAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(BillingPermissions.Months.Yield, cancellationToken);

        using var asShown = access.KeepToWhatIsShown();
        using var whole = access.ReadFacts();
        var board = await summary.SummarizeAsync(month, cancellationToken);
        var paid = access.May(BillingPermissions.Months.View)
            ? new Money(await db.Claims.Where(c => c.Month == month && c.PrimaryId == null).SumAsync(c => c.PaidCents ?? 0, cancellationToken))
            : (Money?)null;
        return new(month, board.Months, board.Eligible, board.Held, board.NearMiss, board.HoldCounts, paid);
    }
}
