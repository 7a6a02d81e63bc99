using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Pages.Calendar;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

/// <summary>A day as its minutes pass, also where the clock is changed.</summary>
public sealed class DayAxisTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly DateOnly Spring = new(2026, 3, 8);
    private static readonly DateOnly Autumn = new(2026, 11, 1);
    private static readonly DateOnly Ordinary = new(2026, 12, 1);

    [Fact]
    public void The_day_on_which_the_clock_skips_an_hour_has_none_for_it()
    {
        var day = new DayAxis(Spring, NewYork, 0, 24);

        Assert.Equal((23, 23 * 60), (day.DayHours, day.Minutes));
        Assert.Equal(["00:00", "01:00", "03:00"], day.Hours.Take(3).Select(hour => hour.Label));
        Assert.StartsWith("23 hours", day.Change, StringComparison.Ordinal);
        Assert.Equal(new TimeOnly(3, 0), day.TimeAt(120).At);
    }

    [Fact]
    public void The_day_on_which_the_clock_shows_an_hour_twice_has_both_and_a_time_in_it_says_which()
    {
        var day = new DayAxis(Autumn, NewYork, 0, 24);

        Assert.Equal((25, 25 * 60), (day.DayHours, day.Minutes));
        Assert.Equal(["00:00", "01:00", "01:00 again", "02:00"], day.Hours.Take(4).Select(hour => hour.Label));
        Assert.Equal(new LocalTime(Autumn, new TimeOnly(1, 30), RepeatedHour.First), day.TimeAt(90));
        Assert.Equal(new LocalTime(Autumn, new TimeOnly(1, 30), RepeatedHour.Second), day.TimeAt(150));
    }

    [Fact]
    public void An_ordinary_day_says_nothing_about_itself_and_holds_what_meets_it()
    {
        var day = new DayAxis(Ordinary, NewYork, 8, 18);

        Assert.Equal((24, 600, (string?)null), (day.DayHours, day.Minutes, day.Change));
        Assert.Equal(90, day.At(At("2026-12-01T14:30:00Z")));
        Assert.Equal(0, day.At(At("2026-12-01T03:00:00Z")));
        Assert.False(day.Meets(At("2026-12-01T12:00:00Z"), At("2026-12-01T13:00:00Z")));
    }

    [Fact]
    public void What_overlaps_stands_side_by_side_and_what_does_not_has_the_whole_width()
    {
        var day = new DayAxis(Ordinary, NewYork, 8, 18);

        var blocks = CalendarBlock.Place([Booked("14:00", "15:00"), Booked("14:30", "15:30"), Booked("15:00", "15:30"), Booked("16:00", "16:05")], day);

        Assert.Equal([(60, 0, 2), (90, 1, 2), (120, 0, 2), (180, 0, 1)], blocks.Select(block => (block.Minute, block.Lane, block.Lanes)));
        Assert.Equal(15, blocks[3].Minutes);
    }

    private static AppointmentDto Booked(string start, string end) => new(
        Guid.CreateVersion7(), 1, AppointmentKind.Patient, AppointmentStatus.Booked, At($"2026-12-01T{start}:00Z"), At($"2026-12-01T{end}:00Z"),
        At($"2026-12-01T{end}:00Z"), NewYork.Id, [Guid.CreateVersion7()]);

    private static DateTimeOffset At(string text) => PageHost.At(text);
}
