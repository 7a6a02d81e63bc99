using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Care;

/// <summary>Facts of many charts at once, for the modules above.</summary>
public interface IChartFacts
{
    /// <summary>The charts of patients in the range of ids, by id; one statement a table, however many patients.</summary>
    Task<IReadOnlyDictionary<Guid, PatientChartFacts>> GetAsync(IdRange patients, CancellationToken cancellationToken);
}
