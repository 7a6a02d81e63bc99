using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.PsychotherapyNotes;

/// <summary>
/// The one way by which psychotherapy notes leave their author (P-063, P-064): a privacy officer asks with a written basis, another one
/// agrees, and the first gets one file, once. Neither sees a note before; that an export is asked for does not say that there are notes.
/// </summary>
public interface IPsychotherapyNoteExportAppService
{
    /// <summary>The latest requests first; at most 200.</summary>
    Task<IReadOnlyList<PsychotherapyNoteExportDto>> GetListAsync(CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Access:ReauthenticationNeeded</c>, as for each act but declining and canceling.</exception>
    Task<PsychotherapyNoteExportDto> RequestAsync(PsychotherapyNoteExportInput input, CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Charting:PsychotherapyExportNeedsAnother</c>: whoever asked cannot agree.</exception>
    Task<PsychotherapyNoteExportDto> ApproveAsync(Guid id, CancellationToken cancellationToken);

    Task<PsychotherapyNoteExportDto> DeclineAsync(Guid id, string? reason, CancellationToken cancellationToken);

    /// <summary>Whoever asked takes it back, also after it was approved.</summary>
    Task<PsychotherapyNoteExportDto> CancelAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// A ZIP of plain text: a cover with who, why and for whom, and a file for each note with all its versions. Made for whoever asked,
    /// within 24 hours of the approval, once.
    /// </summary>
    Task<PsychotherapyNoteExportFile> ProduceAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>Authors who have left, or whose notes are in escrow. Those who work here are not listed: nobody is to know that they write.</summary>
    Task<IReadOnlyList<DepartedNoteAuthor>> GetDepartedAuthorsAsync(CancellationToken cancellationToken);

    /// <summary>Takes the key of an author who has left into escrow (P-066): from then on only an export opens the notes.</summary>
    Task SealAsync(Guid authorId, CancellationToken cancellationToken);

    /// <summary>Gives the key back to an author who works here again.</summary>
    Task ReturnAsync(Guid authorId, CancellationToken cancellationToken);
}

/// <summary>On what the export rests (P-063: 45 CFR 164.508(a)(2), 164.512). A patient's wish to see the record is no basis (P-065).</summary>
public enum PsychotherapyExportBasis
{
    /// <summary>The patient authorized it, for psychotherapy notes and nothing else (P-064).</summary>
    Authorization,

    /// <summary>The author's own training program, under supervision.</summary>
    TrainingProgram,

    /// <summary>Defense in a proceeding that the patient brought.</summary>
    LegalDefense,

    /// <summary>The Department of Health and Human Services asks how the privacy rule is kept.</summary>
    HhsInvestigation,

    /// <summary>A health oversight agency looks into the author.</summary>
    OversightOfAuthor,

    Coroner,

    /// <summary>To prevent a serious and imminent threat.</summary>
    SeriousThreat,

    /// <summary>A law or a court order demands it.</summary>
    RequiredByLaw,
}

public enum PsychotherapyExportState
{
    /// <summary>For a second privacy officer.</summary>
    Waiting,
    Approved,
    Declined,
    Canceled,

    /// <summary>Nobody agreed within 7 days, or the file was not made within 24 hours.</summary>
    Expired,

    /// <summary>The file was made; there is no other from this request.</summary>
    Produced,
}

/// <param name="AuthorStaffId">Whose notes.</param>
/// <param name="IsSeparateAuthorization">For <see cref="PsychotherapyExportBasis.Authorization"/>: it names psychotherapy notes and is part of no other one.</param>
/// <param name="Recipient">To whom they go.</param>
/// <param name="Explanation">The written basis: which order, statute, agency, or what threat.</param>
/// <param name="From">The first session day; null = from the first.</param>
/// <param name="To">The last session day; null = to the last.</param>
public sealed record PsychotherapyNoteExportInput(
    Guid? PatientId,
    Guid? AuthorStaffId,
    PsychotherapyExportBasis Basis,
    bool IsSeparateAuthorization,
    string? Recipient,
    string? Explanation,
    DateOnly? From,
    DateOnly? To)
{
    /// <summary>One kind an export: neither authorization reaches the other's notes (P-064, P-074).</summary>
    public SessionNoteKind Kind { get; init; }
}

/// <param name="LapsesAt">When the next step must be done; null = there is none.</param>
/// <param name="IsMine">The caller asked for it.</param>
public sealed record PsychotherapyNoteExportDto(
    Guid Id,
    Guid PatientId,
    Guid AuthorStaffId,
    PsychotherapyExportBasis Basis,
    string Recipient,
    string Explanation,
    DateOnly? From,
    DateOnly? To,
    PsychotherapyExportState State,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    string? DecidedBy,
    DateTimeOffset? DecidedAt,
    string? Decision,
    DateTimeOffset? ProducedAt,
    DateTimeOffset? LapsesAt,
    bool IsMine)
{
    public SessionNoteKind Kind { get; init; }
}

public sealed record PsychotherapyNoteExportFile(string Name, string ContentType, ReadOnlyMemory<byte> Content);

/// <param name="LeftOn">The last day of work; null = works here again.</param>
/// <param name="SealedAt">Since when the key is in escrow.</param>
/// <param name="LastWrittenAt">From here the notes' retention counts on.</param>
public sealed record DepartedNoteAuthor(Guid Id, Guid StaffId, DateOnly? LeftOn, DateTimeOffset? SealedAt, int Notes, DateTimeOffset LastWrittenAt);
