using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>
/// The board's rows of the month's claims: every claim stands there, also one that no result speaks of any more. Results are read for the
/// claims of a page only, which is what makes 100,000 of them bearable.
/// </summary>
internal sealed class ClaimedBoardReader(BillingDbContext db, IPracticeDirectory practices, TimeProvider clock)
{
    public async Task<MonthBoardPageDto> ReadPageAsync(MonthBoardQuery query, CancellationToken cancellationToken)
    {
        var claims = db.Claims.AsNoTracking().Where(c => c.Month == query.Month && c.PrimaryId == null);
        if (!string.IsNullOrWhiteSpace(query.Hold))
        {
            var hold = $" {query.Hold.Trim()} ";
            var held = db.Standing(query.Month).Where(r => r.HoldCodes.Contains(hold));
            claims = claims.Where(c => held.Any(r => r.PatientId == c.PatientId && r.EnrollmentId == c.EnrollmentId));
        }

        if (!string.IsNullOrWhiteSpace(query.Text))
        {
            var text = PatientSearch.Normal(query.Text);
            claims = claims.Where(c => c.SearchText.Contains(text));
        }

        var total = await claims.CountAsync(cancellationToken);
        var page = await Sorted(claims, query).Skip(Math.Max(0, query.Skip)).Take(Math.Clamp(query.Take, 1, MonthBoardReader.MostRows)).ToListAsync(cancellationToken);
        return new MonthBoardPageDto(total, await ToRowsAsync(page, query.Month, cancellationToken));
    }

    private async Task<IReadOnlyList<MonthBoardRowDto>> ToRowsAsync(List<Claim> claims, BillingMonth month, CancellationToken cancellationToken)
    {
        var patients = claims.Select(claim => claim.PatientId).ToList();
        var standing = await db.Standing(month).Where(r => patients.Contains(r.PatientId)).ToListAsync(cancellationToken);
        var results = standing.ToLookup(result => (result.PatientId, result.EnrollmentId));
        var now = clock.GetUtcNow();
        var today = (await practices.GetAsync(cancellationToken)).Today(now);
        return
        [
            .. claims.Select(claim => results[(claim.PatientId, claim.EnrollmentId)].FirstOrDefault() is { } result
                ? BoardRow.Of(result, BoardClaim.Of(claim), today)
                : BoardRow.Of(claim, now)),
        ];
    }

    /// <summary>Ends with the id, so that pages never overlap.</summary>
    private IOrderedQueryable<Claim> Sorted(IQueryable<Claim> claims, MonthBoardQuery query)
    {
        var results = db.Standing(query.Month);
        return (query.Sort switch
        {
            MonthBoardSort.Seconds => ByResult(r => (Seconds?)r.Counted),
            MonthBoardSort.Biller => ByResult(r => r.Biller),
            MonthBoardSort.DateOfService => By(c => c.ServiceDate),
            MonthBoardSort.Amount => By(c => c.ExpectedAllowedCents),
            _ => By(c => c.PatientName),
        }).ThenBy(c => c.Id);

        IOrderedQueryable<Claim> ByResult<TKey>(Expression<Func<StoredResult, TKey>> key) => By(
            c => results.Where(r => r.PatientId == c.PatientId && r.EnrollmentId == c.EnrollmentId).Select(key).FirstOrDefault());

        IOrderedQueryable<Claim> By<TKey>(Expression<Func<Claim, TKey>> key) => query.Descending ? claims.OrderByDescending(key) : claims.OrderBy(key);
    }
}
