namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>The rating scales that the product knows (P-160 to P-178), in the order in which they are offered.</summary>
public static class RatingScales
{
    private static readonly Dictionary<string, ScaleDefinition> Known =
        new[] { "phq-9", "phq-2", "gad-7", "audit-c", "pcl-5", "epds", "mdq", "asrs", "c-ssrs" }
            .Select(ScaleFile.Read).ToDictionary(scale => scale.Name, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>Those whose wording may be shown, so that a patient can fill them in without anybody (P-160 to P-167).</summary>
    public static IReadOnlyList<string> ForPatients { get; } = [.. Known.Values.Where(scale => scale.Rights == ScaleRights.Free).Select(scale => scale.Name)];

    /// <summary>Those whose wording is somebody's who has to permit that it is shown (P-163 to P-166).</summary>
    public static IReadOnlyList<string> NeedPermission { get; } = [.. Known.Values.Where(scale => scale.Rights == ScaleRights.ScoreEntry).Select(scale => scale.Name)];

    /// <summary>The scale's own spelling, or null for a scale that is not known.</summary>
    public static string? Find(string? name) => Known.GetValueOrDefault(name?.Trim() ?? "")?.Name;

    /// <summary>A scale that is known, by <see cref="Names"/>.</summary>
    public static ScaleDefinition Get(string name) => Known[name];

    /// <summary>Whether progress is judged by the scale where it is judged by none yet (B-012).</summary>
    public static bool JudgesProgress(string name) => name is "PHQ-9" or "GAD-7";

    /// <summary>The highest total; every scale begins at zero.</summary>
    public static int MaxTotal(string name) => Known[name].MaxTotal;
}
