namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>The rating scales that the product knows (P-160 to P-178), in the order in which they are offered.</summary>
public static class RatingScales
{
    private static readonly Dictionary<string, ScaleDefinition> Known =
        new[] { "phq-9", "phq-2", "gad-7", "audit-c", "pcl-5", "epds", "mdq", "asrs", "c-ssrs" }
            .Select(ScaleFile.Read).ToDictionary(scale => scale.Name, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Names { get; } = [.. Known.Keys];

    /// <summary>The scale's own spelling, or null for a scale that is not known.</summary>
    public static string? Find(string? name) => Known.GetValueOrDefault(name?.Trim() ?? "")?.Name;

    /// <summary>A scale that is known, by <see cref="Names"/>.</summary>
    public static ScaleDefinition Get(string name) => Known[name];

    /// <summary>The highest total; every scale begins at zero.</summary>
    public static int MaxTotal(string name) => Known[name].MaxTotal;
}
