namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>That somebody went through the list with the patient (P-017).</summary>
public interface IReconciliationAppService
{
    Task<ReconciliationStateDto> GetAsync(Guid patientId, CancellationToken cancellationToken);

    Task<ReconciliationDto> RecordAsync(Guid patientId, ReconciliationInput reconciliation, CancellationToken cancellationToken);
}

/// <param name="All">The latest first.</param>
/// <param name="Due">The medication visit or admission since which none was done; null = none is due.</param>
public sealed record ReconciliationStateDto(Guid PatientId, IReadOnlyList<ReconciliationDto> All, ReconciliationOccasion? Due);

/// <param name="List">What was on the list then, a line each.</param>
public sealed record ReconciliationDto(Guid Id, Guid PatientId, DateTimeOffset At, string By, ReconciliationOutcome Outcome, string? Words, string List);

public sealed record ReconciliationInput(ReconciliationOutcome Outcome, string? Words);

public enum ReconciliationOutcome
{
    /// <summary>The list is what is taken.</summary>
    Confirmed,

    /// <summary>Changes were made, which stand in the list.</summary>
    Changed,
}

public enum ReconciliationOccasionKind
{
    MedicationVisit,
    Admission,
}

/// <param name="On">From that day on it is due.</param>
public sealed record ReconciliationOccasion(ReconciliationOccasionKind Kind, DateOnly On);

/// <summary>Who knows of visits and stays says which ask for a reconciliation (P-017); the module above implements it.</summary>
public interface IReconciliationOccasions
{
    /// <summary>The latest of each kind, not after the day.</summary>
    Task<IReadOnlyList<ReconciliationOccasion>> GetAsync(Guid patientId, DateOnly until, CancellationToken cancellationToken);
}
