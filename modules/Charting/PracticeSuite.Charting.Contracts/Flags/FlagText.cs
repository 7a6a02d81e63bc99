using System.Globalization;

namespace PracticeSuite.Charting.Contracts.Flags;

/// <summary>A flag's facts as people read them.</summary>
public static class FlagText
{
    /// <summary>"GAD-7 7 → 12 on Thu 8 Oct".</summary>
    public static string Of(FlagFact fact) => $"{fact.What} {fact.Value} {fact.Link} {fact.On.ToString("ddd d MMM", CultureInfo.InvariantCulture)}";
}
