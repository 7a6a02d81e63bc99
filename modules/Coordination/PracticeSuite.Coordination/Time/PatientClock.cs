using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Time;

/// <summary>
/// On whose clock a patient's work is meant: that of the enrollment's location (B-071), else the practice's first. Whoever logs work
/// logs it by that clock, whether or not they may see the enrollment.
/// </summary>
internal sealed class PatientClock(CoordinationDbContext db, KnownFacts known, IAccess access)
{
    public Task<LocationProfile> GetAsync(Guid patientId, DateOnly on, CancellationToken cancellationToken) =>
        GetAsync(patientId, on, on, cancellationToken);

    /// <summary>The location of the latest enrollment that touches the days.</summary>
    public async Task<LocationProfile> GetAsync(Guid patientId, DateOnly first, DateOnly last, CancellationToken cancellationToken) =>
        (await GetZonesAsync([patientId], cancellationToken)).LocationOf(patientId, first, last);

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
        return await ReadAsync(db.Enrollments.Where(e => ids.Contains(e.PatientId)), cancellationToken);
    }

    /// <summary>The clocks of everybody who was ever enrolled, for a file.</summary>
    public Task<PatientZones> GetAllZonesAsync(CancellationToken cancellationToken) => ReadAsync(db.Enrollments, cancellationToken);

    private async Task<PatientZones> ReadAsync(IQueryable<Enrollment> enrollments, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return new PatientZones(
            await enrollments.AsNoTracking().Select(e => new EnrolledAt(e.PatientId, e.LocationId, e.Code, e.From, e.To)).ToListAsync(cancellationToken),
            await known.GetLocationsAsync(cancellationToken));
    }
}
