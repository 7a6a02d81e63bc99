namespace PracticeSuite.Privacy.Contracts.Requests;

/// <summary>Patients who ask for a copy of their record (P-147).</summary>
public interface IAccessRequestAppService
{
    /// <summary>Open ones by their due day, then those closed, the latest first.</summary>
    Task<IReadOnlyList<AccessRequestDto>> GetListAsync(CancellationToken cancellationToken);

    Task<IReadOnlyList<AccessRequestDto>> GetOfPatientAsync(Guid patientId, CancellationToken cancellationToken);

    Task<AccessRequestDto> TakeAsync(Guid patientId, AccessRequestInput request, CancellationToken cancellationToken);

    /// <summary>Once, by 30 days, with the reason that the patient is told in writing before the first 30 are over.</summary>
    Task<AccessRequestDto> ExtendAsync(Guid id, string reason, CancellationToken cancellationToken);

    Task<AccessRequestDto> DenyAsync(Guid id, AccessDenialInput denial, CancellationToken cancellationToken);

    /// <summary>The letter that tells of the denial, and how to have it reviewed.</summary>
    Task<PrivacyFile> PrintDenialAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Another licensed professional has looked at a denial that can be reviewed.</summary>
    Task<AccessRequestDto> ReviewAsync(Guid id, DenialReviewInput review, CancellationToken cancellationToken);

    /// <summary>The copy was handed over.</summary>
    Task<AccessRequestDto> FulfillAsync(Guid id, FulfillmentInput fulfillment, CancellationToken cancellationToken);

    Task<AccessRequestDto> WithdrawAsync(Guid id, string reason, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the copy as a ZIP of one readable PDF and a JSON file for each part: all that the practice keeps about the patient but what the
    /// law keeps apart and what somebody withheld (P-065, P-148, P-156). Needs a fresh proof, and is in the audit trail before a byte is written.
    /// </summary>
    /// <param name="consentId">For somebody else's copy: the Part 2 consent under which the program's records are in it; null = they are left out.</param>
    Task<RecordCopyDto> WriteCopyAsync(Guid id, Guid? consentId, Stream output, CancellationToken cancellationToken);

    /// <summary>Part 2 consents of which the officer may choose one for somebody else's copy; none for the patient's own (P-072).</summary>
    Task<IReadOnlyList<CopyConsent>> GetConsentsAsync(Guid id, CancellationToken cancellationToken);
}

/// <param name="Form">The form and format asked for, such as "PDF by e-mail".</param>
/// <param name="Recipient">Of a third party: who is to have it, as the signed request names them.</param>
/// <param name="RecipientAddress">Where.</param>
/// <param name="SignedOn">When the patient signed that request.</param>
public sealed record AccessRequestInput(RequestHead Head, string? Form, string? Recipient, string? RecipientAddress, DateOnly? SignedOn);

/// <param name="Professional">The licensed professional who judged, where the ground needs one.</param>
public sealed record AccessDenialInput(AccessDenialGround Ground, string? Explanation, string? Professional);

/// <param name="Reviewer">A licensed professional who took no part in the denial.</param>
public sealed record DenialReviewInput(string? Reviewer, bool IsUpheld, string? Finding);

/// <param name="FeeCents">The reasonable, cost-based fee; labor of copying, supplies and postage only.</param>
public sealed record FulfillmentInput(DateOnly On, string? How, long FeeCents, string? FeeNote);

public sealed record AccessRequestDto(
    Guid Id,
    Guid PatientId,
    DateOnly ReceivedOn,
    RequestedBy By,
    string? Name,
    string? Relationship,
    RequestState State,
    DateOnly DueOn,
    DateOnly? ExtendedOn,
    string? ExtensionReason,
    string TakenBy,
    string? Form,
    string? Recipient,
    string? RecipientAddress,
    DateOnly? SignedOn,
    AccessDenialGround? Ground,
    string? Explanation,
    string? Professional,
    bool IsReviewable,
    string? Reviewer,
    bool? IsUpheld,
    string? Finding,
    DateTimeOffset? CopiedAt,
    DateOnly? ClosedOn,
    string? How,
    long? FeeCents,
    string? FeeNote);

/// <summary>What a copy holds and lacks.</summary>
/// <param name="Scope">To whom and for what the consent is, in a sentence.</param>
public sealed record CopyConsent(Guid Id, string Scope);

public sealed record RecordCopyDto(Guid PatientId, int Parts, int Items, int Withheld);

/// <summary>45 CFR 164.524(a)(2) and (3).</summary>
public enum AccessDenialGround
{
    /// <summary>Reviewable: a licensed professional finds it likely to endanger somebody's life or physical safety.</summary>
    Danger,

    /// <summary>Reviewable: it speaks of another person, who is likely to be harmed substantially.</summary>
    HarmToAnother,

    /// <summary>Reviewable: a personal representative asks, and that is likely to harm somebody substantially.</summary>
    HarmThroughRepresentative,

    /// <summary>Psychotherapy notes, or compiled for a legal proceeding.</summary>
    ExcludedByLaw,
    ResearchInProgress,
    ConfidentialSource,

    /// <summary>The practice does not have it.</summary>
    NotHeld,
}
