using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Charting.Scales.Scoring;

/// <summary>MDQ: seven of thirteen, at the same time, and at least moderate trouble (P-176).</summary>
internal static class MdqScoring
{
    private const int AtTheSameTime = 14;
    private const int Impairment = 15;
    private const int Moderate = 2;

    public static ScaleScore Score(ScaleDefinition scale, ScaleAnswers answers)
    {
        IReadOnlyList<int> missing = [.. scale.Items.Where(item => answers[item.Number] is null).Select(item => item.Number)];
        if (missing.Count > 0)
            return new ScaleScore(null, null, null, false, missing);

        var yes = ScaleScoring.Sum(scale, answers);
        var isPositive = yes >= scale.PositiveFrom && answers[AtTheSameTime] == 1 && answers[Impairment] >= Moderate;
        return new ScaleScore(yes, isPositive ? "positive" : "negative", isPositive, false, missing, Counting: yes);
    }
}
