using System.Globalization;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Patients.Timeline;

/// <summary>Lines of one day that are drawn together or not at all; a long day has several.</summary>
/// <param name="Part">From 0 on; the first has the day's heading.</param>
public sealed record TimelineBlock(DateOnly Day, int Part, IReadOnlyList<ChartLine> Lines)
{
    public const int Most = 20;

    public string Key => string.Create(CultureInfo.InvariantCulture, $"{Day:yyyyMMdd}-{Part}");

    /// <summary>Days from the latest on, each with its lines by the time of day; what has none comes last.</summary>
    public static IReadOnlyList<TimelineBlock> Of(IEnumerable<ChartLine> lines, TimeZoneInfo zone) =>
    [
        .. lines.GroupBy(line => zone.LocalDate(line.At)).SelectMany(day =>
            day.OrderByDescending(line => line.Time ?? DateTimeOffset.MinValue).Chunk(Most).Select((some, part) => new TimelineBlock(day.Key, part, some))),
    ];
}

/// <summary>What stands together: blocks that are drawn, or the empty room of those that are not.</summary>
/// <param name="Height">In pixels.</param>
/// <param name="IsAbove">What is in view comes after it.</param>
public sealed record TimelineRun(bool IsDrawn, IReadOnlyList<TimelineBlock> Blocks, double From, double Height, bool IsAbove)
{
    /// <summary>By the side that is nearer to what is in view.</summary>
    public TimelineBlock Nearest => IsAbove ? Blocks[^1] : Blocks[0];
}
