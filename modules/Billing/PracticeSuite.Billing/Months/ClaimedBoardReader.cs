using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>The board's rows of the month's claims: every claim stands there, also one that no result speaks of any more.</summary>
internal sealed class ClaimedBoardReader(BillingDbContext db, IPracticeDirectory practices, TimeProvider clock)
{
    public async Task<MonthBoardPageDto> ReadPageAsync(MonthBoardQuery query, CancellationToken cancellationToken)
    {
        var rows = Claimed(query.Month);
        if (!string.IsNullOrWhiteSpace(query.Hold))
        {
            var hold = $" {query.Hold.Trim()} ";
            rows = rows.Where(row => row.Result!.HoldCodes.Contains(hold));
        }

        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            var text = PatientSearch.Normal(query.Text);
            rows = rows.Where(row => row.Claim.SearchText.Contains(text));
        }

        var total = await rows.CountAsync(cancellationToken);
        var page = await Sorted(rows, query).Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MonthBoardReader.MostRows))
            .ToListAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var today = (await practices.GetAsync(cancellationToken)).Today(now);
        return new MonthBoardPageDto(total, [.. page.Select(row => ToRow(row, now, today))]);
    }

    private static MonthBoardRowDto ToRow(ClaimedMonth row, DateTimeOffset now, DateOnly today) =>
        row.Result is { } result ? BoardRow.Of(result, BoardClaim.Of(row.Claim), today) : BoardRow.Of(row.Claim, now);

    private IQueryable<ClaimedMonth> Claimed(BillingMonth month) =>
        from claim in db.Claims.AsNoTracking().Where(c => c.Month == month)
        join result in db.Standing(month)
            on new { claim.PatientId, claim.EnrollmentId } equals new { result.PatientId, result.EnrollmentId } into results
        from result in results.DefaultIfEmpty()
        select new ClaimedMonth { Claim = claim, Result = result };

    /// <summary>Ends with the id, so that pages never overlap.</summary>
    private static IOrderedQueryable<ClaimedMonth> Sorted(IQueryable<ClaimedMonth> rows, MonthBoardQuery query) => (query.Sort, query.Descending) switch
    {
        (MonthBoardSort.Seconds, false) => rows.OrderBy(row => row.Result!.Counted).ThenBy(row => row.Claim.Id),
        (MonthBoardSort.Seconds, true) => rows.OrderByDescending(row => row.Result!.Counted).ThenBy(row => row.Claim.Id),
        (MonthBoardSort.DateOfService, false) => rows.OrderBy(row => row.Claim.ServiceDate).ThenBy(row => row.Claim.Id),
        (MonthBoardSort.DateOfService, true) => rows.OrderByDescending(row => row.Claim.ServiceDate).ThenBy(row => row.Claim.Id),
        (MonthBoardSort.Amount, false) => rows.OrderBy(row => row.Claim.ExpectedAllowedCents).ThenBy(row => row.Claim.Id),
        (MonthBoardSort.Amount, true) => rows.OrderByDescending(row => row.Claim.ExpectedAllowedCents).ThenBy(row => row.Claim.Id),
        (MonthBoardSort.Biller, false) => rows.OrderBy(row => row.Result!.Biller).ThenBy(row => row.Claim.Id),
        (MonthBoardSort.Biller, true) => rows.OrderByDescending(row => row.Result!.Biller).ThenBy(row => row.Claim.Id),
        (_, true) => rows.OrderByDescending(row => row.Claim.PatientName).ThenBy(row => row.Claim.Id),
        _ => rows.OrderBy(row => row.Claim.PatientName).ThenBy(row => row.Claim.Id),
    };

    private sealed class ClaimedMonth
    {
        public required Claim Claim { get; init; }

        public StoredResult? Result { get; init; }
    }
}
