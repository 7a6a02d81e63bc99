namespace PracticeSuite.Charting.Contracts.Timeline;

/// <summary>Things of a chart that somebody points to from elsewhere (K-066): what they are is read each time, with the rights of whoever looks.</summary>
public interface IChartLinks
{
    /// <summary>In the order of the links; null where the thing is gone, or is not there for the caller.</summary>
    Task<IReadOnlyList<ChartLine?>> FindAsync(Guid patientId, IReadOnlyList<ChartLink> links, CancellationToken cancellationToken);
}

/// <summary>One thing by its kind and id, and nothing of what it says.</summary>
/// <param name="At">Where it stands in the timeline, by which it is found again.</param>
public sealed record ChartLink(ChartItemKind Kind, Guid Id, DateTimeOffset At)
{
    /// <summary>What can be pointed to.</summary>
    public static IReadOnlyList<ChartItemKind> Kinds { get; } = [ChartItemKind.Note, ChartItemKind.Medication, ChartItemKind.Plan, ChartItemKind.Flag, ChartItemKind.Score];
}
