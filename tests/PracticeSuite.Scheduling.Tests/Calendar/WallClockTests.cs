using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar;
using PracticeSuite.Scheduling.Contracts.Calendar;
using Xunit;
using static PracticeSuite.Scheduling.Tests.House;

namespace PracticeSuite.Scheduling.Tests.Calendar;

/// <summary>Nights in New York in which the clock skips an hour (8 March 2026, 14 March 2027) or shows one twice (1 November 2026).</summary>
[Trait("Rule", "K-080")]
public sealed class WallClockTests
{
    [Theory]
    [InlineData("2026-10-09", "09:00", "2026-10-09T13:00:00Z")]
    [InlineData("2026-11-02", "09:00", "2026-11-02T14:00:00Z")]
    [InlineData("2027-03-14", "03:00", "2027-03-14T07:00:00Z")]
    public void A_time_is_an_instant_on_the_clock_of_its_place(string on, string at, string expected) =>
        Assert.Equal(expected, $"{InstantOf(on, at):yyyy-MM-ddTHH:mm:ssZ}");

    [Fact]
    public void A_time_that_the_clock_skips_is_refused_with_the_next_one()
    {
        var refusal = Assert.Throws<BusinessException>(() => InstantOf("2027-03-14", "02:30"));

        Assert.Equal((Check.Code, "When"), (refusal.Code, refusal.Field));
        Assert.Contains("2027-03-14 02:30", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("is 03:00.", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_hour_that_the_clock_shows_twice_asks_which_one_is_meant()
    {
        var refusal = Assert.Throws<BusinessException>(() => InstantOf("2026-11-01", "01:30"));

        Assert.Contains("shows twice", refusal.Message, StringComparison.Ordinal);
        Assert.Equal("2026-11-01T05:30:00Z", $"{InstantOf("2026-11-01", "01:30", RepeatedHour.First):yyyy-MM-ddTHH:mm:ssZ}");
        Assert.Equal("2026-11-01T06:30:00Z", $"{InstantOf("2026-11-01", "01:30", RepeatedHour.Second):yyyy-MM-ddTHH:mm:ssZ}");
    }

    [Theory]
    [InlineData("2026-11-01T05:30:00Z")]
    [InlineData("2026-11-01T06:30:00Z")]
    [InlineData("2026-11-01T07:30:00Z")]
    [InlineData("2026-07-01T07:30:00Z")]
    public void What_the_clock_shows_at_an_instant_leads_back_to_it(string instant)
    {
        var given = DateTimeOffset.Parse(instant, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(given, WallClock.InstantOf(LocalTime.Of(given, NewYork.Zone), NewYork.Zone));
    }

    [Fact]
    public void Seconds_are_refused() => Assert.Contains("whole minute", Assert.Throws<BusinessException>(() => InstantOf("2026-10-09", "09:00:30")).Message, StringComparison.Ordinal);

    private static DateTimeOffset InstantOf(string on, string at, RepeatedHour? hour = null)
    {
        var invariant = System.Globalization.CultureInfo.InvariantCulture;
        return WallClock.InstantOf(new LocalTime(DateOnly.Parse(on, invariant), TimeOnly.Parse(at, invariant), hour), NewYork.Zone);
    }
}
