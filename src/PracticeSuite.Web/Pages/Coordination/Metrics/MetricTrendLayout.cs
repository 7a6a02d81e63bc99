using PracticeSuite.Coordination.Contracts.Metrics;

namespace PracticeSuite.Web.Pages.Coordination.Metrics;

/// <summary>One figure over the last months: what a small picture draws and a table says.</summary>
/// <param name="Points">The oldest first; a month of which nothing is known is left out, and of shares one of so few (K-152).</param>
public sealed record MetricTrendLayout(MetricKey Key, IReadOnlyList<TrendPoint> Points)
{
    private const double Whole = 100;

    public static MetricTrendLayout Of(MetricsDto metrics, MetricKey key, MetricPart part, DateOnly today)
    {
        var months = metrics.Months.Select(month => (month.Month, IsNow: false, Figure: month.Figures.FirstOrDefault(one => one.Key == key && one.Part == part)))
            .Append((Month: new DateOnly(today.Year, today.Month, 1), IsNow: true, Figure: metrics.Of(key, part)));
        return new(key, [.. months.SelectMany(one => one.Figure is { } figure && ValueOf(figure) is { } value ? (TrendPoint[])[new(one.Month, one.IsNow, value, figure)] : [])]);
    }

    /// <summary>One point is no course.</summary>
    public bool IsDrawn => Points.Count > 1;

    /// <summary>Shares stand on one scale; times and counts on that of their largest.</summary>
    public double Top => IsShare ? Whole : Math.Max(1, Points.Max(point => point.Value));

    public double Height(TrendPoint point) => point.Value / Top;

    /// <summary>By months, so that one that is missing leaves its gap.</summary>
    public double Along(TrendPoint point)
    {
        var (first, last) = (MonthNumber(Points[0].Month), MonthNumber(Points[^1].Month));
        return last == first ? 1 : (double)(MonthNumber(point.Month) - first) / (last - first);
    }

    private bool IsShare => !MetricWords.IsTime(Key) && Key is not (MetricKey.OverdueContacts or MetricKey.QuestionAge);

    private static int MonthNumber(DateOnly month) => (month.Year * 12) + month.Month;

    private static double? ValueOf(MetricFigure figure) => figure switch
    {
        { Key: MetricKey.OverdueContacts } => figure.Hits,
        { Key: MetricKey.AcknowledgeTime or MetricKey.MessageReadTime or MetricKey.ChangeSeenTime or MetricKey.QuestionAge } => figure.Middle,
        { IsFew: true } => null,
        _ => Whole * figure.Hits / figure.Of,
    };
}

public sealed record TrendPoint(DateOnly Month, bool IsNow, double Value, MetricFigure Figure);
