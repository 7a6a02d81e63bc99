using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Charting.Scales.Scoring;

/// <summary>PCL-5: a sum with a provisional cut, and clusters of symptoms that count from an answer of 2 (P-174).</summary>
internal static class ClusterScoring
{
    private const int SymptomFrom = 2;

    public static ScaleScore Score(ScaleDefinition scale, ScaleAnswers answers)
    {
        var missing = ScaleScoring.Missing(scale, answers);
        var clusters = scale.Clusters.Select(cluster => Sum(cluster, answers)).ToList();
        if (missing.Count > 0)
            return new ScaleScore(null, null, null, false, missing, Clusters: clusters);

        var total = ScaleScoring.Sum(scale, answers);
        return new ScaleScore(total, null, total >= scale.PositiveFrom, false, missing, Clusters: clusters, MeetsClusters: scale.Clusters.All(cluster => Meets(cluster, answers)));
    }

    private static ClusterSum Sum(ScaleCluster cluster, ScaleAnswers answers)
    {
        var given = Answers(cluster, answers).ToList();
        return new(cluster.Name, given.Sum() ?? 0, given.TrueForAll(answer => answer is not null));
    }

    private static bool Meets(ScaleCluster cluster, ScaleAnswers answers) => Answers(cluster, answers).Count(answer => answer >= SymptomFrom) >= cluster.Needed;

    private static IEnumerable<int?> Answers(ScaleCluster cluster, ScaleAnswers answers) =>
        Enumerable.Range(cluster.First, cluster.Last - cluster.First + 1).Select(number => answers[number]);
}
