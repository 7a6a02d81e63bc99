using PracticeSuite.Web.Components;
using Xunit;

namespace PracticeSuite.Suite.Tests.Pages;

public sealed class ShowSpanTests
{
    private static readonly TimeZoneInfo NewYork = TimeZoneInfo.FindSystemTimeZoneById("America/New_York");

    [Theory]
    [InlineData("2026-09-08T14:00:05Z", "2026-09-08T14:00:45Z", "Tue 8 Sep 2026, 10:00:05–10:00:45")] // within one minute, where without them it would end when it began
    [InlineData("2026-09-08T14:00:40Z", "2026-09-08T14:01:20Z", "Tue 8 Sep 2026, 10:00–10:01")] // over its end
    [InlineData("2026-09-08T14:00:00Z", "2026-09-08T14:08:00Z", "Tue 8 Sep 2026, 10:00–10:08")]
    [InlineData("2026-09-09T03:50:00Z", "2026-09-09T04:10:00Z", "Tue 8 Sep 2026, 23:50–Wed 9 Sep 2026, 00:10")]
    [InlineData("2026-11-01T05:30:10Z", "2026-11-01T06:30:20Z", "Sun 1 Nov 2026, 01:30–01:30")] // an hour: the clock went back
    public void Times_have_their_seconds_only_where_both_ends_lie_in_one_minute(string start, string end, string shown) =>
        Assert.Equal(shown, Show.Span(PageHost.At(start), PageHost.At(end), NewYork));
}
