using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Care;

/// <summary>The present instant, and what day it is at each location of the practice: what a chart may not be dated after.</summary>
internal sealed class ChartDay(DateTimeOffset now, IReadOnlyList<LocationProfile> locations, int consentAge)
{
    private readonly Dictionary<Guid, TimeZoneInfo> _zones = locations.ToDictionary(location => location.Id, location => location.Zone);

    public DateTimeOffset Now { get; } = now;

    /// <summary>Completed years from which the practice's state lets a patient consent (B-182).</summary>
    public int ConsentAge { get; } = consentAge;

    /// <summary>Hours after a service from which on a note of it is a late entry (P-048).</summary>
    public int LateNoteHours { get; init; } = IdentityLimits.LateNoteHours;

    /// <summary>Days in which a plan is reviewed (P-033).</summary>
    public int PlanReviewDays { get; init; } = IdentityLimits.PlanReviewDays;

    /// <summary>The clock of a location; of the practice's first one where none is given.</summary>
    public TimeZoneInfo Zone(Guid? locationId) => locations switch
    {
        [] => throw ChartingErrors.NoLocation(),
        [var first, ..] => _zones[locationId ?? first.Id],
    };

    /// <summary>Two letters: where a patient is seen, by whose law (P-002).</summary>
    public string StateOf(Guid? locationId) => locations.OrMain(locationId).Address.State;

    public DateOnly DateOf(DateTimeOffset instant, Guid? locationId) => Zone(locationId).LocalDate(instant);

    /// <exception cref="BusinessException">The location is not the practice's.</exception>
    public Guid? Known(Guid? locationId) =>
        locationId is { } id && !_zones.ContainsKey(id) ? throw ChartingErrors.LocationNotFound() : locationId;

    public void RefuseFuture(DateOnly date, Guid? locationId, string field)
    {
        Check.That(date.Year >= 1900, field, $"{field} is before 1900; correct the year.");
        Check.That(date <= DateOf(Now, locationId), field, $"{field} is in the future; give the day on which it happened.");
    }
}

/// <summary>Reads the clocks once for an operation or a file.</summary>
internal sealed class ChartClock(IPracticeDirectory practices, TimeProvider clock)
{
    public async Task<ChartDay> ReadAsync(CancellationToken cancellationToken)
    {
        var practice = await practices.GetAsync(cancellationToken);
        return new ChartDay(clock.GetUtcNow(), practice.Locations, practice.ConsentAge) { LateNoteHours = practice.LateNoteHours, PlanReviewDays = practice.PlanReviewDays };
    }
}
