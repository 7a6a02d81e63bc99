namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>Something about a patient's medication was changed, and the active members of the care team are to be told (P-012).</summary>
/// <param name="IsPart2">Told to those alone who may know of the Part 2 program (P-072).</param>
public sealed record MedicationChanged(Guid PatientId, DateTimeOffset At, bool IsPart2, string By, Guid? ByUserId, IReadOnlyList<Guid> ToStaffIds);

/// <summary>Hears of changes in their transaction; a module above implements it.</summary>
public interface IHearOfMedicationChanges
{
    Task HearAsync(MedicationChanged changed, CancellationToken cancellationToken);
}
