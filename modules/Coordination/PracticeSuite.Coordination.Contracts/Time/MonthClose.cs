using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Time;

/// <summary>A month closes when the seventh day of the next is over on the location's clock (B-081).</summary>
public static class MonthClose
{
    public static DateTimeOffset Of(BillingMonth month, TimeZoneInfo zone) => zone.StartOf(DayAfter(month));

    public static bool IsPast(BillingMonth month, TimeZoneInfo zone, DateTimeOffset at)
    {
        // Work is rarely written down a month later; only then is the zone asked, which costs more than all else here.
        var earliest = new DateTimeOffset(DayAfter(month).AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero);
        return at >= earliest && at >= Of(month, zone);
    }

    /// <summary>The latest month that had closed by then.</summary>
    public static BillingMonth Latest(TimeZoneInfo zone, DateTimeOffset at)
    {
        var month = BillingMonth.Of(at, zone).Previous;
        return IsPast(month, zone, at) ? month : month.Previous;
    }

    private static DateOnly DayAfter(BillingMonth month) => month.Next.FirstDay.AddDays(7);
}
