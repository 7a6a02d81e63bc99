namespace PracticeSuite.Charting.Contracts.Patients;

/// <summary>The patients of the operation's practice by the number on their chart, for imports of other modules.</summary>
public interface IPatientDirectory
{
    /// <summary>Every patient's id by MRN; one statement.</summary>
    Task<IReadOnlyDictionary<string, Guid>> GetIdsByMrnAsync(CancellationToken cancellationToken);
}
