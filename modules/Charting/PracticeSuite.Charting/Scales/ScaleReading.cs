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
    public async Task<IReadOnlyList<ScaleResultDto>> AllAsync(Guid patientId, CancellationToken cancellationToken) =>
        [.. Read(await db.Scales.AsNoTracking().Where(r => r.PatientId == patientId).ToListAsync(cancellationToken))
            .OrderByDescending(r => r.CompletedOn).ThenBy(r => r.Scale, StringComparer.Ordinal).ThenByDescending(r => r.Id)];

    /// <summary>What a result tells rests on all before it, so each page reads them: the last page costs what the first does.</summary>
    public async Task<ScalePage> PageAsync(Guid patientId, DayCursor? before, int take, CancellationToken cancellationToken)
    {
        var all = await AllAsync(patientId, cancellationToken);
        List<ScaleResultDto> left = before is { } last ? [.. After(all, last)] : [.. all];
        var counting = all.Where(result => result is { IsSecondAnswer: false, ErrorReason: null }).OrderBy(r => r.CompletedOn).ThenBy(r => r.Id).ToList();
        return new ScalePage(
            [.. left.Take(take)],
            [.. counting.Where(result => result.Total is not null).Select(result => new ScaleTotal(result.Scale, result.CompletedOn, result.Total!.Value))],
            all.Where(result => result is { IsPrimary: true, ErrorReason: null }).MinBy(result => result.CompletedOn)?.Scale,
            left.Count > take ? new DayCursor(left[take - 1].CompletedOn, left[take - 1].Id) : null);
    }

    /// <summary>Where the last one is not there any more, the list goes on with its day's end.</summary>
    private static IEnumerable<ScaleResultDto> After(IReadOnlyList<ScaleResultDto> all, DayCursor last) => all.Any(result => result.Id == last.Id)
        ? all.SkipWhile(result => result.Id != last.Id).Skip(1)
        : all.Where(result => result.CompletedOn < last.On);

    public async Task<ScaleResultDto> OneAsync(ScaleResult result, CancellationToken cancellationToken) =>
        Read(await db.Scales.AsNoTracking().Where(r => r.PatientId == result.PatientId && r.Scale == result.Scale).ToListAsync(cancellationToken))
            .Single(one => one.Id == result.Id);

    private IEnumerable<ScaleResultDto> Read(IEnumerable<ScaleResult> results) => results.GroupBy(result => result.Scale).SelectMany(ReadScale);

    private IEnumerable<ScaleResultDto> ReadScale(IGrouping<string, ScaleResult> results)
    {
        var scale = RatingScales.Get(results.Key);
        var scores = new List<ScaleScore>();
        foreach (var result in results.OrderBy(r => r.CompletedOn).ThenBy(r => r.Id))
        {
            var score = result.Score();
            var counts = !result.IsSecondAnswer && result.ErrorReason is null;
            if (counts)
                scores.Add(score);
            yield return mapper.Map<ScaleResultDto>(result) with { Score = score, Course = counts ? ScaleCourses.Judge(scale, scores) : ScaleCourse.None };
        }
    }
}
