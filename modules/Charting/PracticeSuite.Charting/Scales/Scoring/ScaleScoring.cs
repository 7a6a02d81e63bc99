using PracticeSuite.Charting.Contracts.Scales;

namespace PracticeSuite.Charting.Scales.Scoring;

/// <summary>Answers to a score, by the scale's own method (P-170 to P-178). Pure.</summary>
internal static class ScaleScoring
{
    /// <param name="sexCode">M, F or U, as in the demographics; some cuts go by it.</param>
    public static ScaleScore Score(ScaleDefinition scale, ScaleAnswers answers, string? sexCode) => scale.Method switch
    {
        ScaleMethod.Sum => SumScoring.Score(scale, answers),
        ScaleMethod.AuditC => AuditCScoring.Score(scale, answers, sexCode),
        ScaleMethod.Clusters => ClusterScoring.Score(scale, answers),
        ScaleMethod.Mdq => MdqScoring.Score(scale, answers),
        ScaleMethod.Counting => CountingScoring.Score(scale, answers),
        ScaleMethod.Cssrs => CssrsScoring.Score(answers),
        _ => throw new ArgumentOutOfRangeException(nameof(scale), scale.Method, null),
    };

    /// <summary>What a total alone tells: its band, and whether it is positive where the cut is one of the total.</summary>
    /// <param name="sexCode">Null where it is not known what it was when the scale was scored.</param>
    public static ScaleScore OfTotal(ScaleDefinition scale, int? total, string? sexCode)
    {
        if (total is not { } known || (scale.Method == ScaleMethod.AuditC && sexCode is null))
            return new ScaleScore(total, null, null, false, []);
        return scale.Method switch
        {
            ScaleMethod.Sum or ScaleMethod.Clusters => new ScaleScore(known, scale.BandOf(known), known >= scale.PositiveFrom, false, []),
            ScaleMethod.AuditC => AuditCScoring.OfTotal(known, sexCode),
            ScaleMethod.Cssrs => CssrsScoring.OfTotal(known),
            _ => new ScaleScore(known, scale.BandOf(known), null, false, []),
        };
    }

    /// <summary>What stands beside a stored result: missing answers, clusters, how many count. Its result is not judged anew.</summary>
    public static ScaleScore Detail(ScaleDefinition scale, ScaleAnswers answers) => Score(scale, answers, sexCode: null);

    /// <summary>Scored items without an answer.</summary>
    public static IReadOnlyList<int> Missing(ScaleDefinition scale, ScaleAnswers answers) =>
        [.. scale.Items.Where(item => item.IsScored && answers[item.Number] is null).Select(item => item.Number)];

    public static int Sum(ScaleDefinition scale, ScaleAnswers answers) => scale.Items.Where(item => item.IsScored).Sum(item => answers[item.Number] ?? 0);
}
