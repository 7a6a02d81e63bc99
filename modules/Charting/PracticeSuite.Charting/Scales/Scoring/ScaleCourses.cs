using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Charting.Scales.Scoring;

/// <summary>What the scores of one scale tell over time. Pure.</summary>
internal static class ScaleCourses
{
    /// <param name="scores">All of one scale, the baseline first; those without a result tell nothing.</param>
    public static ScaleCourse Judge(ScaleDefinition scale, IReadOnlyList<ScaleScore> scores)
    {
        var told = scores.Where(score => score.Total is not null || score.Risk is not null).ToList();
        if (told.Count == 0)
            return ScaleCourse.None;

        var (latest, before) = (told[^1], told.Count > 1 ? told[^2] : null);
        return new ScaleCourse(
            latest.Total - before?.Total,
            before is null ? ScaleDirection.Steady : Direction(scale, before, latest),
            IsResponse(scale, told[0].Total, latest.Total),
            latest.Total < scale.RemissionBelow,
            latest.Total >= scale.RelapseFrom && told.SkipLast(1).Any(earlier => earlier.Total < scale.RemissionBelow));
    }

    private static ScaleDirection Direction(ScaleDefinition scale, ScaleScore before, ScaleScore latest)
    {
        if (scale.Method == ScaleMethod.Cssrs)
            return latest.Risk is { } now && before.Risk is { } then && !(now < then && latest.IsLeastRisk) ? Sign(now.CompareTo(then)) : ScaleDirection.Steady;
        var change = (latest.Total - before.Total) ?? 0;
        return Math.Abs(change) >= scale.MeaningfulChange ? Sign(change) : ScaleDirection.Steady;
    }

    private static ScaleDirection Sign(int change) => change switch
    {
        > 0 => ScaleDirection.Worse,
        < 0 => ScaleDirection.Better,
        _ => ScaleDirection.Steady,
    };

    private static bool IsResponse(ScaleDefinition scale, int? baseline, int? latest) =>
        scale.ResponsePercent is { } percent && baseline > 0 && (baseline - latest) * 100 >= percent * baseline;
}
