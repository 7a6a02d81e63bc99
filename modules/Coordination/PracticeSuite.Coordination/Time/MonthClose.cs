using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Time;

internal static class MonthClose
{
    /// <summary>A month closes when the seventh day of the next is over on the location's clock (B-081).</summary>
    public static DateTimeOffset Of(BillingMonth month, TimeZoneInfo zone) => zone.StartOf(month.Next.FirstDay.AddDays(7));
}
