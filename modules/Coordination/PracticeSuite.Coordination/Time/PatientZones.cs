using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Time;

/// <summary>
/// Where patients were enrolled when. Of several enrollments the latest counts, of two that began together the one whose code comes first;
/// of none, the practice's first location.
/// </summary>
internal sealed class PatientZones(IEnumerable<EnrolledAt> enrolledAt, IReadOnlyList<LocationProfile> locations)
{
    private readonly ILookup<Guid, EnrolledAt> _enrolledAt =
        enrolledAt.OrderByDescending(one => one.From).ThenBy(one => one.Code).ToLookup(one => one.PatientId);

    private readonly Dictionary<Guid, LocationProfile> _locations = locations.ToDictionary(location => location.Id);

    private readonly LocationProfile _main = locations.Main();

    /// <summary>The location of the enrollment that touches the days.</summary>
    public LocationProfile LocationOf(Guid patientId, DateOnly first, DateOnly last) => Find(patientId, (one, _) => one.Touches(first, last));

    /// <summary>The clock of the enrollment that covers the instant's day there.</summary>
    public TimeZoneInfo Of(Guid patientId, DateTimeOffset at) => Find(patientId, (one, location) => one.Covers(location.Zone.LocalDate(at))).Zone;

    private LocationProfile Find(Guid patientId, Func<EnrolledAt, LocationProfile, bool> fits)
    {
        foreach (var enrollment in _enrolledAt[patientId])
        {
            if (_locations.TryGetValue(enrollment.LocationId, out var location) && fits(enrollment, location))
                return location;
        }

        return _main;
    }
}

internal sealed record EnrolledAt(Guid PatientId, Guid LocationId, BhiCode Code, DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly day) => Touches(day, day);

    public bool Touches(DateOnly first, DateOnly last) => From <= last && (To is null || first <= To);
}
