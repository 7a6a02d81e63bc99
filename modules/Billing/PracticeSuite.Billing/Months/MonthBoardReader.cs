using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>The board's rows, from the results that stand; those of the claims are read from the claims.</summary>
internal sealed class MonthBoardReader(BillingDbContext db, ClaimedBoardReader claimed, IPracticeDirectory practices, TimeProvider clock)
{
    public const int MostRows = 500;

    public async Task<MonthBoardPageDto> ReadPageAsync(MonthBoardQuery query, CancellationToken cancellationToken)
    {
        if (query.Tab == MonthBoardTab.Claimed)
            return await claimed.ReadPageAsync(query, cancellationToken);
        var rows = await TabAsync(query, cancellationToken);
        if (!string.IsNullOrWhiteSpace(query.Hold))
        {
            var hold = $" {query.Hold.Trim()} ";
            rows = rows.Where(r => r.HoldCodes.Contains(hold));
        }

        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            var text = PatientSearch.Normal(query.Text);
            rows = rows.Where(r => r.SearchText.Contains(text));
        }

        var total = await rows.CountAsync(cancellationToken);
        var page = await Sorted(rows, query).Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MostRows)).ToListAsync(cancellationToken);
        return new MonthBoardPageDto(total, await ToRowsAsync(page, cancellationToken));
    }

    public async Task<IReadOnlyList<MonthBoardRowDto>> ReadPatientAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken)
    {
        var results = await db.Standing(month).Where(r => r.PatientId == patientId).OrderBy(r => r.Decision).ToListAsync(cancellationToken);
        return await ToRowsAsync(results, cancellationToken);
    }

    private async Task<IQueryable<StoredResult>> TabAsync(MonthBoardQuery query, CancellationToken cancellationToken)
    {
        var rows = db.Standing(query.Month);
        return query.Tab switch
        {
            MonthBoardTab.Eligible => rows.Where(r => r.Decision == MonthDecision.Eligible),
            MonthBoardTab.Held => rows.Where(r => r.Decision == MonthDecision.Held),
            MonthBoardTab.NearMiss => rows.Where(r => r.IsNearMiss),
            MonthBoardTab.Changed => db.ChangedBy(query.Month, await LastAsync(query.Month, cancellationToken)),
            _ => rows,
        };
    }

    private Task<MonthRun?> LastAsync(BillingMonth month, CancellationToken cancellationToken) => db.Runs.AsNoTracking()
        .Where(r => r.Month == month && r.Kind == MonthRunKind.Real && r.State == MonthRunState.Completed)
        .OrderByDescending(r => r.RequestedAt).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Ends with the id, so that pages never overlap.</summary>
    private static IOrderedQueryable<StoredResult> Sorted(IQueryable<StoredResult> rows, MonthBoardQuery query) => (query.Sort, query.Descending) switch
    {
        (MonthBoardSort.Seconds, false) => rows.OrderBy(r => r.Counted).ThenBy(r => r.Id),
        (MonthBoardSort.Seconds, true) => rows.OrderByDescending(r => r.Counted).ThenBy(r => r.Id),
        (MonthBoardSort.DateOfService, false) => rows.OrderBy(r => r.ServiceDate).ThenBy(r => r.Id),
        (MonthBoardSort.DateOfService, true) => rows.OrderByDescending(r => r.ServiceDate).ThenBy(r => r.Id),
        (MonthBoardSort.Amount, false) => rows.OrderBy(r => r.ExpectedAllowedCents).ThenBy(r => r.Id),
        (MonthBoardSort.Amount, true) => rows.OrderByDescending(r => r.ExpectedAllowedCents).ThenBy(r => r.Id),
        (MonthBoardSort.Biller, false) => rows.OrderBy(r => r.Biller).ThenBy(r => r.Id),
        (MonthBoardSort.Biller, true) => rows.OrderByDescending(r => r.Biller).ThenBy(r => r.Id),
        (_, true) => rows.OrderByDescending(r => r.PatientName).ThenBy(r => r.Id),
        _ => rows.OrderBy(r => r.PatientName).ThenBy(r => r.Id),
    };

    private async Task<IReadOnlyList<MonthBoardRowDto>> ToRowsAsync(List<StoredResult> results, CancellationToken cancellationToken)
    {
        if (results.Count == 0)
            return [];
        var patients = results.Select(result => result.PatientId).ToList();
        var month = results[0].Month;
        var claims = await db.Claims.AsNoTracking().Where(c => c.Month == month && c.PrimaryId == null && patients.Contains(c.PatientId))
            .Select(c => new BoardClaim(c.Id, c.PatientId, c.EnrollmentId, c.Number, c.State, c.Frequency, c.TurnedAway)).ToListAsync(cancellationToken);
        var today = (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
        return [.. results.Select(result => BoardRow.Of(result, claims.Find(claim => claim.PatientId == result.PatientId && claim.EnrollmentId == result.EnrollmentId), today))];
    }
}
