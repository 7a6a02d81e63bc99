using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Time;

/// <summary>On whose clock a patient's work is meant: that of the enrolment's location (B-071), else the practice's first.</summary>
internal sealed class PatientClock(CoordinationDbContext db, KnownFacts known)
{
    public async Task<LocationProfile> GetAsync(Guid patientId, DateOnly on, CancellationToken cancellationToken) =>
        await GetAsync(patientId, on, on, cancellationToken);

    /// <summary>The location of the latest enrolment that touches the days.</summary>
    public async Task<LocationProfile> GetAsync(Guid patientId, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var locationId = await db.Enrollments.AsNoTracking()
            .Where(e => e.PatientId == patientId && e.From <= last && (e.To == null || e.To >= first))
            .OrderByDescending(e => e.From).ThenBy(e => e.Code)
            .Select(e => (Guid?)e.LocationId)
            .FirstOrDefaultAsync(cancellationToken);
        return await known.GetLocationAsync(locationId, cancellationToken);
    }

    public async Task<Interval> ReadAsync(Guid patientId, WorkTime time, CancellationToken cancellationToken)
    {
        if (time.Instants is { } instants)
            return Between(instants.Start, instants.End);
        var (start, end) = time.WallClock!.Value;
        var zone = (await GetAsync(patientId, DateOnly.FromDateTime(start), cancellationToken)).Zone;
        return Between(InstantOf(start, zone), InstantOf(end, zone));
    }

    private static Interval Between(DateTimeOffset start, DateTimeOffset end) =>
        Interval.Between(start, end) ?? throw CoordinationErrors.EndNotAfterStart();

    private static DateTimeOffset InstantOf(DateTime wallClock, TimeZoneInfo zone) =>
        zone.IsInvalidTime(DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified))
            ? throw CoordinationErrors.NoSuchWallClock(wallClock)
            : zone.InstantOf(wallClock);
}
