using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Time;

/// <summary>On whose clock a patient's work is meant: that of the enrollment's location (B-071), else the practice's first.</summary>
internal sealed class PatientClock(CoordinationDbContext db, KnownFacts known)
{
    public Task<LocationProfile> GetAsync(Guid patientId, DateOnly on, CancellationToken cancellationToken) =>
        GetAsync(patientId, on, on, cancellationToken);

    /// <summary>The location of the latest enrollment that touches the days.</summary>
    public async Task<LocationProfile> GetAsync(Guid patientId, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var locationId = await db.Enrollments.AsNoTracking()
            .Where(e => e.PatientId == patientId && e.From <= last && (e.To == null || e.To >= first))
            .OrderByDescending(e => e.From).ThenBy(e => e.Code)
            .Select(e => (Guid?)e.LocationId)
            .FirstOrDefaultAsync(cancellationToken);
        return await known.GetLocationAsync(locationId, cancellationToken);
    }

    /// <summary>By name, what the author was on the day of the work, as the patient's clock has it (B-030i): not what they are when they write it down.</summary>
    public async Task<Func<DateTimeOffset, string>> CredentialsAsync(StaffMember author, Guid patientId, CancellationToken cancellationToken)
    {
        var zones = await GetZonesAsync([patientId], cancellationToken);
        return start => author.CredentialOn(zones.Of(patientId, start).LocalDate(start)).ToString();
    }

    /// <summary>The clocks of many patients at once, for what was logged at any time.</summary>
    public async Task<PatientZones> GetZonesAsync(IEnumerable<Guid> patientIds, CancellationToken cancellationToken)
    {
        var ids = patientIds.Distinct().ToList();
        var enrolledAt = await db.Enrollments.AsNoTracking().Where(e => ids.Contains(e.PatientId))
            .OrderByDescending(e => e.From).ThenBy(e => e.Code)
            .Select(e => new EnrolledAt(e.PatientId, e.LocationId, e.From, e.To)).ToListAsync(cancellationToken);
        return new PatientZones(enrolledAt, await known.GetLocationsAsync(cancellationToken));
    }
}

/// <summary>Where patients were enrolled when, the latest first.</summary>
internal sealed class PatientZones(IEnumerable<EnrolledAt> enrolledAt, IReadOnlyList<LocationProfile> locations)
{
    private readonly ILookup<Guid, EnrolledAt> _enrolledAt = enrolledAt.ToLookup(one => one.PatientId);

    private readonly Dictionary<Guid, TimeZoneInfo> _zones = locations.ToDictionary(location => location.Id, location => location.Zone);

    /// <summary>The clock of the enrollment that covers the instant's day there.</summary>
    public TimeZoneInfo Of(Guid patientId, DateTimeOffset at)
    {
        foreach (var enrollment in _enrolledAt[patientId])
        {
            if (_zones.TryGetValue(enrollment.LocationId, out var zone) && enrollment.Covers(zone.LocalDate(at)))
                return zone;
        }

        return locations[0].Zone;
    }
}

internal sealed record EnrolledAt(Guid PatientId, Guid LocationId, DateOnly From, DateOnly? To)
{
    public bool Covers(DateOnly day) => From <= day && (To is null || day <= To);
}
