using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Contracts.Agreements;

/// <summary>What of a pair's agreement is otherwise for one patient (K-010, K-013, K-030), who leads in a crisis (K-004, K-018), and that two talked (K-032).</summary>
public interface IPatientTermsAppService
{
    /// <summary>Of each pair that shares the patient; none = nobody shares them.</summary>
    Task<IReadOnlyList<PatientTermsDto>> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>
    /// By either of the two; what was set before stays on record with who, when and why. What asks for less than both have signed (K-015, K-017) is whoever sets it
    /// signing it, and holds when the other has signed it, too.
    /// </summary>
    /// <exception cref="BusinessException">
    /// <c>Coordination:NotOfPair</c>, <c>Coordination:LeadIsBackup</c>, <c>Coordination:LadderLoops</c>, <c>Coordination:TermsChanged</c>, <c>Input:Invalid</c>,
    /// <c>Access:ReauthenticationNeeded</c>: what is signed is.
    /// </exception>
    Task<IReadOnlyList<PatientTermsDto>> ChangeAsync(PatientTermsInput input, CancellationToken cancellationToken);

    /// <summary>The second signature under what the other of the pair has set for the patient (K-015, K-023).</summary>
    /// <param name="turn">As it was shown.</param>
    /// <exception cref="BusinessException"><c>Coordination:NotOfPair</c>, <c>Coordination:NothingToSign</c>, <c>Coordination:TermsChanged</c>, <c>Coordination:SharedPatientNotFound</c>.</exception>
    Task<IReadOnlyList<PatientTermsDto>> SignAsync(Guid patientId, Guid therapistId, Guid prescriberId, int turn, CancellationToken cancellationToken);

    /// <summary>That the caller met a colleague, or talked to them on the phone, about the patient.</summary>
    /// <exception cref="BusinessException">
    /// <c>Coordination:SharedPatientNotFound</c>: the colleague treats or prescribes with nobody whom the caller may know of; <c>Input:Invalid</c>: in the future,
    /// too long ago, or under a minute.
    /// </exception>
    Task<IReadOnlyList<PatientTermsDto>> LogTalkAsync(TalkInput input, CancellationToken cancellationToken);

    /// <summary>That the caller read what their colleague of the pair did last: with the colleague's own it is a contact where that is how the two keep in touch (K-033), and what they agreed on in any case (K-012).</summary>
    /// <exception cref="BusinessException">
    /// <c>Coordination:NotOfPair</c>, <c>Coordination:NotByReading</c>, <c>Coordination:ReadAnother</c>, <c>Coordination:ReviewedAlready</c>, <c>Coordination:SharedPatientNotFound</c>, <c>Input:Invalid</c>.
    /// </exception>
    Task<IReadOnlyList<PatientTermsDto>> AttestReviewAsync(ReviewInput input, CancellationToken cancellationToken);
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
    /// <summary>Of several pairs that share the patient the one whose lead and backup stand in the chart's head and on the patient's card (K-182).</summary>
    public bool SpeaksForChart { get; init; }

    /// <summary>What the pair has agreed on, or the defaults: what every field that is not set for the patient follows (K-010).</summary>
    public AgreementTerms Agreed { get; init; } = new();

    /// <summary>Who signed what is set for the patient and asks for less than the pair's; empty = nothing does.</summary>
    public IReadOnlyList<AgreementSignatureDto> Signatures { get; init; } = [];

    /// <summary>Whose signature is missing; until then the agreement holds there. Null = nobody's.</summary>
    public Guid? WaitsForId { get; init; }

    /// <summary>It waits for the caller.</summary>
    public bool MaySign { get; init; }

    /// <summary>The colleague of the caller, where they are one of the two.</summary>
    public Guid? WithId { get; init; }

    /// <summary>What the caller is to read of their colleague's; null = the two have agreed on no rhythm, or the caller is none of them.</summary>
    public ReviewDto? Review { get; init; }
}

/// <param name="ItemId">The latest note or visit of the colleague; null = there is none yet.</param>
/// <param name="IsNote">Else it is a visit.</param>
/// <param name="IsAttested">The caller has said that they read it.</param>
/// <param name="MineOn">When the caller last said so.</param>
/// <param name="EveryDays">Every how many days each reads, as they agreed (K-012).</param>
public sealed record ReviewDto(Guid? ItemId, DateOnly? ItemOn, bool IsNote, bool IsAttested, DateOnly? MineOn, DateOnly? TheirsOn, int EveryDays)
{
    /// <summary>Reading is how the two keep in touch: when both have read in time it is a contact (K-033). Else it is what they agreed on beside their talks (K-012).</summary>
    public bool IsContact { get; init; }

    /// <summary>For how long there is something that the caller was to have read; 0 = they have, or there is nothing.</summary>
    public int OverdueDays { get; init; }
}

/// <param name="ItemId">As it was shown.</param>
public sealed record ReviewInput(Guid PatientId, Guid TherapistId, Guid PrescriberId, Guid ItemId);

/// <param name="Why">In clinical words; for whoever treats.</param>
public sealed record TierProposal(ContactTier Tier, string Why);

/// <param name="IsSignature">Nothing is said otherwise than before: the second signature was given.</param>
public sealed record TermsChangeDto(OwnTerms Terms, string Reason, Guid SetById, DateTimeOffset SetAt, bool IsSignature);

/// <param name="Reason">Why it is otherwise for this patient.</param>
public sealed record PatientTermsInput(Guid PatientId, Guid TherapistId, Guid PrescriberId, int Turn, OwnTerms Terms, string? Reason);

/// <param name="Channel">In person or by phone.</param>
/// <param name="Minutes">One at least.</param>
public sealed record TalkInput(Guid PatientId, Guid WithStaffId, ContactChannel Channel, DateTimeOffset At, int Minutes);
