using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Scales.Scoring;

/// <summary>
/// C-SSRS screener: the level of risk by which items are yes (P-178). The total is the number of items that are yes. What was said is a risk
/// whatever else was not answered: the level is then the least that it can be.
/// </summary>
internal static class CssrsScoring
{
    private const int Yes = 1;
    private const int Lifetime = 6;
    private const int Recent = 7;

    private static readonly int[] AskedAfterThoughts = [3, 4, 5];

    public static ScaleScore Score(ScaleAnswers answers)
    {
        RefuseContradictions(answers);
        var missing = Asked(answers).Where(number => answers[number] is null).ToList();
        var risk = RiskOf(answers);
        if (missing.Exists(number => number is 1 or 2 or Lifetime or Recent))
            return AtLeast(null, risk, missing);

        var yes = Enumerable.Range(1, Lifetime).Count(number => answers[number] == Yes);
        return new ScaleScore(yes, NameOf(risk), risk > SuicideRisk.None, false, missing, Risk: risk);
    }

    /// <summary>
    /// How many are yes says how much there is at least: three that are yes are more than the two about thoughts alone, and five leave out
    /// at most one of the two about intent. None says nothing where it is not known what was asked.
    /// </summary>
    public static ScaleScore OfTotal(int yes) => AtLeast(yes, yes switch
    {
        >= 5 => SuicideRisk.High,
        >= 3 => SuicideRisk.Moderate,
        >= 1 => SuicideRisk.Low,
        _ => SuicideRisk.None,
    }, []);

    private static ScaleScore AtLeast(int? total, SuicideRisk risk, IReadOnlyList<int> missing) => risk switch
    {
        SuicideRisk.None => new ScaleScore(total, null, null, false, missing),
        SuicideRisk.High => new ScaleScore(total, NameOf(risk), true, false, missing, Risk: risk),
        _ => new ScaleScore(total, $"at least {NameOf(risk)}", true, false, missing, Risk: risk) { IsLeastRisk = true },
    };

    private static SuicideRisk RiskOf(ScaleAnswers answers)
    {
        bool IsYes(int number) => answers[number] == Yes;
        if (IsYes(4) || IsYes(5) || IsYes(Recent))
            return SuicideRisk.High;
        if (IsYes(3) || IsYes(Lifetime))
            return SuicideRisk.Moderate;
        return IsYes(1) || IsYes(2) ? SuicideRisk.Low : SuicideRisk.None;
    }

    private static IEnumerable<int> Asked(ScaleAnswers answers) =>
        [1, 2, .. answers[2] == Yes ? AskedAfterThoughts : [], Lifetime, .. answers[Lifetime] == Yes ? new[] { Recent } : []];

    private static void RefuseContradictions(ScaleAnswers answers)
    {
        foreach (var number in AskedAfterThoughts)
        {
            Check.That(
                answers[2] is null or Yes || answers[number] is null,
                ScaleAnswers.Field(number),
                $"Item {number} is asked when item 2 is yes; answer item 2 with yes or leave item {number} empty.");
        }

        Check.That(
            answers[Lifetime] == Yes || answers[Recent] is null or 0,
            ScaleAnswers.Field(Recent),
            "Behavior in the past 3 months is behavior in the lifetime; answer item 6 with yes or take the answer for the past 3 months back.");
    }

    private static string NameOf(SuicideRisk risk) => risk switch
    {
        SuicideRisk.High => "high risk",
        SuicideRisk.Moderate => "moderate risk",
        SuicideRisk.Low => "low risk",
        _ => "no risk found",
    };
}
