using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Scales.Scoring;

/// <summary>AUDIT-C: positive from 4 for men and from 3 for everybody else; who never drinks scores zero throughout (P-173).</summary>
internal static class AuditCScoring
{
    private const int High = 8;

    public static ScaleScore Score(ScaleDefinition scale, ScaleAnswers answers, string? sexCode)
    {
        if (answers[1] == 0)
            answers = Abstinent(answers);
        var missing = ScaleScoring.Missing(scale, answers);
        if (missing.Count > 0)
            return new ScaleScore(null, null, null, false, missing);

        return OfTotal(ScaleScoring.Sum(scale, answers), sexCode);
    }

    public static ScaleScore OfTotal(int total, string? sexCode)
    {
        var cut = sexCode == "M" ? 4 : 3;
        return new ScaleScore(total, Band(total, cut), total >= cut, false, []);
    }

    private static string Band(int total, int cut) => total switch
    {
        0 => "none",
        >= High => "high",
        _ => total < cut ? "low" : "elevated",
    };

    private static ScaleAnswers Abstinent(ScaleAnswers answers)
    {
        foreach (var number in (ReadOnlySpan<int>)[2, 3])
        {
            Check.That(
                answers[number] is null or 0,
                ScaleAnswers.Field(number),
                $"Item 1 says that there was no drink in the past year, and item {number} tells of some; correct one of them.");
        }

        return answers.With((2, 0), (3, 0));
    }
}
