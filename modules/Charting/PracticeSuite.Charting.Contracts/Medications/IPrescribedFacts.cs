using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>Whose medication a prescriber of the practice looks after, for the module that measures who was talked about: no drug and no dose.</summary>
public interface IPrescribedFacts
{
    /// <summary>Medications that were taken on a day from first to last, as the caller's sight opens them; one statement.</summary>
    /// <param name="patients">Null = all of the practice.</param>
    /// <param name="prescriberId">Null = whoever prescribes.</param>
    Task<IReadOnlyList<PrescribedFact>> GetAsync(IdRange? patients, Guid? prescriberId, DateOnly first, DateOnly last, CancellationToken cancellationToken);
}

/// <param name="From">The day of the start.</param>
/// <param name="To">The last day; null = open.</param>
public sealed record PrescribedFact(Guid PatientId, Guid PrescriberId, DateOnly From, DateOnly? To);
