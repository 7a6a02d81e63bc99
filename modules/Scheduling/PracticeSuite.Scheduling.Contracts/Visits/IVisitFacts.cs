using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Contracts.Visits;

/// <summary>Visits and hospital stays of many patients at once, for the modules above.</summary>
public interface IVisitFacts
{
    /// <summary>Kept visits of the days from first to last, and those of any day whose code is among the given ones.</summary>
    Task<ILookup<Guid, VisitFact>> GetVisitsAsync(
        IdRange patients, DateOnly first, DateOnly last, IReadOnlyCollection<string> codesOfAnyDay, CancellationToken cancellationToken);

    /// <summary>When these practitioners were with a patient in the interval: kept visits with a time, by start.</summary>
    Task<IReadOnlyList<VisitTime>> GetTimesAsync(IReadOnlyCollection<Guid> practitionerIds, Interval during, CancellationToken cancellationToken);

    /// <summary>Stays that touch the interval.</summary>
    Task<ILookup<Guid, HospitalStayFact>> GetStaysAsync(IdRange patients, Interval during, CancellationToken cancellationToken);
}
