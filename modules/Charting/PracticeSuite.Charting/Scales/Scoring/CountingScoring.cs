using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Charting.Scales.Scoring;

/// <summary>
/// ASRS: each item counts from an answer of its own, and so many that count are positive. The sum is told beside it with its own bands
/// and decides nothing (P-177, P-191).
/// </summary>
internal static class CountingScoring
{
    public static ScaleScore Score(ScaleDefinition scale, ScaleAnswers answers)
    {
        var missing = ScaleScoring.Missing(scale, answers);
        if (missing.Count > 0)
            return new ScaleScore(null, null, null, false, missing);

        var counting = scale.Items.Count(item => answers[item.Number] >= item.CountsFrom);
        var sum = ScaleScoring.Sum(scale, answers);
        return new ScaleScore(sum, scale.BandOf(sum), counting >= scale.PositiveFrom, false, missing, Counting: counting);
    }
}
