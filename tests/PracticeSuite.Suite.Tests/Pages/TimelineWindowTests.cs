using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Web.Pages.Patients.Timeline;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>What of a long timeline is drawn, by what the browser says that it shows.</summary>
public sealed class TimelineWindowTests
{
    private static readonly DateOnly Latest = new(2026, 10, 9);

    /// <summary>A line a day, each 50 pixels high.</summary>
    private static readonly IReadOnlyList<TimelineBlock> Blocks = TimelineBlock.Of(Enumerable.Range(0, 500).Select(days => Line(Latest.AddDays(-days))), TimeZoneInfo.Utc);

    [Fact]
    public void Only_what_is_in_view_and_a_screen_on_each_side_is_drawn_and_the_rest_is_room_of_its_height()
    {
        var window = new TimelineWindow();
        Look(window, 10_000, 10_500);

        var runs = window.Of(Blocks);

        Assert.Equal([(false, 0, 9_500), (true, 9_500, 1_500), (false, 11_000, 14_000)], runs.Select(run => (run.IsDrawn, run.From, run.Height)));
        Assert.Equal((190, 30, 280), (runs[0].Blocks.Count, runs[1].Blocks.Count, runs[2].Blocks.Count));
        Assert.Equal((true, false), (runs[0].IsAbove, runs[2].IsAbove));
    }

    [Fact]
    public void The_block_with_the_focus_stays_drawn_however_far_somebody_scrolls()
    {
        var window = new TimelineWindow();
        Look(window, 20_000, 20_500, Blocks[3].Key);

        Assert.Equal([3, 1, 386, 30, 80], window.Of(Blocks).Select(run => run.Blocks.Count));
    }

    [Fact]
    public void What_was_never_drawn_has_the_room_that_the_drawn_lines_let_expect()
    {
        var window = new TimelineWindow();
        var before = window.Of(Blocks).Sum(run => run.Height);
        window.Look(new TimelineView(0, 500, null, new Dictionary<string, double>(StringComparer.Ordinal) { [Blocks[0].Key] = 70, [Blocks[1].Key] = 50, ["no such block"] = 9_000 }), Blocks);

        Assert.Equal((20_000, 30_000), (before, window.Of(Blocks).Sum(run => run.Height)));
    }

    [Fact]
    public void The_end_is_reached_a_screen_before_it_is_seen()
    {
        var window = new TimelineWindow();

        Look(window, 23_800, 24_300);
        Assert.False(window.Reaches(Blocks));
        Look(window, 24_000, 24_500);
        Assert.True(window.Reaches(Blocks));
    }

    [Fact]
    public void Room_is_drawn_from_the_side_that_is_nearer()
    {
        var window = new TimelineWindow();
        Look(window, 10_000, 10_500);

        window.GoTo(window.Of(Blocks)[0]);
        Assert.Contains(Blocks[189], window.Of(Blocks).Single(run => run.IsDrawn).Blocks);
        window.GoTo(window.Of(Blocks)[^1]);
        Assert.True(window.Of(Blocks).Single(run => run.IsDrawn).From > 9_000);
    }

    [Theory]
    [InlineData(double.MaxValue, double.MaxValue)]
    [InlineData(-5e12, -4e12)]
    [InlineData(900, 100)]
    public void Nothing_that_a_browser_says_draws_everything(double top, double bottom)
    {
        var window = new TimelineWindow();

        Look(window, top, bottom);

        Assert.InRange(window.Of(Blocks).Where(run => run.IsDrawn).Sum(run => run.Blocks.Count), 0, 300);
    }

    [Fact]
    public void A_long_day_is_several_blocks_in_the_order_of_its_hours_with_one_heading()
    {
        var day = Enumerable.Range(0, 45).Select(minute => Line(Latest) with { Time = new DateTimeOffset(2026, 10, 9, 9, minute, 0, TimeSpan.Zero) });

        var blocks = TimelineBlock.Of(day.Append(Line(Latest)), TimeZoneInfo.Utc);

        Assert.Equal([(0, 20), (1, 20), (2, 6)], blocks.Select(block => (block.Part, block.Lines.Count)));
        Assert.Equal(44, blocks[0].Lines[0].Time?.Minute);
        Assert.Null(blocks[2].Lines[^1].Time);
    }

    private static void Look(TimelineWindow window, double top, double bottom, string? focused = null) =>
        window.Look(new TimelineView(top, bottom, focused, Blocks.ToDictionary(block => block.Key, _ => 50.0)), Blocks);

    private static ChartLine Line(DateOnly on) => new(ChartItemKind.Note, new DateTimeOffset(on, TimeOnly.MinValue, TimeSpan.Zero), Guid.CreateVersion7(), "Progress note", "?part=notes");
}
