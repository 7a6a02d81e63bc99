using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Coordination;

/// <summary>What the modules below know: nothing is written about a patient, person or place that the practice does not have.</summary>
internal sealed class KnownFacts(IPatientDirectory patients, IStaffDirectory staff, IPracticeDirectory practices)
{
    public Task DemandPatientAsync(Guid patientId, CancellationToken cancellationToken) => patients.DemandAsync(patientId, cancellationToken);

    public async Task DemandStaffAsync(IReadOnlyList<Guid?> ids, CancellationToken cancellationToken)
    {
        if (ids.All(id => id is null))
            return;
        var all = await staff.GetAllAsync(cancellationToken);
        if (ids.FirstOrDefault(id => id is { } given && !all.ContainsKey(given)) is { } unknown)
            throw CoordinationErrors.NoSuchStaff(unknown);
    }

    public async Task<StaffMember> GetStaffAsync(Guid id, CancellationToken cancellationToken) =>
        (await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(id) ?? throw CoordinationErrors.NoSuchStaff(id);

    public async Task DemandLocationAsync(Guid locationId, CancellationToken cancellationToken) =>
        await GetLocationAsync(locationId, cancellationToken);

    /// <summary>The location, or the practice's first one when none is named.</summary>
    public async Task<LocationProfile> GetLocationAsync(Guid? locationId, CancellationToken cancellationToken)
    {
        var locations = await GetLocationsAsync(cancellationToken);
        return locationId is { } id
            ? locations.FirstOrDefault(location => location.Id == id) ?? throw CoordinationErrors.NoSuchLocation(id)
            : locations.Main();
    }

    public async Task<IReadOnlyList<LocationProfile>> GetLocationsAsync(CancellationToken cancellationToken) =>
        (await practices.GetAsync(cancellationToken)).Locations;
}
