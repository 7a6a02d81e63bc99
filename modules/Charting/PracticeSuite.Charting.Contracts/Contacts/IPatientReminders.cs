namespace PracticeSuite.Charting.Contracts.Contacts;

/// <summary>Where a reminder may be sent now: what the patient wished and consented to, and no way that they asked not to be reached by (P-152). For whoever reminds, without a permission of its own.</summary>
public interface IPatientReminders
{
    /// <summary>Of those who have died, nothing (B-170).</summary>
    Task<IReadOnlyDictionary<Guid, ReminderAddress>> GetAsync(IReadOnlyCollection<Guid> patientIds, CancellationToken cancellationToken);
}

/// <param name="Email">Null = no e-mail.</param>
/// <param name="Mobile">Ten digits; null = no text.</param>
public sealed record ReminderAddress(string? Email, string? Mobile)
{
    public static ReminderAddress None { get; } = new(null, null);
}
