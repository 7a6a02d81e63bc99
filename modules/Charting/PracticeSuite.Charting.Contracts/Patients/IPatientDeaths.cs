namespace PracticeSuite.Charting.Contracts.Patients;

/// <summary>Who of a list of patients has died, for whoever writes to them (B-170); without a permission of its own.</summary>
public interface IPatientDeaths
{
    /// <summary>Those who have, with the instant.</summary>
    Task<IReadOnlyDictionary<Guid, DateTimeOffset>> GetAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken);
}
