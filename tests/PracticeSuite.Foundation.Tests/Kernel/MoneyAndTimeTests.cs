using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Kernel;

public sealed class MoneyAndTimeTests
{
    [Theory, Trait("Rule", "B-146")]
    [InlineData("0.005", 1)]
    [InlineData("-0.005", -1)]
    [InlineData("43.335", 4334)]
    [InlineData("43.3349", 4333)]
    public void Half_a_cent_is_rounded_away_from_zero(string dollars, long cents) =>
        Assert.Equal(cents, Money.Dollars(decimal.Parse(dollars, System.Globalization.CultureInfo.InvariantCulture)).Cents);

    [Fact, Trait("Rule", "B-146")]
    public void A_thousand_dimes_are_exactly_a_hundred_dollars()
    {
        var sum = Enumerable.Repeat(Money.Dollars(0.10m), 1000).Aggregate(Money.Zero, (total, dime) => total + dime);

        Assert.Equal(Money.Dollars(100m), sum);
        Assert.Equal("$100.00", sum.ToString());
    }

    [Fact, Trait("Rule", "B-071")]
    public void A_month_begins_and_ends_at_the_locations_midnight()
    {
        var chicago = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");
        var month = new BillingMonth(2026, 11).In(chicago);

        Assert.Equal(new DateTimeOffset(2026, 11, 1, 5, 0, 0, TimeSpan.Zero), month.Start);
        Assert.Equal(new DateTimeOffset(2026, 12, 1, 6, 0, 0, TimeSpan.Zero), month.End);
        Assert.Equal(new BillingMonth(2026, 10), BillingMonth.Of(month.Start.AddSeconds(-1), chicago));
    }

    [Theory]
    [InlineData("2000-01", "1999-12", "2000-02")]
    [InlineData("2099-12", "2099-11", "2100-01")]
    public void The_first_and_the_last_month_that_can_be_named_have_neighbours(string month, string before, string after)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("America/Chicago");

        Assert.True(BillingMonth.TryParse(month, out var named));
        Assert.Equal((before, after), (named.Previous.ToString(), named.Next.ToString()));
        Assert.InRange(named.In(zone).Length.Value, 30 * 86_400, 31 * 86_400);
        Assert.Equal(named.Next, BillingMonth.FromNumber(named.Next.ToNumber()));
    }

    [Theory]
    [InlineData("1999-12")]
    [InlineData("2100-01")]
    [InlineData("2026-13")]
    [InlineData("0001-01")]
    public void Other_months_cannot_be_named(string month) => Assert.False(BillingMonth.TryParse(month, out _));

    [Theory, Trait("Rule", "C-010")]
    [InlineData("1234567893", true)]
    [InlineData("1999999984", true)]
    [InlineData("2000000010", true)]
    [InlineData("1000000012", true)]
    [InlineData("1234567890", false)]
    [InlineData("1234567894", false)]
    [InlineData("0234567893", false)]
    [InlineData("123456789", false)]
    [InlineData("12345678931", false)]
    [InlineData("12345A7893", false)]
    [InlineData(null, false)]
    public void An_npi_has_ten_digits_and_a_check_digit(string? text, bool valid) => Assert.Equal(valid, Npi.IsValid(text));
}
