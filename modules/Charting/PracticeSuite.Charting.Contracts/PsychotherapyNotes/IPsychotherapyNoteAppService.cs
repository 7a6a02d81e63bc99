using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Contracts.PsychotherapyNotes;

/// <summary>
/// A clinician's own psychotherapy notes (P-060 to P-063): for the person who wrote them and for nobody else. Somebody else's are answered
/// like those that do not exist.
/// </summary>
public interface IPsychotherapyNoteAppService
{
    /// <summary>The caller's own notes of a patient, the latest session first; no text.</summary>
    /// <exception cref="BusinessException"><c>Charting:PsychotherapyNotesClosed</c>: the author has left (P-066).</exception>
    Task<IReadOnlyList<PsychotherapyNoteEntry>> GetListAsync(Guid patientId, CancellationToken cancellationToken);

    /// <param name="number">Which version; null = the latest.</param>
    /// <exception cref="BusinessException"><c>Charting:PsychotherapyNoteNotFound</c>; <c>Charting:PsychotherapyNoteDamaged</c>: what is stored is
    /// not what was written.</exception>
    Task<PsychotherapyNoteDto> GetAsync(Guid id, int? number, CancellationToken cancellationToken);

    /// <summary>Whether the caller may write SUD counseling notes: a clinician of the practice's Part 2 program (P-075).</summary>
    Task<bool> MayWriteSudCounselingAsync(CancellationToken cancellationToken);

    Task<PsychotherapyNoteDto> WriteAsync(Guid patientId, PsychotherapyNoteInput input, CancellationToken cancellationToken);

    /// <summary>Adds a version; the earlier ones stay as they are.</summary>
    Task<PsychotherapyNoteDto> ReviseAsync(Guid id, PsychotherapyNoteInput input, CancellationToken cancellationToken);
}

/// <param name="Version">How many versions there are; the latest has this number.</param>
public sealed record PsychotherapyNoteEntry(Guid Id, Guid PatientId, int Version, DateOnly SessionOn, DateTimeOffset WrittenAt, DateTimeOffset RevisedAt)
{
    public SessionNoteKind Kind { get; init; }
}

/// <param name="Version">How many versions there are.</param>
/// <param name="Number">The version that <paramref name="Text"/> is of.</param>
public sealed record PsychotherapyNoteDto(Guid Id, Guid PatientId, int Version, int Number, DateOnly SessionOn, DateTimeOffset WrittenAt, string Text)
{
    public SessionNoteKind Kind { get; init; }

    /// <summary>Without the text, which would otherwise stand wherever somebody writes the record into a line of a log.</summary>
    public override string ToString() => $"{nameof(PsychotherapyNoteDto)} {Id}";
}

/// <param name="Text">1 to <see cref="PsychotherapyNoteLimits.Text"/> characters.</param>
/// <param name="Version">For a revision: the version that was shown.</param>
public sealed record PsychotherapyNoteInput(DateOnly SessionOn, string? Text, int Version = 0)
{
    /// <summary>Of a new note; a revision keeps what the note is.</summary>
    public SessionNoteKind Kind { get; init; }

    /// <summary>Without the text, as before.</summary>
    public override string ToString() => nameof(PsychotherapyNoteInput);
}

public static class PsychotherapyNoteLimits
{
    /// <summary>Three pages of print. The longest box of any page: what a page may send at once is measured by it.</summary>
    public const int Text = 10_000;

    public const int Recipient = 200;

    public const int Explanation = 1_000;

    public const int ExplanationMin = 10;

    public const int Decision = 400;
}
