namespace PracticeSuite.Platform.Records;

/// <summary>When each patient was last served, as each module knows it: what the time is reckoned from for which a record is kept (P-145).</summary>
public interface IServiceFacts
{
    /// <summary>Of all patients of the practice.</summary>
    Task<IReadOnlyList<LastService>> GetLastAsync(CancellationToken cancellationToken);
}

/// <param name="On">The last day of this kind.</param>
public sealed record LastService(Guid PatientId, DateOnly On, ServicePayer Payer);

/// <summary>Whoever paid may ask for the papers longer than the state does.</summary>
public enum ServicePayer
{
    AnyOrNone,
    Medicare,
    MedicareAdvantage,
}
