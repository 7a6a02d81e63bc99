using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Coordination;

/// <summary>A day as a strip: each entry in its place, what overlaps on a second line, what lies between left open.</summary>
public sealed class DayStripLayout
{
    public const double Width = 900;
    public const double LineHeight = 30;
    public const double Top = 6;

    private readonly DateTimeOffset _from;
    private readonly DateTimeOffset _to;

    public DayStripLayout(WorkDayDto day, TimeZoneInfo zone)
    {
        _from = Earlier(day.Entries[0].Start, zone.InstantOf(day.On.ToDateTime(new TimeOnly(9, 0))));
        _to = Later(day.Entries.Max(entry => entry.End), zone.InstantOf(day.On.ToDateTime(new TimeOnly(17, 0))));
        Blocks = [.. Place(day.Entries)];
        Lines = Blocks.Max(block => block.Line) + 1;
        Hours = [.. HoursBetween().Select(hour => (X(hour), Components.Show.Clock(hour, zone)))];
        Gaps = [.. day.Gaps.Where(gap => gap.Length >= Seconds.Minutes(20)).Select(gap => (X(gap.Start), X(gap.End) - X(gap.Start), gap))];
    }

    public IReadOnlyList<DayStripBlock> Blocks { get; }

    public IReadOnlyList<(double X, double Width, Interval Gap)> Gaps { get; }

    public IReadOnlyList<(double X, string Label)> Hours { get; }

    public int Lines { get; }

    public double Bottom => Top + (Lines * LineHeight);

    private IEnumerable<DayStripBlock> Place(IEnumerable<TimeEntryDto> entries)
    {
        var lineEnds = new List<DateTimeOffset>();
        foreach (var entry in entries)
        {
            var line = lineEnds.FindIndex(end => end <= entry.Start);
            if (line < 0)
            {
                line = lineEnds.Count;
                lineEnds.Add(entry.End);
            }

            lineEnds[line] = entry.End;
            yield return new DayStripBlock(entry, X(entry.Start), Math.Max(4, X(entry.End) - X(entry.Start)), line);
        }
    }

    private IEnumerable<DateTimeOffset> HoursBetween()
    {
        var hour = new DateTimeOffset(_from.Year, _from.Month, _from.Day, _from.Hour, 0, 0, _from.Offset);
        for (; hour <= _to; hour = hour.AddHours(1))
        {
            if (hour >= _from)
                yield return hour;
        }
    }

    private double X(DateTimeOffset instant) => Math.Clamp((instant - _from) / (_to - _from), 0, 1) * Width;

    private static DateTimeOffset Earlier(DateTimeOffset a, DateTimeOffset b) => (a < b ? a : b).ToUniversalTime();

    private static DateTimeOffset Later(DateTimeOffset a, DateTimeOffset b) => (a > b ? a : b).ToUniversalTime();
}

public sealed record DayStripBlock(TimeEntryDto Entry, double X, double Width, int Line);
