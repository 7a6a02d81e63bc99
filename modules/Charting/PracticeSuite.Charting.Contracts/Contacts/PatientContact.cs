namespace PracticeSuite.Charting.Contracts.Contacts;

/// <summary>
/// How the practice may reach a patient: what was asked in confidence where it was (P-152), what is on record otherwise. Whatever prints,
/// shows or calls an address takes it from here, and a test looks for whoever does not.
/// </summary>
/// <param name="Phone">Ten digits; none where nobody may call.</param>
/// <param name="IsConfidential">The patient asked for it to be so; what is on record is not to be used.</param>
/// <param name="Note">What else was asked, such as "leave no message".</param>
public sealed record PatientContact(PatientAddress? Address, string? Phone, string? Email, bool MayCall, bool IsConfidential, string? Note)
{
    /// <summary>The address itself was asked for in confidence, and is not the one on record.</summary>
    public bool IsAddressConfidential { get; init; }
}

/// <param name="Zip">Five or nine digits.</param>
public sealed record PatientAddress(string? Line1, string? Line2, string? City, string? State, string? Zip);

/// <summary>For whoever writes to patients or calls them, without a permission of its own.</summary>
public interface IPatientContacts
{
    Task<IReadOnlyDictionary<Guid, PatientContact>> GetAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken);
}
