using PracticeSuite.Charting.Contracts.Timeline;

namespace PracticeSuite.Web.Pages.Patients.Timeline;

/// <summary>How far somebody has come in the timeline of one chart, kept by the chart's page: whoever opens a line and comes back is where they were.</summary>
public sealed class TimelinePlace
{
    public IReadOnlyList<ChartLine>? Lines { get; set; }

    public ChartCursor? Next { get; set; }

    public ISet<ChartItemKind> Kinds { get; } = new HashSet<ChartItemKind>();

    public TimelineWindow Window { get; } = new();
}
