using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Scales;
using static PracticeSuite.Charting.Contracts.Flags.FlagLevel;
using static PracticeSuite.Charting.Contracts.Flags.FlagRecipient;

namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>At submission, whether or not the scale is complete (P-200 to P-202).</summary>
internal static class SuicideRules
{
    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new("UF-01", "An answer about suicide is above zero. Ask the C-SSRS today", [Therapist, Prescriber, CrisisLead], Item),
        new("UF-02", "The C-SSRS screener finds a risk of suicide", [Therapist, Prescriber, CrisisLead], Screener),
    ];

    private static IEnumerable<Trigger> Item(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        from score in facts.Scores
        where (score.RecordedOn ?? score.On) >= thresholds.Since(today) && score.Score.SuicideAnswer > 0
        let answer = score.Score.SuicideAnswer!.Value
        let item = RatingScales.Get(score.Scale).SuicideItem
        select Trigger.Of(answer >= 2 ? Critical : Urgent, score.Scale, score.Id, Said.OfScore(score, $"item {item} answered {answer}"));

    private static IEnumerable<Trigger> Screener(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        from score in facts.Scores
        where (score.RecordedOn ?? score.On) >= thresholds.Since(today) && score.Score.Risk > SuicideRisk.None
        let risk = score.Score.Risk!.Value
        select Trigger.Of(LevelOf(risk), score.Scale, score.Id, Said.OfScore(score, $"{(score.Score.IsLeastRisk ? "at least " : "")}{risk.ToString().ToLowerInvariant()} risk"));

    private static FlagLevel LevelOf(SuicideRisk risk) => risk switch
    {
        SuicideRisk.High => Critical,
        SuicideRisk.Moderate => Urgent,
        _ => Routine,
    };
}
