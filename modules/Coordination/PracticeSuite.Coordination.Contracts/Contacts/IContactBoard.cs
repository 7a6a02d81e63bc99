namespace PracticeSuite.Coordination.Contracts.Contacts;

/// <summary>What is due between whom: of clinicians their own pairs, of supervisors, care coordinators and the front desk all (K-034).</summary>
public interface IContactBoard
{
    /// <summary>What is due by that many days from today: what is overdue first, then by tier, then the longest overdue.</summary>
    Task<ContactsDueDto> GetDueAsync(int withinDays, CancellationToken cancellationToken);

    /// <summary>Patients who are shared and have no lead in a crisis, or no backup (K-004).</summary>
    Task<IReadOnlyList<LeadMissingRow>> GetWithoutLeadAsync(CancellationToken cancellationToken);

    /// <summary>What the caller was to have read of their colleagues' notes and visits by the days that they agreed on (K-012); nobody else's.</summary>
    Task<IReadOnlyList<ToReadRow>> GetToReadAsync(CancellationToken cancellationToken);
}

/// <param name="Count">Of all that is due, of which the most pressing rows are shown.</param>
/// <param name="Overdue">How many of all are overdue.</param>
public sealed record ContactsDueDto(int Count, int Overdue, IReadOnlyList<ContactDueRow> Rows);

/// <param name="Tier">Null = the caller sees nothing clinical.</param>
/// <param name="LastOn">Null = there was none, or the caller sees no tier: the days from it to the one on which it is due would tell.</param>
/// <param name="Patient">As lists name them.</param>
/// <param name="WithId">Of a clinician's own, whom to talk to; else null.</param>
public sealed record ContactDueRow(
    Guid PatientId, string Patient, Guid TherapistId, Guid PrescriberId, ContactTier? Tier, DateOnly? LastOn, DateOnly DueOn, int OverdueDays, Guid? AgreementId, Guid? WithId);

/// <param name="MayName">The caller is one of a pair that shares the patient, and names who is missing.</param>
public sealed record LeadMissingRow(Guid PatientId, string Patient, Guid TherapistId, Guid PrescriberId, bool LacksLead, bool LacksBackup, Guid? AgreementId, bool MayName);

/// <param name="WithId">Whose it is.</param>
/// <param name="ItemOn">Of the latest note or visit that was not read.</param>
/// <param name="IsNote">Else it is a visit.</param>
public sealed record ToReadRow(Guid PatientId, string Patient, Guid WithId, DateOnly ItemOn, bool IsNote, int OverdueDays);
