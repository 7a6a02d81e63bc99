using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Revenue;

/// <summary>
/// A month's results and claims as a stream of what sums are made of. Added up here and not in SQL, because a result is judged by its holds
/// and its own pace, and a claim by its history.
/// </summary>
internal sealed class MonthFigures(BillingDbContext db)
{
    public async Task<RevenueBridge> AddUpAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var bridge = new RevenueBridge(month);
        await foreach (var result in ResultsOf(month).WithCancellation(cancellationToken))
            bridge.Add(result);
        await foreach (var claim in ClaimsOf(month).WithCancellation(cancellationToken))
            bridge.Add(claim);
        return bridge;
    }

    public async Task<Forecast> ForecastAsync(BillingMonth month, DateOnly today, CancellationToken cancellationToken)
    {
        var forecast = new Forecast(month, today);
        var answered = await AnsweredAsync(month, cancellationToken);
        await foreach (var result in ResultsOf(month).WithCancellation(cancellationToken))
            forecast.Add(result, answered.GetValueOrDefault(result.PatientId));
        return forecast;
    }

    private IAsyncEnumerable<ResultFigure> ResultsOf(BillingMonth month) => db.Standing(month)
        .Select(r => new ResultFigure(r.PatientId, r.Decision, r.HoldCodes, r.Logged, r.Counted, r.Missing, r.WorthCents, r.EvaluatedAt)).AsAsyncEnumerable();

    /// <summary>Of the running month few are, for none goes before the month is over unless it comes from another program.</summary>
    private async Task<Dictionary<Guid, ClaimFigure>> AnsweredAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var claims = await db.Claims.AsNoTracking().Where(c => c.Month == month && c.PrimaryId == null && c.AnsweredOn != null)
            .Select(c => new { c.PatientId, Figure = new ClaimFigure(c.State, c.Frequency, c.TurnedAway, c.AnsweredOn, c.ExpectedAllowedCents, c.PaidCents, Seconds.Zero) }).ToListAsync(cancellationToken);
        return claims.ToLookup(one => one.PatientId, one => one.Figure).ToDictionary(of => of.Key, of => of.First());
    }

    private IAsyncEnumerable<ClaimFigure> ClaimsOf(BillingMonth month) => db.Claims.AsNoTracking().Where(c => c.Month == month && c.PrimaryId == null)
        .Join(
            db.ClaimVersions, claim => new { ClaimId = claim.Id, Number = claim.CurrentVersion }, version => new { version.ClaimId, version.Number },
            (claim, version) => new ClaimFigure(
                claim.State, claim.Frequency, claim.TurnedAway, claim.AnsweredOn, claim.ExpectedAllowedCents, claim.PaidCents, version.Counted))
        .AsAsyncEnumerable();
}
