using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Pages.Coordination;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class WorkedTimeTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");
    private static readonly TimeZoneInfo LosAngeles = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    /// <summary>In New York the clock goes from 01:59 EDT back to 01:00 EST at 06:00Z.</summary>
    private static readonly DateOnly ClockPutBack = new(2026, 11, 1);

    private static readonly DateOnly ClockPutForward = new(2026, 3, 8);

    [Theory]
    [InlineData("2026-09-03T14:00:07Z", "2026-09-03T14:08:31Z")]
    [InlineData("2026-09-04T03:50:00Z", "2026-09-04T04:10:00Z")]
    [InlineData("2026-11-01T05:50:00Z", "2026-11-01T06:10:00Z")]
    [InlineData("2026-11-01T06:20:00Z", "2026-11-01T06:40:00Z")]
    [InlineData("2026-03-08T06:50:00Z", "2026-03-08T07:10:00Z")]
    [InlineData("2026-09-03T14:00:00Z", "2026-09-04T14:00:00Z")]
    public void Boxes_that_nobody_touched_stand_for_the_instants_they_were_filled_from(string start, string end)
    {
        var when = new Interval(At(start), At(end));

        foreach (var zone in new[] { NewYork, LosAngeles })
            Assert.Equal(when, Read(WorkedTime.Of(when, zone)));
    }

    [Fact]
    public void A_changed_end_leaves_the_start_where_it_was()
    {
        var worked = WorkedTime.Of(new Interval(At("2026-11-01T06:20:07Z"), At("2026-11-01T06:40:00Z")), NewYork);

        worked.To = new TimeOnly(1, 50);

        Assert.Equal(new Interval(At("2026-11-01T06:20:07Z"), At("2026-11-01T06:50:00Z")), Read(worked));
    }

    [Fact]
    public void A_changed_start_leaves_the_end_where_it_was()
    {
        var worked = WorkedTime.Of(new Interval(At("2026-09-03T14:00:07Z"), At("2026-09-03T14:08:31Z")), NewYork);

        worked.From = new TimeOnly(10, 2);

        Assert.Equal(new Interval(At("2026-09-03T14:02:00Z"), At("2026-09-03T14:08:31Z")), Read(worked));
    }

    [Fact]
    public void Times_are_read_on_the_clock_of_the_boxes() =>
        Assert.Equal(new Interval(At("2026-09-03T17:00:00Z"), At("2026-09-03T17:08:00Z")), Read(Typed(LosAngeles, new(2026, 9, 3), "10:00", "10:08")));

    [Fact]
    public void Work_over_midnight_ends_on_the_next_day() =>
        Assert.Equal(Seconds.Minutes(20), Typed(NewYork, new(2026, 9, 3), "23:50", "00:10").Length);

    [Theory, Trait("Rule", "B-070")]
    [InlineData("10:00", "09:00", "End 09:00 is before start 10:00.")]
    [InlineData("14:30", "02:41:05", "End 02:41:05 is before start 14:30.")]
    [InlineData("22:00", "02:00:01", "End 02:00:01 is before start 22:00.")]
    public void An_end_before_the_start_is_not_taken_for_the_next_day_unless_the_stretch_is_short(string from, string to, string said)
    {
        var refused = Assert.Throws<BusinessException>(() => Typed(NewYork, new(2026, 9, 3), from, to).ToWorkTime());

        Assert.Equal("End", refused.Field);
        Assert.StartsWith(said, refused.Message, StringComparison.Ordinal);
        Assert.Contains("at most 4 hours", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void No_two_times_make_an_entry_that_runs_further_past_midnight_than_is_allowed()
    {
        for (var quarters = 0; quarters < 96 * 96; quarters++)
        {
            var worked = WorkedTime.Empty(new(2026, 9, 3), NewYork);
            (worked.From, worked.To) = (new TimeOnly(0, 0).AddMinutes(quarters / 96 * 15), new TimeOnly(0, 0).AddMinutes(quarters % 96 * 15));

            Assert.Equal(worked.To < worked.From && worked.Length is not null, worked.RunsPastMidnight);
            Assert.False(worked.RunsPastMidnight && worked.Length > EntryLimits.LongestPastMidnight);
        }

        Assert.True(EntryLimits.LongestPastMidnight < EntryLimits.Longest);
        Assert.Equal(EntryLimits.LongestPastMidnight, Typed(NewYork, new(2026, 9, 3), "22:00", "02:00").Length);
    }

    [Fact]
    public void Work_over_the_hour_that_comes_twice_is_as_long_as_it_was()
    {
        Assert.Equal(Seconds.Minutes(20), Typed(NewYork, ClockPutBack, "01:50", "01:10").Length);
        Assert.Equal(Seconds.Minutes(20), Typed(NewYork, ClockPutBack, "00:50", "01:10").Length);
    }

    [Fact]
    public void A_time_that_comes_twice_can_be_meant_the_second_time()
    {
        var worked = Typed(NewYork, ClockPutBack, "01:10", "01:30");
        Assert.True(worked is { FromIsTwice: true, ToIsTwice: true });

        (worked.FromAgain, worked.ToAgain) = (true, true);

        Assert.Equal(new Interval(At("2026-11-01T06:10:00Z"), At("2026-11-01T06:30:00Z")), Read(worked));
    }

    [Theory]
    [InlineData("02:30", "03:30", "Start")]
    [InlineData("01:30", "02:30", "End")]
    public void A_time_that_the_clock_skipped_is_refused(string from, string to, string field) =>
        Assert.Equal(field, Assert.Throws<BusinessException>(() => Typed(NewYork, ClockPutForward, from, to).ToWorkTime()).Field);

    [Fact, Trait("Rule", "B-070")]
    public void A_length_alone_and_no_length_are_refused()
    {
        Assert.Equal("Start", Assert.Throws<BusinessException>(() => WorkedTime.Empty(new(2026, 9, 3), NewYork).ToWorkTime()).Field);
        Assert.Equal("End", Assert.Throws<BusinessException>(() => Typed(NewYork, new(2026, 9, 3), "10:00", "10:00").ToWorkTime()).Field);
    }

    [Fact]
    public void Another_clock_shows_known_instants_as_they_are_there_and_leaves_typed_times_as_typed()
    {
        var known = WorkedTime.Of(new Interval(At("2026-09-03T04:30:07Z"), At("2026-09-03T04:40:00Z")), NewYork);
        var typed = Typed(NewYork, new(2026, 9, 3), "10:00", "10:08");

        known.MoveTo(LosAngeles);
        typed.MoveTo(LosAngeles);

        Assert.Equal((new DateOnly(2026, 9, 2), new TimeOnly(21, 30, 7)), (known.On, known.From));
        Assert.Equal(At("2026-09-03T04:30:07Z"), known.Start);
        Assert.Equal((new TimeOnly(10, 0), At("2026-09-03T17:00:00Z")), (typed.From, typed.Start));
    }

    private static WorkedTime Typed(TimeZoneInfo zone, DateOnly on, string from, string to)
    {
        var worked = WorkedTime.Empty(on, zone);
        (worked.From, worked.To) = (TimeOnly.Parse(from, null), TimeOnly.Parse(to, null));
        return worked;
    }

    private static Interval Read(WorkedTime worked)
    {
        var time = worked.ToWorkTime();
        return new Interval(time.Start, time.End);
    }

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
