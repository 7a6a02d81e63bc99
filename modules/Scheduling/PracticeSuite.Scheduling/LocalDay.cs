using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling;

internal static class LocalDay
{
    /// <summary>The date at the location; for a visit elsewhere, at the practice's first one.</summary>
    public static DateOnly TodayAt(this PracticeProfile practice, Guid? locationId, DateTimeOffset now)
    {
        var location = locationId is { } id
            ? practice.Locations.FirstOrDefault(one => one.Id == id) ?? throw SchedulingErrors.LocationNotFound(id)
            : practice.Locations.Main();
        return location.Zone.LocalDate(now);
    }
}
