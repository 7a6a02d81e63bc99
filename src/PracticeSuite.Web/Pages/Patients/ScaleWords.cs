using System.Globalization;
using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>What a scored scale tells, in a few words.</summary>
internal static class ScaleWords
{
    public static string Result(ScaleResultDto result) => string.Join(", ", Parts(result));

    /// <summary>Null when nothing that was asked is missing.</summary>
    public static string? Missing(ScaleScore score) => score.Missing.Count switch
    {
        0 => null,
        1 => $"item {score.Missing[0]} not answered",
        > 4 => $"{score.Missing.Count} items not answered",
        _ => $"items {string.Join(", ", score.Missing)} not answered",
    };

    public static string Course(ScaleCourse course)
    {
        if (course.Change is not { } change)
            return "";
        var points = change == 0 ? "same" : $"{(change > 0 ? "+" : "−")}{Math.Abs(change).ToString(CultureInfo.InvariantCulture)}";
        return string.Join(", ", new[] { $"{Arrow(course.Direction)}{points}", Direction(course.Direction), Milestone(course) }.Where(part => part.Length > 0));
    }

    private static IEnumerable<string> Parts(ScaleResultDto result)
    {
        var score = result.Score;
        // The sum of the ASRS has bands of its own, which decide nothing (P-191).
        var bandIsOfSum = RatingScales.Get(result.Scale).Method == ScaleMethod.Counting;
        if (score.Band is { } band && !bandIsOfSum)
            yield return band;
        if (score.IsPositive is { } positive && score.Band is not ("positive" or "negative") && score.Risk is null)
            yield return positive ? "positive" : "negative";
        if (score.IsProrated)
            yield return "prorated";
        if (score.Counting is { } counting)
            yield return $"{counting} items count";
        if (score.Band is { } sums && bandIsOfSum)
            yield return $"by sum {sums}";
        if (score.MeetsClusters is { } meets)
            yield return meets ? "meets all clusters" : "does not meet all clusters";
        foreach (var cluster in score.Clusters ?? [])
            yield return $"{cluster.Name} {cluster.Sum}{(cluster.IsComplete ? "" : " (incomplete)")}";
    }

    private static string Arrow(ScaleDirection direction) => direction switch
    {
        ScaleDirection.Worse => "▲ ",
        ScaleDirection.Better => "▼ ",
        _ => "",
    };

    private static string Direction(ScaleDirection direction) => direction switch
    {
        ScaleDirection.Worse => "worse",
        ScaleDirection.Better => "better",
        _ => "",
    };

    private static string Milestone(ScaleCourse course)
    {
        if (course.IsRelapse)
            return "relapse";
        if (course.IsRemission)
            return "remission";
        return course.IsResponse ? "response" : "";
    }
}
