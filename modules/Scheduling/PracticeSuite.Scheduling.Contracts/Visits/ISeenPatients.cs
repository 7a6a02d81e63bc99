namespace PracticeSuite.Scheduling.Contracts.Visits;

/// <summary>Whom practitioners saw, for the module that measures who was talked about: no code and no place.</summary>
public interface ISeenPatients
{
    /// <summary>Kept visits of the days from first to last with one of the practitioners, as the caller's sight opens them, each day once; one statement.</summary>
    Task<IReadOnlyList<SeenFact>> GetAsync(IReadOnlyCollection<Guid> practitionerIds, DateOnly first, DateOnly last, CancellationToken cancellationToken);
}

public readonly record struct SeenFact(Guid PatientId, Guid PractitionerId, DateOnly On);
