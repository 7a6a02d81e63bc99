using FsCheck;
using FsCheck.Fluent;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Kernel;

/// <summary>In the week of Monday, 12 October 2026, in New York; Monday to Friday, nine to five.</summary>
public sealed class BusinessTimeTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    private static readonly BusinessTime Week = BusinessTime.Usual(NewYork);

    [Theory, Trait("Rule", "K-044"), Trait("Rule", "K-043")]
    [InlineData("2026-10-16 15:00", "2026-10-19 11:00")]
    [InlineData("2026-10-17 10:00", "2026-10-19 13:00")]
    [InlineData("2026-10-14 16:59", "2026-10-15 12:59")]
    [InlineData("2026-10-14 09:00", "2026-10-14 13:00")]
    [InlineData("2026-10-14 13:00", "2026-10-14 17:00")]
    [InlineData("2026-10-14 17:00", "2026-10-15 13:00")]
    public void Four_hours_of_business_run_while_the_practice_works(string from, string to) => Assert.Equal(Local(to), Week.Add(Local(from), 240));

    [Fact, Trait("Rule", "K-020"), Trait("Rule", "K-045")]
    public void A_holiday_does_not_run() =>
        Assert.Equal(Local("2026-10-20 11:00"), (Week with { Closed = new HashSet<DateOnly> { new(2026, 10, 19) } }).Add(Local("2026-10-16 15:00"), 240));

    [Fact, Trait("Rule", "K-020")]
    public void Hours_that_were_made_of_others_know_nothing_of_the_days_that_those_reckoned()
    {
        var usual = BusinessTime.Usual(NewYork);
        Assert.Equal(Local("2026-10-14 10:00"), usual.Add(Local("2026-10-14 09:00"), 60));

        Assert.Equal(Local("2026-10-15 10:00"), (usual with { Closed = new HashSet<DateOnly> { new(2026, 10, 14) } }).Add(Local("2026-10-14 09:00"), 60));
        Assert.Equal(Local("2026-10-14 13:00"), (usual with { Opens = new TimeOnly(12, 0) }).Add(Local("2026-10-14 09:00"), 60));
        Assert.Equal(usual, usual with { });
    }

    [Fact, Trait("Rule", "K-044")]
    public void The_hours_are_the_walls_when_daylight_saving_ends() => Assert.Equal(Local("2026-11-02 11:00"), Week.Add(Local("2026-10-30 15:00"), 240));

    [Fact]
    public void A_calendar_that_never_opens_holds_nothing_up_for_ever()
    {
        var never = Week with { Closed = Enumerable.Range(0, 800).Select(day => new DateOnly(2026, 10, 1).AddDays(day)).ToHashSet() };

        Assert.Equal(Local("2026-10-14 09:00").AddDays(366), never.Add(Local("2026-10-14 09:00"), 1));
    }

    /// <summary>Beside a plain count, minute by minute.</summary>
    [Fact, Trait("Rule", "K-044")]
    public void It_ends_where_a_count_of_each_minute_ends() => Prop.ForAll(
        (from begin in Gen.Choose(0, 21 * 24 * 60) from minutes in Gen.Choose(1, 2_000) select (begin, minutes)).ToArbitrary(),
        given =>
        {
            var from = new DateTimeOffset(2026, 10, 20, 0, 0, 0, TimeSpan.Zero).AddMinutes(given.begin);
            return Week.Add(from, given.minutes) == Counted(from, given.minutes);
        }).QuickCheckThrowOnFailure();

    [Theory, Trait("Rule", "K-142"), Trait("Rule", "K-149")]
    [InlineData("2026-10-16 15:00", "2026-10-19 11:00", 240)]
    [InlineData("2026-10-17 10:00", "2026-10-18 10:00", 0)]
    [InlineData("2026-10-14 10:00", "2026-10-14 10:30", 30)]
    [InlineData("2026-10-14 10:30", "2026-10-14 10:00", 0)]
    public void Between_two_instants_only_the_hours_of_the_practice_pass(string from, string to, int minutes) =>
        Assert.Equal(TimeSpan.FromMinutes(minutes), Week.Between(Local(from), Local(to)));

    [Fact, Trait("Rule", "K-142")]
    public void So_much_passes_until_an_instant_as_was_added_to_come_to_it() => Prop.ForAll(
        (from begin in Gen.Choose(0, 21 * 24 * 60) from minutes in Gen.Choose(1, 2_000) select (begin, minutes)).ToArbitrary(),
        given =>
        {
            var from = new DateTimeOffset(2026, 10, 20, 0, 0, 0, TimeSpan.Zero).AddMinutes(given.begin);
            return Week.Between(from, Week.Add(from, given.minutes)) == TimeSpan.FromMinutes(given.minutes);
        }).QuickCheckThrowOnFailure();

    [Theory, Trait("Rule", "C-148")]
    [InlineData("2026-10-14 12:00", 1440, "2026-10-09 12:00")]
    [InlineData("2026-10-14 09:00", 480, "2026-10-12 17:00")]
    [InlineData("2026-10-14 17:00", 480, "2026-10-13 17:00")]
    [InlineData("2026-10-18 10:00", 60, "2026-10-16 16:00")]
    public void What_lies_before_an_instant_has_waited_longer(string now, int minutes, string before) => Assert.Equal(Local(before), Week.Before(Local(now), minutes));

    /// <summary>A list that asks for what came before it holds just what waits longer.</summary>
    [Fact, Trait("Rule", "C-148")]
    public void Before_it_more_time_passes_and_from_it_on_no_more() => Prop.ForAll(
        (from begin in Gen.Choose(0, 21 * 24 * 60) from back in Gen.Choose(0, 9 * 24 * 60) from minutes in Gen.Choose(1, 2_000) select (begin, back, minutes)).ToArbitrary(),
        given =>
        {
            var now = new DateTimeOffset(2026, 10, 20, 0, 0, 0, TimeSpan.Zero).AddMinutes(given.begin);
            var at = now.AddMinutes(-given.back);
            return Week.Between(at, now) > TimeSpan.FromMinutes(given.minutes) == at < Week.Before(now, given.minutes);
        }).QuickCheckThrowOnFailure();

    private static DateTimeOffset Counted(DateTimeOffset at, int minutes)
    {
        for (; minutes > 0; at = at.AddMinutes(1))
        {
            var local = TimeZoneInfo.ConvertTime(at, NewYork);
            if (local.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && local.Hour is >= 9 and < 17)
                minutes--;
        }

        return at;
    }

    private static DateTimeOffset Local(string text) => NewYork.InstantOf(DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}
