using System.Globalization;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar.Reminders;
using PracticeSuite.Scheduling.Contracts.Reminders;
using Xunit;

namespace PracticeSuite.Scheduling.Tests.Calendar.Reminders;

public sealed class ReminderTimesTests
{
    private static readonly TimeZoneInfo NewYork = House.NewYork.Zone;

    [Theory]
    [InlineData("2026-10-14 10:00", 24, "2026-10-13 10:00")]
    [InlineData("2026-10-14 10:00", 26, "2026-10-13 08:00")]
    [InlineData("2026-11-02 10:00", 48, "2026-10-31 10:00")]
    [InlineData("2026-11-01 10:00", 24, "2026-10-31 10:00")]
    [InlineData("2027-03-15 10:00", 24, "2027-03-14 10:00")]
    [InlineData("2027-03-14 10:00", 24, "2027-03-13 10:00")]
    [InlineData("2027-03-15 02:30", 24, "2027-03-14 03:00")]
    [InlineData("2027-03-14 03:30", 2, "2027-03-14 00:30")]
    public void Full_days_keep_the_hour_on_the_wall_and_the_rest_are_hours_that_pass(string start, int hours, string due) =>
        Assert.Equal(At(due), ReminderTimes.DueAt(At(start), hours, NewYork));

    [Fact]
    public void Of_two_steps_that_are_due_the_later_one_is_sent_and_after_the_start_none()
    {
        var (start, booked) = (At("2026-10-14 10:00"), At("2026-10-01 10:00"));
        string[] moments = ["2026-10-13 09:59", "2026-10-13 10:00", "2026-10-14 07:59", "2026-10-14 08:00", "2026-10-14 10:00"];

        var steps = moments.Select(now => ReminderTimes.StepNow([24, 2], start, booked, At(now), NewYork));

        Assert.Equal([null, 24, 24, 2, null], steps);
    }

    [Fact]
    public void A_step_that_was_due_before_it_was_booked_is_none()
    {
        var (start, now) = (At("2026-10-14 10:00"), At("2026-10-14 08:30"));

        Assert.Equal((null, 2), (ReminderTimes.StepNow([24], start, At("2026-10-13 10:00"), now, NewYork), ReminderTimes.StepNow([24, 2], start, At("2026-10-14 07:00"), now, NewYork)));
    }

    [Theory]
    [InlineData("2026-10-13 19:59", null)]
    [InlineData("2026-10-13 20:00", "2026-10-14 08:00")]
    [InlineData("2026-10-14 00:30", "2026-10-14 08:00")]
    [InlineData("2026-10-14 07:59", "2026-10-14 08:00")]
    [InlineData("2026-10-14 08:00", null)]
    [InlineData("2026-10-31 22:00", "2026-11-01 08:00")]
    [InlineData("2027-03-13 22:00", "2027-03-14 08:00")]
    public void Quiet_hours_end_at_their_hour_on_the_wall(string now, string? until) =>
        Assert.Equal(until is null ? null : At(until), Rules(new(20, 0), new(8, 0)).QuietUntilAfter(At(now), NewYork));

    [Fact]
    public void Quiet_hours_that_end_where_the_clock_goes_back_do_end()
    {
        var rules = Rules(new(22, 0), new(1, 30));
        var second = new DateTimeOffset(2026, 11, 1, 1, 10, 0, TimeSpan.FromHours(-5));

        var until = rules.QuietUntilAfter(second, NewYork)!.Value;

        Assert.True(until > second && until <= second.AddMinutes(20));
        Assert.Null(rules.QuietUntilAfter(second.AddMinutes(20), NewYork));
    }

    [Fact]
    public void The_same_hour_twice_means_that_no_hour_is_quiet() => Assert.Null(Rules(new(8, 0), new(8, 0)).QuietUntilAfter(At("2026-10-13 08:00"), NewYork));

    private static ReminderRules Rules(TimeOnly from, TimeOnly until)
    {
        var rules = new ReminderRules(PracticeId.New());
        rules.Set(new ReminderRulesInput(IsOn: true, [], [], from, until));
        return rules;
    }

    private static DateTimeOffset At(string text) => NewYork.InstantOf(DateTime.Parse(text, CultureInfo.InvariantCulture));
}
