using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;

namespace PracticeSuite.Database.Demo;

/// <summary>Work is written down when it is done; for some patients one entry of the month that closed last came only after the close.</summary>
internal sealed class DemoLateness(TimeZoneInfo zone, DateTimeOffset now)
{
    // A month that has been closed for a day, so that there was time to write.
    private readonly BillingMonth _closed = MonthClose.Latest(zone, now.AddDays(-1));
    private readonly HashSet<int> _wroteLate = [];

    public (DateTimeOffset WrittenAt, string? Reason) Of(DemoPatient patient, BillingMonth month, Interval when) =>
        month == _closed && patient.Number % 15 == 4 && _wroteLate.Add(patient.Number)
            ? (MonthClose.Of(month, zone).AddHours(9).AddMinutes(patient.Number), "Found the paper note when the month was checked")
            : (when.End.AddMinutes(1), null);
}
