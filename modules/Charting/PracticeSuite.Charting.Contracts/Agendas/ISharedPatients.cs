namespace PracticeSuite.Charting.Contracts.Agendas;

/// <summary>Whom people treat together, for the module that lets them talk: it answers ids and nothing of the chart.</summary>
public interface ISharedPatients
{
    /// <summary>Patients in care on whose care team every one of these people is now.</summary>
    Task<IReadOnlyList<Guid>> GetAsync(IReadOnlyCollection<Guid> staffIds, CancellationToken cancellationToken);
}
