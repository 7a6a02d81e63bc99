namespace PracticeSuite.Charting.Contracts.Disclosures;

/// <summary>
/// For whoever disposes of a whole record by the decision of two persons (P-146): notes that are kept apart go with it. Nothing is answered,
/// so that nobody learns whether there were any.
/// </summary>
public interface IConfidentialErasure
{
    Task EraseAsync(Guid patientId, CancellationToken cancellationToken);
}
