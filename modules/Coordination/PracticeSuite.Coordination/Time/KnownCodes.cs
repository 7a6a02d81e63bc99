using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Coordination.Time;

/// <summary>What the codes of an entry's row stand for, read once a file.</summary>
internal sealed record KnownCodes(
    IReadOnlyDictionary<string, Guid> Patients,
    IReadOnlyDictionary<string, StaffMember> Staff,
    IReadOnlyList<LocationProfile> Locations,
    ILookup<Guid, (Guid LocationId, DateOnly From, DateOnly? To)> Enrollments)
{
    private readonly Dictionary<Guid, TimeZoneInfo> _zones = Locations.ToDictionary(location => location.Id, location => location.Zone);

    /// <summary>The clock of the patient's latest enrollment on the day, else of the practice's first location.</summary>
    public TimeZoneInfo ZoneOf(Guid patientId, DateOnly on)
    {
        var location = Enrollments[patientId].LastOrDefault(e => e.From <= on && (e.To is null || on <= e.To)).LocationId;
        return _zones.GetValueOrDefault(location) ?? _zones[Locations.Main().Id];
    }
}
