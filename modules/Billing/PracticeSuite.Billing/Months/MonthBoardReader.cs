using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Claims;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Billing.Months.Runs;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months;

/// <summary>The board's figures and rows, from the results that stand.</summary>
internal sealed class MonthBoardReader(BillingDbContext db, IPracticeDirectory practices, TimeProvider clock, IMapper mapper)
{
    private const int MostRows = 500;

    public async Task<MonthBoardSummaryDto> SummarizeAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var runs = await db.Runs.AsNoTracking().Where(r => r.Month == month && r.Kind == MonthRunKind.Real)
            .OrderByDescending(r => r.RequestedAt).Take(20).ToListAsync(cancellationToken);
        var last = runs.Find(run => run.State == MonthRunState.Completed);
        var open = runs.Find(run => !run.HasEnded);
        var groups = await Standing(month).GroupBy(r => new { r.Decision, r.IsNearMiss, r.HoldCodes }).Select(group => new
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
            await Standing(month).Select(r => r.PatientId).Distinct().CountAsync(cancellationToken),
            eligible.Sum(group => group.Count),
            new Money(eligible.Sum(group => group.Sum)),
            eligible.Sum(group => group.WithoutRate),
            held.Sum(group => group.Count),
            held.Where(group => group.IsNearMiss).Sum(group => group.Count),
            await db.Claims.CountAsync(c => c.Month == month, cancellationToken),
            await ChangedBy(month, last).CountAsync(cancellationToken),
            Counts(held.Select(group => (group.HoldCodes, group.Count))),
            Counts(held.Where(group => group.IsNearMiss).Select(group => (group.HoldCodes, group.Count))),
            mapper.Map<MonthRunDto?>(last),
            mapper.Map<MonthRunDto?>(open));
    }

    public async Task<MonthBoardPageDto> ReadPageAsync(MonthBoardQuery query, CancellationToken cancellationToken)
    {
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
        var results = await Standing(month).Where(r => r.PatientId == patientId).OrderBy(r => r.Decision).ToListAsync(cancellationToken);
        return await ToRowsAsync(results, cancellationToken);
    }

    private IQueryable<StoredResult> Standing(BillingMonth month) => db.Results.AsNoTracking().Where(r => r.Month == month && r.IsCurrent);

    private IQueryable<StoredResult> ChangedBy(BillingMonth month, MonthRun? run)
    {
        var runId = run?.Id ?? Guid.Empty;
        return Standing(month).Where(r => r.RunId == runId && r.ReplacesAnother);
    }

    private async Task<IQueryable<StoredResult>> TabAsync(MonthBoardQuery query, CancellationToken cancellationToken)
    {
        var rows = Standing(query.Month);
        return query.Tab switch
        {
            MonthBoardTab.Eligible => rows.Where(r => r.Decision == MonthDecision.Eligible),
            MonthBoardTab.Held => rows.Where(r => r.Decision == MonthDecision.Held),
            MonthBoardTab.NearMiss => rows.Where(r => r.IsNearMiss),
            MonthBoardTab.Claimed => rows.Where(r => db.Claims.Any(c => c.PatientId == r.PatientId && c.Month == r.Month && c.EnrollmentId == r.EnrollmentId)),
            MonthBoardTab.Changed => ChangedBy(query.Month, await LastAsync(query.Month, cancellationToken)),
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
        var claims = await db.Claims.AsNoTracking().Where(c => c.Month == month && patients.Contains(c.PatientId))
            .Select(c => new BoardClaim(c.Id, c.PatientId, c.EnrollmentId, c.Number, c.State, c.Frequency, c.TurnedAway)).ToListAsync(cancellationToken);
        var today = (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
        return [.. results.Select(result => ToRow(result, claims.Find(claim => claim.PatientId == result.PatientId && claim.EnrollmentId == result.EnrollmentId), today))];
    }

    private static MonthBoardRowDto ToRow(StoredResult result, BoardClaim? claim, DateOnly today)
    {
        var fileBy = claim is null or { IsUnsent: true } ? result.FileBy : null;
        return ToRow(result, claim, fileBy, fileBy is { } last ? TimelyFiling.Warning(last, today) : null);
    }

    private static MonthBoardRowDto ToRow(StoredResult result, BoardClaim? claim, DateOnly? fileBy, int? warning) => new(
        result.Id, result.PatientId, result.PatientName, result.PatientMrn, result.Month, result.Code, result.Decision, result.IsNearMiss,
        result.Counted, result.Missing, result.ServiceDate, result.Holds, result.Advisories, result.Holds.Count == 0 ? null : result.Holds[0].Fix,
        result.Biller, result.Payer, result.ExpectedAllowedCents is { } cents ? new Money(cents) : null, claim?.Id, claim?.Number,
        claim?.State.ToString(), result.EvaluatedAt, fileBy, warning);

    private static List<HoldCountDto> Counts(IEnumerable<(string Codes, int Count)> groups) =>
    [
        .. groups.SelectMany(group => group.Codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(code => (code, group.Count)))
            .GroupBy(one => one.code)
            .Select(group => new HoldCountDto(group.Key, HoldTexts.LabelOf(group.Key), group.Sum(one => one.Count)))
            .OrderByDescending(count => count.Count).ThenBy(count => count.Hold, StringComparer.Ordinal),
    ];

    private sealed record BoardClaim(Guid Id, Guid PatientId, Guid EnrollmentId, string Number, ClaimState State, int Frequency, bool TurnedAway)
    {
        public bool IsUnsent => ClaimStage.IsUnsent(State, Frequency, TurnedAway);
    }
}
