namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>What the answers to a scale come to (P-170 to P-178).</summary>
/// <param name="Total">None when answers are missing of which the scale allows no missing.</param>
/// <param name="Band">Severity or risk in the instrument's words, lower case.</param>
/// <param name="IsPositive">Null where the scale has no cut, or there is no result.</param>
/// <param name="IsProrated">The total stands for missing answers, too.</param>
/// <param name="Missing">Numbers of the items that were asked and not answered.</param>
/// <param name="SuicideAnswer">Of the item about suicide, also when there is no total (P-200).</param>
/// <param name="Risk">Of the C-SSRS screener.</param>
/// <param name="Clusters">Sums of the answers given, cluster by cluster (P-174).</param>
/// <param name="MeetsClusters">Whether each cluster has the symptoms that it needs; null while answers are missing.</param>
/// <param name="Counting">How many items count (P-176, P-177).</param>
public sealed record ScaleScore(
    int? Total,
    string? Band,
    bool? IsPositive,
    bool IsProrated,
    IReadOnlyList<int> Missing,
    int? SuicideAnswer = null,
    SuicideRisk? Risk = null,
    IReadOnlyList<ClusterSum>? Clusters = null,
    bool? MeetsClusters = null,
    int? Counting = null)
{
    /// <summary>What is known shows this risk, and may hide a higher one.</summary>
    public bool IsLeastRisk { get; init; }
}

public sealed record ClusterSum(string Name, int Sum, bool IsComplete);

/// <summary>From the C-SSRS screener (P-178); a higher value is a higher risk.</summary>
public enum SuicideRisk
{
    None,
    Low,
    Moderate,
    High,
}
