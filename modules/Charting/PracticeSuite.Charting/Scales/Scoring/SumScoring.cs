using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Charting.Scales.Scoring;

/// <summary>The sum of the answers; a few missing ones are stood for by the mean of the others (P-170 to P-172, P-175).</summary>
internal static class SumScoring
{
    public static ScaleScore Score(ScaleDefinition scale, ScaleAnswers answers)
    {
        var missing = ScaleScoring.Missing(scale, answers);
        var suicide = scale.SuicideItem is { } item ? answers[item] : null;
        if (missing.Count > scale.MayMiss)
            return new ScaleScore(null, null, null, false, missing, suicide);

        var total = Total(scale, answers, missing.Count);
        return new ScaleScore(total, scale.BandOf(total), total >= scale.PositiveFrom, missing.Count > 0, missing, suicide);
    }

    private static int Total(ScaleDefinition scale, ScaleAnswers answers, int missing)
    {
        var items = scale.Items.Count(item => item.IsScored);
        var mean = (decimal)ScaleScoring.Sum(scale, answers) / (items - missing);
        return (int)Math.Round(mean * items, MidpointRounding.AwayFromZero);
    }
}
