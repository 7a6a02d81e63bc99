using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Timeline;

/// <summary>
/// One kind of thing tells its lines to whoever may read it; a module that adds a kind registers one. It decides permission and Part 2
/// itself, in the statement that reads, so that nothing of what it leaves out can be counted.
/// </summary>
public interface IChartTimeline
{
    ChartItemKind Kind { get; }

    /// <summary>At most <see cref="ChartStretch.Take"/> lines before the stretch's place, the latest first, by an index.</summary>
    Task<IReadOnlyList<ChartLine>> ReadAsync(Guid patientId, ChartStretch stretch, CancellationToken cancellationToken);
}

/// <summary>
/// What is asked of each kind. What has an instant stands before the place where <c>at &lt; At || (at == At &amp;&amp; id &lt; Id)</c>; what has only a day
/// where <c>on &lt;= Day &amp;&amp; (on &lt; Day || id &lt; DayId)</c>.
/// </summary>
public sealed record ChartStretch(ChartCursor Before, int Take, TimeZoneInfo Zone)
{
    public DateTimeOffset At => Before.At;

    public Guid Id => Before.Id;

    public DateOnly Day { get; } = Zone.LocalDate(Before.At);

    /// <summary>Things of a day stand at its beginning: once the place is later in the day, all of them are before it.</summary>
    public Guid DayId => Zone.StartOf(Day) < At ? Guid.AllBitsSet : Id;

    public DateTimeOffset Of(DateOnly day) => Zone.StartOf(day);

    /// <summary>The instant, where it lies on that day: what is recorded afterwards has no time of the day on which it happened.</summary>
    public DateTimeOffset? TimeOn(DateOnly day, DateTimeOffset? instant) => instant is { } at && Zone.LocalDate(at) == day ? at : null;
}
