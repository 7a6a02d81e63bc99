using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Time;

internal static class MonthSpan
{
    /// <summary>From where the month begins first to where it ends last, on the clocks of all locations; of one at least.</summary>
    public static Interval Of(BillingMonth month, IReadOnlyList<LocationProfile> locations)
    {
        _ = locations.Main();
        var months = locations.Select(location => location.TimeZoneId).Distinct(StringComparer.Ordinal)
            .Select(zone => month.In(TimeZoneInfo.FindSystemTimeZoneById(zone))).ToList();
        return new Interval(months.Min(one => one.Start), months.Max(one => one.End));
    }
}
