namespace PracticeSuite.Charting.Contracts.Disclosures;

/// <summary>
/// What privacy officers gave out of notes that are kept apart (P-063), for an accounting (P-150). Only they are answered: that there was an
/// export says that there are such notes.
/// </summary>
public interface IConfidentialDisclosures
{
    Task<IReadOnlyList<ConfidentialDisclosure>> GetAsync(Guid patientId, CancellationToken cancellationToken);
}

/// <param name="Basis">In words.</param>
/// <param name="IsAccountable">Neither authorised by the patient nor the practice's own operations (45 CFR 164.528(a)(1)).</param>
public sealed record ConfidentialDisclosure(Guid Id, DateTimeOffset At, string Recipient, string What, string Purpose, string Basis, bool IsAccountable);
