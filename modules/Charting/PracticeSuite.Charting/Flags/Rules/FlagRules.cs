namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>The rules of the rulebook, §7.</summary>
internal static class FlagRules
{
    public static IReadOnlyList<FlagRule> All { get; } =
    [
        .. new[]
        {
            SuicideRules.All, StimulantRules.All, AntidepressantRules.All, LithiumRules.All, ValproateRules.All, ClozapineRules.All,
            AntipsychoticRules.All, SedativeRules.All, ScoreRules.All, ReportRules.All, CareRules.All,
        }.SelectMany(group => group).OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    private static readonly Dictionary<string, FlagRule> ById = All.ToDictionary(rule => rule.Id, StringComparer.Ordinal);

    public static FlagRule? Find(string? id) => id is null ? null : ById.GetValueOrDefault(id);
}
