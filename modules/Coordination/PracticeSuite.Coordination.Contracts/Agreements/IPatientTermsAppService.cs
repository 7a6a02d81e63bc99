using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Agreements;

/// <summary>What of a pair's agreement is otherwise for one patient (K-010, K-013, K-030), who leads in a crisis (K-004, K-018), and that two talked (K-032).</summary>
public interface IPatientTermsAppService
{
    /// <summary>Of each pair that shares the patient; none = nobody shares them.</summary>
    Task<IReadOnlyList<PatientTermsDto>> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>By either of the two; what was set before stays on record with who, when and why.</summary>
    /// <exception cref="BusinessException"><c>Coordination:NotOfPair</c>, <c>Coordination:LeadIsBackup</c>, <c>Coordination:TermsChanged</c>, <c>Input:Invalid</c>.</exception>
    Task<IReadOnlyList<PatientTermsDto>> ChangeAsync(PatientTermsInput input, CancellationToken cancellationToken);

    /// <summary>That the caller met a colleague, or talked to them on the phone, about the patient.</summary>
    /// <exception cref="BusinessException">
    /// <c>Coordination:SharedPatientNotFound</c>: the colleague treats or prescribes with nobody whom the caller may know of; <c>Input:Invalid</c>: in the future,
    /// too long ago, or under a minute.
    /// </exception>
    Task<IReadOnlyList<PatientTermsDto>> LogTalkAsync(TalkInput input, CancellationToken cancellationToken);
}

/// <param name="Turn">How often it was changed, as far as the caller may know; given back with a change, so that nobody overwrites what they have not seen.</param>
/// <param name="Own">What is set for the patient; unset = inherited.</param>
/// <param name="InEffect">Of the pair, with what is set for the patient.</param>
/// <param name="Tier">As it is used.</param>
/// <param name="Proposed">From the chart (K-030).</param>
public sealed record PatientTermsDto(
    Guid PatientId, Guid TherapistId, Guid PrescriberId, Guid? AgreementId, bool IsExpired, int Turn, OwnTerms Own, AgreementTerms InEffect, ContactTier Tier, TierProposal Proposed,
    ContactDue Due, bool MayChange, IReadOnlyList<TermsChangeDto> History)
{
    /// <summary>The colleague of the caller, where they are one of the two.</summary>
    public Guid? WithId { get; init; }
}

public sealed record OwnTerms(Guid? CrisisLeadId, Guid? BackupId, ContactInitiator? Initiator, ContactRhythm? Rhythm, int? EveryDays, ContactTier? Tier)
{
    public static OwnTerms None { get; } = new(null, null, null, null, null, null);
}

/// <param name="Why">In clinical words; for whoever treats.</param>
public sealed record TierProposal(ContactTier Tier, string Why);

public sealed record TermsChangeDto(OwnTerms Terms, string Reason, Guid SetById, DateTimeOffset SetAt);

/// <param name="Reason">Why it is otherwise for this patient.</param>
public sealed record PatientTermsInput(Guid PatientId, Guid TherapistId, Guid PrescriberId, int Turn, OwnTerms Terms, string? Reason);

/// <param name="Channel">In person or by phone.</param>
/// <param name="Minutes">One at least.</param>
public sealed record TalkInput(Guid PatientId, Guid WithStaffId, ContactChannel Channel, DateTimeOffset At, int Minutes);
