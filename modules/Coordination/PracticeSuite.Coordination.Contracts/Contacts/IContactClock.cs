namespace PracticeSuite.Coordination.Contracts.Contacts;

/// <summary>When two clinicians are to talk about a patient whom they share, by their agreement (K-013, K-031).</summary>
public interface IContactClock
{
    /// <summary>Those of the patients whom the caller may see; in a fixed number of statements.</summary>
    /// <param name="patientIds">Null = all patients who are shared.</param>
    Task<IReadOnlyList<ContactDue>> GetAsync(IReadOnlyCollection<Guid>? patientIds, CancellationToken cancellationToken);
}

/// <summary>One patient of one pair.</summary>
/// <param name="LastOn">The local day of the last qualifying contact; null = none since they share the patient.</param>
/// <param name="DueOn">The last day on which a contact is in time.</param>
/// <param name="OverdueDays">0 = not overdue; from the day after <paramref name="DueOn"/> on.</param>
/// <param name="AgreementId">Null = the pair has no active agreement, and the defaults hold.</param>
public sealed record ContactDue(Guid PatientId, Guid TherapistId, Guid PrescriberId, ContactTier Tier, DateOnly? LastOn, DateOnly DueOn, int OverdueDays, Guid? AgreementId)
{
    /// <summary>From which local day on both are on the team.</summary>
    public DateOnly SharedOn { get; init; }

    /// <summary>How many days are agreed between two contacts.</summary>
    public int EveryDays { get; init; }
}

/// <summary>How close a patient is kept (K-013).</summary>
public enum ContactTier
{
    HighRisk,
    Changing,
    Stable,
    Maintenance,
}
