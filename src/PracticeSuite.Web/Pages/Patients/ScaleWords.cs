using System.Globalization;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Web.Components;

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

    /// <summary>"Items 2 to 4 and 9 are not answered."</summary>
    public static string NotAnswered(IReadOnlyList<int> missing) => missing.Count == 1 ? $"Item {missing[0]} is not answered." : $"Items {Numbers(missing)} are not answered.";

    /// <summary>What a sheet with answers missing comes to, in sentences (P-170 to P-178, P-200).</summary>
    public static IEnumerable<string> Would(ScaleDefinition scale, ScaleScore score)
    {
        yield return (score.Total, score.Band) switch
        {
            ({ } total, _) when score.IsProrated => $"Saved like this, the total is {total} of {scale.MaxTotal}{Of(score.Band)}, prorated from the other answers: the {scale.Name} allows {Show.Count(scale.MayMiss, "missing answer", "missing answers")}.",
            ({ } total, _) => $"Saved like this, the total is {total} of {scale.MaxTotal}{Of(score.Band)}, from what was answered.",
            (null, { } band) => $"Saved like this, there is no total; what was answered shows {band}.",
            _ when scale.MayMiss > 0 => $"Saved like this, there is no total: the {scale.Name} allows {Show.Count(scale.MayMiss, "missing answer", "missing answers")} and no more.",
            _ => $"Saved like this, there is no total: the {scale.Name} asks for every one of them.",
        };
        if (score.Clusters is { Count: > 0 })
            yield return "The sums of its clusters stand as incomplete.";
        if (score.SuicideAnswer > 0)
            yield return $"Item {scale.SuicideItem} was answered {score.SuicideAnswer}: the team is told as soon as the sheet is saved, with or without a total.";
    }

    private static string Of(string? band) => band is null ? "" : $", {band}";

    /// <summary>"2 to 4, 7 and 9".</summary>
    private static string Numbers(IReadOnlyList<int> numbers)
    {
        var runs = new List<(int First, int Last)>();
        foreach (var number in numbers.Order())
        {
            if (runs.Count > 0 && runs[^1].Last == number - 1)
                runs[^1] = (runs[^1].First, number);
            else
                runs.Add((number, number));
        }

        var said = runs.SelectMany(run => run.Last - run.First < 2 ? Enumerable.Range(run.First, run.Last - run.First + 1).Select(one => $"{one}") : [$"{run.First} to {run.Last}"]).ToList();
        return said.Count == 1 ? said[0] : $"{string.Join(", ", said.SkipLast(1))} and {said[^1]}";
    }

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
        if (ScaleAdvice.Of(result.Scale, score) is { } advice)
            yield return advice;
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
