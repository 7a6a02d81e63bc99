namespace PracticeSuite.Charting.Contracts.Scales;

/// <summary>How the latest score of a scale stands to those before it (P-170 to P-178).</summary>
/// <param name="Change">Points since the score before; null when there is none with a total.</param>
/// <param name="Direction">Whether that change means something.</param>
/// <param name="IsResponse">The drop from the first score is large enough.</param>
/// <param name="IsRelapse">Up again after a remission.</param>
public sealed record ScaleCourse(int? Change, ScaleDirection Direction, bool IsResponse, bool IsRemission, bool IsRelapse)
{
    public static ScaleCourse None { get; } = new(null, ScaleDirection.Steady, false, false, false);
}

public enum ScaleDirection
{
    Steady,
    Better,
    Worse,
}
