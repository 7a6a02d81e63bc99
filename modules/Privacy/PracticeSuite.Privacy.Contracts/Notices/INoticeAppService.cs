namespace PracticeSuite.Privacy.Contracts.Notices;

/// <summary>What somebody has to be told at once: that the glass was broken (P-121), that somebody was denied again and again (P-123), that a medication was changed (P-012), that a contact is overdue (K-034).</summary>
public interface INoticeAppService
{
    /// <summary>How many of the caller's notices they have not read.</summary>
    Task<int> CountUnreadAsync(CancellationToken cancellationToken);

    /// <summary>The caller's, the latest first: to privacy officers all of theirs, to a clinician those of patients whose primary clinician they are.</summary>
    Task<IReadOnlyList<NoticeDto>> GetListAsync(CancellationToken cancellationToken);

    Task MarkReadAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="About">Who did it.</param>
/// <param name="ReasonCode">A word of ours, such as a <c>BreakGlassReason</c>.</param>
/// <param name="Patient">How the reader may know the patient: the name for whoever treats them, the MRN for the privacy officer.</param>
/// <param name="Times">How often, of denials; how many days, of a contact.</param>
public sealed record NoticeDto(
    Guid Id, NoticeKind Kind, DateTimeOffset At, string About, Guid? AboutUserId, string? ReasonCode, Guid? PatientId, string? Patient, int? Times, bool IsRead)
{
    /// <summary>It came to the reader as a privacy officer.</summary>
    public bool IsToOfficers { get; init; }
}

public enum NoticeKind
{
    GlassBroken,
    ManyDenials,

    /// <summary>A medication of a patient whom the reader treats (P-012).</summary>
    MedicationChanged,

    /// <summary>The reader and a colleague were to talk about a patient whom they share, or two whom the reader supervises (K-034).</summary>
    ContactOverdue,
}
