using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;

namespace PracticeSuite.Coordination;

/// <summary>What the modules below know: nothing is written about a patient, person or place that the practice does not have.</summary>
internal sealed class KnownFacts(IPatientDirectory patients, IStaffDirectory staff, IPracticeDirectory practices)
{
    public Task DemandPatientAsync(Guid patientId, CancellationToken cancellationToken) => patients.DemandAsync(patientId, cancellationToken);

    /// <param name="field">Of the input, which names the person.</param>
    public async Task DemandStaffAsync(Guid? staffId, string field, CancellationToken cancellationToken)
    {
        if (staffId is { } id && !(await staff.GetAllAsync(cancellationToken)).ContainsKey(id))
            throw CoordinationErrors.StaffNotFound(id, field);
    }

    public async Task<StaffMember> GetStaffAsync(Guid id, CancellationToken cancellationToken) =>
        (await staff.GetAllAsync(cancellationToken)).GetValueOrDefault(id) ?? throw CoordinationErrors.StaffNotFound(id, "Staff");

    public async Task DemandLocationAsync(Guid locationId, CancellationToken cancellationToken) =>
        await GetLocationAsync(locationId, cancellationToken);

    /// <summary>The location, or the practice's first one when none is named.</summary>
    public async Task<LocationProfile> GetLocationAsync(Guid? locationId, CancellationToken cancellationToken)
    {
        var locations = await GetLocationsAsync(cancellationToken);
        return locationId is { } id
            ? locations.FirstOrDefault(location => location.Id == id) ?? throw CoordinationErrors.LocationNotFound(id)
            : locations.Main();
    }

    public async Task<IReadOnlyList<LocationProfile>> GetLocationsAsync(CancellationToken cancellationToken) =>
        (await practices.GetAsync(cancellationToken)).Locations;
}
