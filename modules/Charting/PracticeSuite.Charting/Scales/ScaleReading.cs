using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Scales;
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
