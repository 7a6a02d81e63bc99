using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Coordination.Tests.Time;

public sealed class RunningTimerTests
{
    private static readonly DateTimeOffset Noon = CareHost.Local("2026-09-03 12:00:00");

    [Fact]
    public void A_timer_runs_from_start_to_stop_in_whole_seconds()
    {
        var timer = StartAt(Noon.AddMilliseconds(700));

        Assert.Equal([Stretch(0, 90)], timer.Stop(Noon.AddSeconds(90.9)));
    }

    [Fact, Trait("Rule", "B-079")]
    public void Five_minutes_without_activity_end_the_stretch_where_the_activity_ended()
    {
        var timer = StartAt(Noon);
        timer.Ping(Noon.AddMinutes(3));

        Assert.Equal([Stretch(0, 180)], timer.Stop(Noon.AddMinutes(8)));
    }

    [Fact, Trait("Rule", "B-079")]
    public void A_second_less_than_five_minutes_is_still_work()
    {
        var timer = StartAt(Noon);
        timer.Ping(Noon.AddMinutes(3));

        Assert.Equal([Stretch(0, 479)], timer.Stop(Noon.AddSeconds(479)));
    }

    [Fact, Trait("Rule", "B-079")]
    public void Activity_does_not_wake_a_timer_that_fell_asleep()
    {
        var timer = StartAt(Noon);

        timer.Ping(Noon.AddMinutes(1));
        timer.Ping(Noon.AddMinutes(10));

        Assert.Equal([Stretch(0, 60)], timer.Stop(Noon.AddMinutes(11)));
    }

    [Fact]
    public void Each_stretch_between_pauses_is_an_interval_of_its_own()
    {
        var timer = StartAt(Noon);

        timer.Pause(Noon.AddMinutes(2));
        timer.Resume(Noon.AddMinutes(20));

        Assert.Equal([Stretch(0, 120), Stretch(1200, 1260)], timer.Stop(Noon.AddMinutes(21)));
    }

    [Fact, Trait("Rule", "B-079")]
    public void A_timer_that_was_resumed_late_has_not_worked_in_between()
    {
        var timer = StartAt(Noon);

        timer.Resume(Noon.AddMinutes(30));

        Assert.Equal([Stretch(1800, 1860)], timer.Stop(Noon.AddMinutes(31)));
    }

    [Fact]
    public void A_timer_stopped_at_once_has_no_stretch() => Assert.Empty(StartAt(Noon).Stop(Noon.AddMilliseconds(999)));

    [Fact]
    public void A_timer_kept_awake_for_more_than_a_day_gives_entries_of_a_day_at_most()
    {
        var timer = StartAt(Noon);
        for (var minute = 0; minute <= 25 * 60; minute += 4)
            timer.Ping(Noon.AddMinutes(minute));

        Assert.Equal([Stretch(0, 86_400), Stretch(86_400, 90_000)], timer.Stop(Noon.AddHours(25)));
    }

    [Fact, Trait("Rule", "B-079")]
    public void A_look_at_the_timer_tells_what_stopping_would_give_without_stopping()
    {
        var timer = StartAt(Noon);
        timer.Ping(Noon.AddMinutes(3));

        var running = timer.ToDto(Noon.AddMinutes(4));
        var asleep = timer.ToDto(Noon.AddMinutes(9));

        Assert.Equal((Seconds.Minutes(4), false, Noon.AddMinutes(8)), (running.Elapsed, running.IsPaused, running.PausesAt));
        Assert.Equal((Seconds.Minutes(3), Noon.AddMinutes(3), null), (asleep.Elapsed, asleep.PausedAt, asleep.PausesAt));
        Assert.Equal(timer.Stop(Noon.AddMinutes(9)), asleep.Stretches);
    }

    private static RunningTimer StartAt(DateTimeOffset now) =>
        RunningTimer.Start(PracticeId.New(), House.Lcsw.Id, new StartTimer(House.Rosa, CareActivity.TeamCall), now);

    private static Interval Stretch(int from, int to) => new(Noon.AddSeconds(from), Noon.AddSeconds(to));
}
