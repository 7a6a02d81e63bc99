namespace PracticeSuite.Charting.Contracts.Timeline;

/// <summary>Everything in a chart in one order, the latest first; of each kind what the caller may see, and of the rest no line, no count and no gap (P-082).</summary>
public interface IChartTimelineAppService
{
    /// <exception cref="Kernel.BusinessException">More lines are asked for than are read at once.</exception>
    Task<ChartTimelineDto> GetAsync(Guid patientId, ChartTimelineQuery query, CancellationToken cancellationToken);
}

/// <param name="Zone">The practice's clock, on which days begin.</param>
/// <param name="Before">The last line that is shown already; null = from the latest.</param>
/// <param name="Kinds">Null = all.</param>
public sealed record ChartTimelineQuery(TimeZoneInfo Zone, ChartCursor? Before = null, IReadOnlySet<ChartItemKind>? Kinds = null)
{
    public const int PageSize = 50;

    /// <summary>How many lines, 1 to <see cref="ListPage.Most"/>.</summary>
    public int Take { get; init; } = PageSize;
}

/// <param name="Next">Where older lines begin; null = there are none.</param>
public sealed record ChartTimelineDto(Guid PatientId, IReadOnlyList<ChartLine> Lines, ChartCursor? Next);

/// <summary>Where a line stands among the others: by its instant, and of one instant by its id.</summary>
public readonly record struct ChartCursor(DateTimeOffset At, Guid Id)
{
    /// <summary>Before which everything stands.</summary>
    public static ChartCursor Latest { get; } = new(new DateTimeOffset(9999, 12, 30, 0, 0, 0, TimeSpan.Zero), Guid.AllBitsSet);
}
