using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.Notes;

/// <summary>The signed notes of a chart (P-040 to P-048; row P-103 of the role matrix).</summary>
public interface INoteAppService
{
    /// <summary>The latest service first; no text.</summary>
    Task<IReadOnlyList<NoteLineDto>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>A page of them, the latest service first; of one day the one that was begun last.</summary>
    /// <param name="before">The last that is shown already; null = from the latest.</param>
    Task<NotePage> GetPageAsync(Guid patientId, DayCursor? before, int take, CancellationToken cancellationToken);

    /// <summary>What a biller needs of them and no more: day, code, diagnoses, times.</summary>
    Task<IReadOnlyList<BilledNoteDto>> GetBilledAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>A note of this patient; another's is not found here.</summary>
    Task<NoteDto> GetAsync(Guid patientId, Guid id, CancellationToken cancellationToken);

    /// <summary>The note as a PDF, with its addenda, signatures and hash.</summary>
    Task<NotePaper> PrintAsync(Guid patientId, Guid id, CancellationToken cancellationToken);

    /// <summary>Notes of those whom the caller supervises that wait for the co-signature, the longest waiting first.</summary>
    Task<IReadOnlyList<NoteLineDto>> GetCoSignListAsync(CancellationToken cancellationToken);

    /// <exception cref="BusinessException"><c>Access:ReauthenticationNeeded</c>, as for addenda and withdrawals.</exception>
    Task<NoteDto> CoSignAsync(Guid id, NoteSigning signing, CancellationToken cancellationToken);

    /// <summary>
    /// Gives a note that waits for the caller's co-signature back to its author, who goes on with its text in a draft of theirs; what was signed stays, as
    /// a line of the chart (P-044, P-045).
    /// </summary>
    /// <exception cref="BusinessException"><c>Charting:NoteNotPending</c>, <c>Charting:NotTheSupervisor</c>; a comment that says too little.</exception>
    Task<NoteDto> ReturnAsync(Guid id, NoteReturn given, CancellationToken cancellationToken);

    /// <summary>Adds to a locked note; the note itself never changes (P-045).</summary>
    Task<NoteDto> AddendAsync(Guid id, AddendumInput addendum, CancellationToken cancellationToken);

    /// <summary>
    /// Marks a note of the caller as entered in error; with another patient, whose chart the caller may open as well, a draft with the same
    /// text begins there (P-046).
    /// </summary>
    Task<WithdrawnNote> WithdrawAsync(Guid id, NoteWithdrawal withdrawal, CancellationToken cancellationToken);
}

/// <param name="Version">That was shown.</param>
/// <param name="Intent">The word <c>sign</c>, typed (P-043).</param>
public sealed record NoteSigning(int Version, string? Intent);

/// <param name="Version">That was shown.</param>
/// <param name="Comment">What is to be corrected, 10 to 400 characters.</param>
public sealed record NoteReturn(int Version, string? Comment);

/// <param name="Comment">What the supervisor said is to be corrected.</param>
/// <param name="NoteId">As it was signed before.</param>
public sealed record NoteReturnDto(Guid NoteId, Guid ById, DateTimeOffset At, string Comment);

/// <param name="Reason">Why it is added, 10 to 400 characters.</param>
public sealed record AddendumInput(string? Reason, string? Text);

/// <param name="ToPatientId">Whose note it is; null = nobody's.</param>
/// <param name="Reason">10 to 400 characters.</param>
public sealed record NoteWithdrawal(Guid? ToPatientId, string? Reason);

/// <param name="DraftId">The draft on the right chart, if one was named.</param>
public sealed record WithdrawnNote(Guid Id, Guid? DraftId);

/// <param name="Next">Where older ones begin; null = there are none.</param>
public sealed record NotePage(IReadOnlyList<NoteLineDto> Lines, DayCursor? Next);

public sealed record NoteLineDto(
    Guid Id,
    Guid PatientId,
    NoteKind Kind,
    string Template,
    DateOnly ServiceOn,
    Guid AuthorId,
    NoteState State,
    DateTimeOffset SignedAt,
    bool IsLateEntry,
    int Addenda)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }

    /// <summary>It was given back to its author before it was co-signed.</summary>
    public bool IsReturned { get; init; }
}

/// <param name="IsBillable">Signed, and co-signed where that is needed (P-044).</param>
public sealed record BilledNoteDto(
    Guid Id, Guid PatientId, DateOnly ServiceOn, DateTimeOffset? StartedAt, DateTimeOffset? EndedAt, string ServiceCode, IReadOnlyList<string> DiagnosisCodes, bool IsBillable)
{
    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }
}

/// <param name="Body">Without its sections where the note was withdrawn from the chart and the reader is not its author.</param>
/// <param name="ContentHash">SHA-256 of what was signed, in hexadecimal digits.</param>
/// <param name="IsIntact">What stands here now is what was signed.</param>
public sealed record NoteDto(
    Guid Id,
    Guid PatientId,
    int Version,
    NoteKind Kind,
    string Template,
    NoteState State,
    bool IsLateEntry,
    NoteBody Body,
    Guid AuthorId,
    Guid? CoAuthorId,
    string ContentHash,
    bool IsIntact,
    NoteSignatureDto Signature,
    NoteSignatureDto? CoSignature,
    IReadOnlyList<AddendumDto> Addenda)
{
    public int? PlanVersion { get; init; }

    /// <summary>The goals and objectives on which it worked, as that version has them: "Goal 1.2: sleeps through" (P-041).</summary>
    public IReadOnlyList<string> PlanAims { get; init; } = [];

    public NoteWithdrawalDto? Withdrawal { get; init; }

    /// <summary>It came from another chart, where it was entered in error (P-046).</summary>
    public bool IsMoved { get; init; }

    /// <summary>Why the text was given back that its author signed before it; null = it never was.</summary>
    public NoteReturnDto? Corrects { get; init; }

    /// <summary>Signed elsewhere; the signature is as a file told it.</summary>
    public bool IsImported { get; init; }

    /// <summary>The caller may add to it and withdraw it.</summary>
    public bool IsMine { get; init; }

    /// <summary>It waits for the caller's co-signature.</summary>
    public bool IsToCoSign { get; init; }

    /// <summary>Of the practice's Part 2 program (P-071).</summary>
    public bool IsPart2 { get; init; }
}

/// <param name="Name">As it was when they signed.</param>
public sealed record NoteSignatureDto(Guid StaffId, string Name, string Credential, DateTimeOffset At);

/// <param name="IsMoved">A copy went to the right chart.</param>
public sealed record NoteWithdrawalDto(Guid ById, DateTimeOffset At, string Reason, bool IsMoved)
{
    /// <summary>Nothing was in error: its supervisor gave it back before the co-signature, with the reason.</summary>
    public bool IsReturned { get; init; }
}

public sealed record AddendumDto(Guid Id, string Reason, string Text, NoteSignatureDto Signature);

public sealed record NotePaper(Guid PatientId, string FileName, byte[] Content);
