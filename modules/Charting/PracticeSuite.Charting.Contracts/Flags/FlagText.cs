using System.Globalization;

namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>A flag's facts as people read them.</summary>
public static class FlagText
{
    /// <summary>"rule UF-28, after Mei Chen wrote into the chart", or whoever raised it by hand: a rule raises a flag, and nobody's name stands for it.</summary>
    /// <param name="rule">Null = somebody raised it.</param>
    /// <param name="by">Who raised it, or whose act fired the rule; null = it came by the clock.</param>
    public static string RaisedBy(string? rule, string? by) => (rule, by) switch
    {
        (null, _) => by ?? "",
        (_, null) => $"rule {rule}",
        _ => $"rule {rule}, after {by} wrote into the chart",
    };

    /// <summary>"GAD-7 7 → 12 on Thu 8 Oct".</summary>
    public static string Of(FlagFact fact) => $"{fact.What} {fact.Value} {fact.Link} {fact.On.ToString("ddd d MMM", CultureInfo.InvariantCulture)}";
}
