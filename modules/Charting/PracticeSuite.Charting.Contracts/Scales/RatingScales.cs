namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>The rating scales that the product knows, with the range of their totals (P-170 to P-178).</summary>
public static class RatingScales
{
    private static readonly Dictionary<string, int> Highest = new(StringComparer.OrdinalIgnoreCase)
    {
        ["PHQ-9"] = 27,
        ["PHQ-2"] = 6,
        ["GAD-7"] = 21,
        ["AUDIT-C"] = 12,
        ["PCL-5"] = 80,
        ["EPDS"] = 30,
        ["MDQ"] = 13, // the yes answers of part 1; whether it is positive needs parts 2 and 3 as well
        ["ASRS"] = 24,
        ["C-SSRS"] = 6, // the yes answers; the level of risk needs to know which
    };

    public static IReadOnlyList<string> Names { get; } = [.. Highest.Keys];

    /// <summary>The scale's own spelling, or null for a scale that is not known.</summary>
    public static string? Find(string? name) => Names.FirstOrDefault(known => known.Equals(name?.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The highest total; every scale begins at zero.</summary>
    public static int MaxTotal(string name) => Highest[name];
}
