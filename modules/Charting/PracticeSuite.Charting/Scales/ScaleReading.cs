using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Scales.Scoring;

namespace PracticeSuite.Charting.Scales;

/// <summary>Results as they are shown: each beside the scores of its scale that were completed before it.</summary>
internal sealed class ScaleReading(ChartingDbContext db, IMapper mapper)
{
    /// <summary>The latest first.</summary>
    public async Task<IReadOnlyList<ScaleResultDto>> AllAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var all = await db.Scales.AsNoTracking().Where(r => r.PatientId == patientId).ToListAsync(cancellationToken);
        return [.. Read(all, all.Where(r => !r.IsSecondAnswer && r.ErrorReason is null).Select(Point.Of))
            .OrderByDescending(r => r.CompletedOn).ThenBy(r => r.Scale, StringComparer.Ordinal).ThenByDescending(r => r.Id)];
    }

    /// <summary>Two statements: the page, and of the results that count what a course and the picture are made of. A later page draws no picture, and asks for no more than what its courses rest on.</summary>
    public async Task<ScalePage> PageAsync(Guid patientId, DayCursor? before, int take, CancellationToken cancellationToken)
    {
        var rows = db.Scales.AsNoTracking().Where(r => r.PatientId == patientId);
        if (before is { } last)
        {
            var (on, id) = (last.On, last.Id);
            rows = rows.Where(r => r.CompletedOn <= on && (r.CompletedOn < on || r.Id < id));
        }

        var found = await rows.OrderByDescending(r => r.CompletedOn).ThenByDescending(r => r.Id).Take(take + 1).ToListAsync(cancellationToken);
        var page = found.Take(take).ToList();
        var points = await PointsAsync(before is null ? Counting(patientId) : UpTo(patientId, page), cancellationToken);
        var next = found.Count > take ? new DayCursor(page[^1].CompletedOn, page[^1].Id) : (DayCursor?)null;
        return before is null
            ? new ScalePage([.. Read(page, points)], [.. points.Where(one => one.Total is not null).Select(one => new ScaleTotal(one.Scale, one.On, one.Total!.Value))], points.Find(one => one.IsPrimary)?.Scale, next)
            : new ScalePage([.. Read(page, points)], null, null, next);
    }

    public async Task<ScaleResultDto> OneAsync(ScaleResult result, CancellationToken cancellationToken) =>
        Read([result], await PointsAsync(UpTo(result.PatientId, [result]), cancellationToken)).Single();

    private IQueryable<ScaleResult> Counting(Guid patientId) => db.Scales.AsNoTracking().Where(r => r.PatientId == patientId && !r.IsSecondAnswer && r.ErrorReason == null);

    /// <summary>What the courses of these rest on.</summary>
    private IQueryable<ScaleResult> UpTo(Guid patientId, List<ScaleResult> page)
    {
        var (scales, last) = (page.Select(r => r.Scale).Distinct().ToList(), page.Count == 0 ? DateOnly.MinValue : page.Max(r => r.CompletedOn));
        return Counting(patientId).Where(r => scales.Contains(r.Scale) && r.CompletedOn <= last);
    }

    /// <summary>The earliest first.</summary>
    private static Task<List<Point>> PointsAsync(IQueryable<ScaleResult> counting, CancellationToken cancellationToken) => counting.OrderBy(r => r.CompletedOn).ThenBy(r => r.Id)
        .Select(r => new Point(r.Id, r.Scale, r.CompletedOn, r.Total, r.Risk, r.IsPrimary, r.InstrumentVersion, r.Risk == null ? null : r.Answers)).ToListAsync(cancellationToken);

    private IEnumerable<ScaleResultDto> Read(IEnumerable<ScaleResult> results, IEnumerable<Point> counting)
    {
        var scores = counting.GroupBy(one => one.Scale).ToDictionary(of => of.Key, of => of.OrderBy(one => one.On).ThenBy(one => one.Id).Select(one => (one.Id, Score: one.Score())).ToList(), StringComparer.Ordinal);
        foreach (var result in results)
        {
            var at = scores.TryGetValue(result.Scale, out var all) ? all.FindIndex(one => one.Id == result.Id) : -1;
            var course = at < 0 ? ScaleCourse.None : ScaleCourses.Judge(RatingScales.Get(result.Scale), [.. all!.Take(at + 1).Select(one => one.Score)]);
            yield return mapper.Map<ScaleResultDto>(result) with { Score = result.Score(), Course = course };
        }
    }

    /// <param name="Answers">Of a screener of risk alone: whether its level is the least that it can be stands in them.</param>
    private sealed record Point(Guid Id, string Scale, DateOnly On, int? Total, SuicideRisk? Risk, bool IsPrimary, string? Version, string? Answers)
    {
        public static Point Of(ScaleResult r) => new(r.Id, r.Scale, r.CompletedOn, r.Total, r.Risk, r.IsPrimary, r.InstrumentVersion, r.Risk is null ? null : r.Answers);

        public ScaleScore Score() => ScaleResult.CourseScore(Scale, Version, Answers, Total, Risk);
    }
}
