using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar;
using PracticeSuite.Scheduling.Calendar.Slots;
using Xunit;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

/// <summary>Friday 9 October 2026 in New York, and the Monday behind it.</summary>
[Trait("Rule", "K-080")]
public sealed class SlotFinderTests
{
    private static readonly Interval Search = new(Local("2026-10-09 00:00"), Local("2026-10-13 00:00"));

    private static readonly SlotWish Wish = new(Search, 15, 0, 0, null, NewYork.Zone);

    [Fact]
    public void A_slot_is_one_that_both_have_and_the_first_of_a_day_comes_first()
    {
        var patel = Calendar(["09 09:00-12:00", "12 09:00-12:00"], ["09 09:00-11:00"]);
        var chen = Calendar(["09 10:00-11:30", "12 11:00-12:00"], []);

        var slots = SlotFinder.Find(Wish, [patel, chen]);

        Assert.Equal(["09 11:00", "09 11:15", "12 11:00", "12 11:45", "12 11:15"], Text(slots));
    }

    [Fact]
    public void Within_a_day_the_nearest_to_the_rhythm_comes_first()
    {
        var free = Calendar(["09 09:00-12:00", "12 09:00-12:00"], []);

        var slots = SlotFinder.Find(Wish with { Rhythm = new TimeOnly(10, 32) }, [free]);

        Assert.Equal(["09 10:30", "09 10:45", "09 10:15", "09 11:00", "09 10:00"], Text(slots));
    }

    [Fact]
    public void Without_a_rhythm_what_leaves_no_idle_time_beside_it_comes_first()
    {
        var calendar = Calendar(["09 09:00-12:00"], ["09 09:25-10:00", "09 11:00-11:10"]);

        Assert.Equal(["09 09:00", "09 10:00", "09 10:45", "09 11:10", "09 11:45"], Text(SlotFinder.Find(Wish, [calendar])));
    }

    [Fact]
    public void A_buffer_keeps_from_what_is_taken_and_not_from_the_ends_of_the_day()
    {
        var calendar = Calendar(["09 09:00-10:00"], ["09 09:25-09:30"]);

        Assert.Equal(["09 09:00", "09 09:40"], Text(SlotFinder.Find(Wish with { Buffer = 10, Minutes = 15 }, [calendar])).Take(2));
        Assert.Equal(["09 09:40"], Text(SlotFinder.Find(Wish with { Buffer = 10, Minutes = 20 }, [calendar])));
    }

    [Fact]
    public void Leave_and_holidays_are_nobodys_time()
    {
        var open = Calendar(["09 09:00-10:00", "12 09:00-10:00"], []);
        var day = IntervalSet.Of([new Interval(Local("2026-10-09 00:00"), Local("2026-10-10 00:00"))]);

        Assert.Equal("12 09:00", Text(SlotFinder.Find(Wish, [open with { Leave = day }]))[0]);
        Assert.Equal("12 09:00", Text(SlotFinder.Find(Wish, [open, open with { Holidays = day }]))[0]);
    }

    [Fact]
    public void Slots_stand_on_steps_of_five_minutes_and_none_is_in_the_past()
    {
        var calendar = Calendar(["09 09:03-09:26"], []);

        Assert.Equal(["09 09:05"], Text(SlotFinder.Find(Wish with { Minutes = 20 }, [calendar])));
        Assert.Empty(SlotFinder.Find(Wish with { Search = new Interval(Local("2026-10-09 09:11"), Search.End) }, [calendar with { Hours = Times(["09 09:03-09:25"]) }]));
    }

    [Theory]
    [InlineData("2026-10-09 12:00", "2026-10-23 00:00")]
    [InlineData("2026-10-10 12:00", "2026-10-24 00:00")]
    [InlineData("2026-11-24 12:00", "2026-12-10 00:00")]
    public void Ten_business_days_are_without_weekends_and_holidays(string from, string until)
    {
        var holidays = new HashSet<DateOnly> { new(2026, 11, 26), new(2026, 11, 27) };

        Assert.Equal(Local(until), BusinessDays.From(Local(from), NewYork.Zone, holidays).End);
    }

    private static CalendarTime Calendar(string[] hours, string[] taken) =>
        new(CalendarKey.Staff(Guid.CreateVersion7()), Times(hours), IntervalSet.Empty, IntervalSet.Empty, [.. Times(taken)]);

    private static IntervalSet Times(string[] times) => IntervalSet.Of(times.Select(text => new Interval(
        Local($"2026-10-{text[..8]}"), Local($"2026-10-{text[..3]}{text[9..]}"))));

    private static List<string> Text(IEnumerable<Contracts.Calendar.Slot> slots) =>
        [.. slots.Select(slot => $"{TimeZoneInfo.ConvertTime(slot.Start, NewYork.Zone):dd HH:mm}")];
}
