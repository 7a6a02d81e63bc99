namespace PracticeSuite.Privacy.Contracts.Notices;

/// <summary>What somebody has to be told at once: that the glass was broken (P-121), that somebody was denied again and again (P-123), that a medication was changed (P-012), that a contact is overdue (K-034), that a message waits (K-063), that a pair still disagrees (K-021), that nobody may read what was written (K-049).</summary>
public interface INoticeAppService
{
    /// <summary>How many of the caller's notices they have not read.</summary>
    Task<int> CountUnreadAsync(CancellationToken cancellationToken);

    /// <summary>The caller's, the latest first: to privacy officers all of theirs, to a clinician those of patients whose primary clinician they are.</summary>
    Task<IReadOnlyList<NoticeDto>> GetListAsync(CancellationToken cancellationToken);

    Task MarkReadAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="About">Who did it.</param>
/// <param name="ReasonCode">A word of ours, such as a <c>BreakGlassReason</c>, or the id of an invitation.</param>
/// <param name="Patient">How the reader may know the patient: the name for whoever treats them, the MRN for the privacy officer.</param>
/// <param name="Times">How often, of denials; how many days, of a contact or a disagreement.</param>
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

    /// <summary>The reader has not read a message for as long as its level allows (K-063).</summary>
    MessageWaits,

    /// <summary>A pair has disagreed about a patient for a week, and the reader leads the practice (K-021).</summary>
    DisagreementWaits,

    /// <summary>What was written to a team has nobody left who may read it, and the reader leads the practice (K-049).</summary>
    MessageForNobody,

    /// <summary>A patient tried to answer, and nobody may read it: nothing was kept (K-049). The reason code is the invitation.</summary>
    AnswerRefused,

    /// <summary>Somebody asks the reader and a colleague to agree on how they keep in touch (K-001).</summary>
    AgreementAsked,

    /// <summary>Somebody asks the reader and a colleague to name who leads in a crisis, and the backup (K-004).</summary>
    LeadAsked,

    /// <summary>The colleague has signed their agreement, and the reader has not (K-010).</summary>
    AgreementToSign,

    /// <summary>What a colleague set for a patient asks for less, and holds when the reader has signed it as well (K-015, K-017).</summary>
    TermsToSign,

    /// <summary>Somebody asks the reader to look at a day on which two of their entries run at the same time (B-074). The reason code is the day.</summary>
    OverlapAsked,
}
