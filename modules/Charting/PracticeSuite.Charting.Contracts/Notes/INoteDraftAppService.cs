using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Notes;

/// <summary>The caller's own drafts, and those of which they are the named co-author; nobody else's are there (P-042).</summary>
public interface INoteDraftAppService
{
    /// <summary>Those of all patients, or of one, the oldest first.</summary>
    Task<IReadOnlyList<NoteDraftLineDto>> GetListAsync(Guid? patientId, CancellationToken cancellationToken);

    /// <summary>A draft about this patient; another's is not found here.</summary>
    Task<NoteDraftDto> GetAsync(Guid patientId, Guid id, CancellationToken cancellationToken);

    Task<NoteDraftDto> BeginAsync(Guid patientId, NewNote note, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps what was typed. Where another window has written to the draft since it was shown, nothing is written over: the text is kept
    /// beside it, and the answer says so.
    /// </summary>
    Task<KeptDraft> KeepAsync(Guid id, DraftText text, CancellationToken cancellationToken);

    /// <summary>All texts have been looked at: this one is the draft's, and what windows had kept beside it is dropped.</summary>
    /// <exception cref="BusinessException"><c>Charting:NoteDraftChanged</c>, <c>Charting:NoteTextUnseen</c>: not what was shown; nothing is dropped.</exception>
    Task<NoteDraftDto> SettleAsync(Guid id, SettledText text, CancellationToken cancellationToken);

    /// <summary>Fills empty sections from a note of the same patient (P-047).</summary>
    Task<NoteDraftDto> CopyForwardAsync(Guid id, Guid noteId, int version, CancellationToken cancellationToken);

    /// <param name="staffId">Somebody of the care team; null = nobody any more.</param>
    Task<NoteDraftDto> NameCoAuthorAsync(Guid id, Guid? staffId, int version, CancellationToken cancellationToken);

    /// <summary>What the draft lacks before it can be signed (P-041).</summary>
    Task<IReadOnlyList<NoteGap>> CheckAsync(Guid id, CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Access:ReauthenticationNeeded</c>; the first gap; <c>Charting:NoteDraftChanged</c>: not what was shown.</exception>
    Task<NoteDto> SignAsync(Guid id, NoteSigning signing, CancellationToken cancellationToken);

    /// <param name="version">That was shown: what another window wrote since is not thrown away unread.</param>
    Task DiscardAsync(Guid id, int version, CancellationToken cancellationToken);
}

/// <param name="Template">One of <see cref="NoteTemplates.For"/> the kind.</param>
public sealed record NewNote(NoteKind Kind, string? Template, DateOnly ServiceOn);

/// <param name="Version">That was shown.</param>
/// <param name="Window">Names the window that writes, so that its next text takes the place of its last.</param>
public sealed record DraftText(NoteBody Body, int Version, Guid Window);

/// <param name="Version">Of the draft, as it was shown.</param>
/// <param name="Window">That settles; what it kept beside the draft itself needs no look.</param>
/// <param name="Seen">What other windows had kept, as it was shown.</param>
public sealed record SettledText(NoteBody Body, int Version, Guid Window, IReadOnlyList<SeenText> Seen);

public sealed record SeenText(Guid Window, int Version);

/// <param name="IsBeside">Another window wrote to the draft meanwhile; this text stands beside it.</param>
/// <param name="HasBeside">Texts of other windows wait to be looked at.</param>
public sealed record KeptDraft(int Version, DateTimeOffset At, bool IsBeside, bool HasBeside);

/// <param name="Field">A field of the body, or the key of a section.</param>
/// <param name="Message">What is missing or wrong, and the fix.</param>
public sealed record NoteGap(string Field, string Message);

/// <param name="IsOverdue">Unsigned for more than 72 hours (P-042).</param>
public sealed record NoteDraftLineDto(Guid Id, Guid PatientId, NoteKind Kind, string Template, DateOnly ServiceOn, Guid AuthorId, DateTimeOffset BegunAt, DateTimeOffset KeptAt, bool IsOverdue)
{
    /// <summary>The supervisor gave it back; null = nobody did.</summary>
    public NoteReturnDto? Returned { get; init; }
}

/// <param name="Beside">What other windows wrote and nobody has looked at yet.</param>
public sealed record NoteDraftDto(
    Guid Id,
    Guid PatientId,
    int Version,
    NoteKind Kind,
    string Template,
    NoteBody Body,
    Guid AuthorId,
    Guid? CoAuthorId,
    DateTimeOffset BegunAt,
    DateTimeOffset KeptAt,
    IReadOnlyList<BesideDraft> Beside)
{
    /// <summary>It came from another chart, where it was entered in error (P-046).</summary>
    public bool IsMoved { get; init; }

    /// <summary>The supervisor gave it back; null = nobody did.</summary>
    public NoteReturnDto? Returned { get; init; }

    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }
}

public sealed record BesideDraft(Guid Window, int Version, Guid WrittenById, DateTimeOffset WrittenAt, NoteBody Body);
