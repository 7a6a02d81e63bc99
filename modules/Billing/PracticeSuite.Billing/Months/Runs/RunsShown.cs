using Microsoft.EntityFrameworkCore;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>
/// Figures of runs without what the Part 2 program keeps from the reader: beside a board that leaves it out, the difference would tell that there is
/// something (P-082). What a run counted is taken apart by what is stored of it.
/// </summary>
internal sealed class RunsShown(BillingDbContext db, IAccess access, IPracticeDirectory practices, TimeProvider clock)
{
    public async Task<IReadOnlyList<MonthRunDto>> OfAsync(IReadOnlyList<MonthRunDto> runs, CancellationToken cancellationToken)
    {
        var (months, ids) = (runs.Select(run => run.Month).Distinct().ToList(), runs.Select(run => run.Id).ToList());
        var results = await HiddenAsync(
            db.Results.AsNoTracking().Where(r => r.IsPart2 && months.Contains(r.Month))
                .Select(r => new HiddenResult(r.Id, r.PatientId, r.Month, r.RunId, r.Decision, r.IsNearMiss, r.EvaluatedAt, r.SupersededAt)),
            cancellationToken);
        var changes = await HiddenAsync(
            db.RunChanges.AsNoTracking().Where(c => c.IsPart2 && ids.Contains(c.RunId)).Select(c => new HiddenChange(c.RunId, c.Sequence)), cancellationToken);
        if (results.Count == 0 && changes.Count == 0)
            return runs;
        var versions = await HiddenAsync(
            db.Claims.AsNoTracking().Where(c => c.IsPart2 && c.PrimaryId == null && months.Contains(c.Month))
                .Join(db.ClaimVersions, claim => claim.Id, version => version.ClaimId, (claim, version) => new HiddenVersion(claim.Id, claim.Month, version.Number, version.CreatedAt)),
            cancellationToken);
        var tasks = await HiddenAsync(
            db.WorkItems.AsNoTracking().Where(i => i.IsPart2 && months.Contains(i.Month) && Worklists.WorkKinds.OfClaims.Contains(i.Kind)).Select(i => new HiddenTask(i.Id, i.Month, i.OpenedOn)),
            cancellationToken);
        var practice = await practices.GetAsync(cancellationToken);
        return [.. runs.Select(run => Without(run, [.. results.Where(one => one.Month == run.Month)], run.Counts with
        {
            ClaimsCreated = run.Counts.ClaimsCreated - versions.Count(one => one.Month == run.Month && one.Number == 1 && IsOf(run, one.At)),
            ClaimsChanged = run.Counts.ClaimsChanged - versions.Where(one => one.Month == run.Month && one.Number > 1 && IsOf(run, one.At)).DistinctBy(one => one.ClaimId).Count(),
            ClaimsUnchanged = run.Counts.ClaimsUnchanged
                - versions.Where(one => one.Month == run.Month).GroupBy(one => one.ClaimId).Count(of => of.Any(one => one.At < run.StartedAt) && !of.Any(one => IsOf(run, one.At))),
            TasksOpened = run.Counts.TasksOpened - tasks.Count(one => one.Month == run.Month && run.StartedAt is { } at && one.On == practice.Today(at)),
            Differences = run.Counts.Differences - (run.Kind == MonthRunKind.Dry ? changes.Count(one => one.RunId == run.Id) : results.Count(one => one.RunId == run.Id)),
        }))];
    }

    private MonthRunDto Without(MonthRunDto run, IReadOnlyList<HiddenResult> hidden, MonthRunCounts counts)
    {
        var end = run.EndedAt ?? clock.GetUtcNow();
        var stood = hidden.Where(one => one.EvaluatedAt <= end && (one.SupersededAt is null || one.SupersededAt > end)).ToList();
        var patients = stood.Select(one => one.PatientId).Distinct().Count();
        return run with
        {
            Total = Math.Max(0, run.Total - patients),
            Counts = Sound(counts with
            {
                Evaluated = counts.Evaluated - patients,
                Eligible = counts.Eligible - stood.Count(one => one.Decision == MonthDecision.Eligible),
                Held = counts.Held - stood.Count(one => one.Decision == MonthDecision.Held),
                NearMiss = counts.NearMiss - stood.Count(one => one.IsNearMiss),
                ResultsChanged = counts.ResultsChanged - hidden.Count(one => one.RunId == run.Id),
            }),
        };
    }

    /// <summary>A run that is under way has not come to all of them yet.</summary>
    private static MonthRunCounts Sound(MonthRunCounts counts) => new(
        Math.Max(0, counts.Evaluated), Math.Max(0, counts.Eligible), Math.Max(0, counts.Held), Math.Max(0, counts.NearMiss), Math.Max(0, counts.ResultsChanged),
        Math.Max(0, counts.ClaimsCreated), Math.Max(0, counts.ClaimsUnchanged), Math.Max(0, counts.ClaimsChanged), Math.Max(0, counts.TasksOpened), Math.Max(0, counts.Differences));

    private static bool IsOf(MonthRunDto run, DateTimeOffset at) => at >= run.StartedAt && (run.EndedAt is not { } end || at <= end);

    /// <summary>Counted first: in most practices nothing is, and where all is the program's all of it is shown to its people.</summary>
    private async Task<IReadOnlyList<TRow>> HiddenAsync<TRow>(IQueryable<TRow> rows, CancellationToken cancellationToken)
    {
        using var whole = access.ReadFacts();
        var all = await rows.CountAsync(cancellationToken);
        if (all == 0)
            return [];
        HashSet<TRow> shown;
        using (access.KeepToWhatIsShown())
        {
            if (await rows.CountAsync(cancellationToken) == all)
                return [];
            shown = [.. await rows.ToListAsync(cancellationToken)];
        }

        return [.. (await rows.ToListAsync(cancellationToken)).Where(row => !shown.Contains(row))];
    }

    private sealed record HiddenResult(
        Guid Id, Guid PatientId, BillingMonth Month, Guid RunId, MonthDecision Decision, bool IsNearMiss, DateTimeOffset EvaluatedAt, DateTimeOffset? SupersededAt);

    private sealed record HiddenVersion(Guid ClaimId, BillingMonth Month, int Number, DateTimeOffset At);

    private sealed record HiddenTask(Guid Id, BillingMonth Month, DateOnly On);

    private sealed record HiddenChange(Guid RunId, long Sequence);
}
