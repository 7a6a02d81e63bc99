using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Notes;

/// <summary>What was added to a locked note, by whom, when and why (P-045). It is seen by whoever sees the note.</summary>
[Access(AccessObject.ProgressNotes, Own = nameof(NoteAuthorId), By = nameof(AuthorId)), AuditedAs(AuditAction.Addend)]
internal sealed class NoteAddendum : IPart2Item, IAboutPatient
{
    private NoteAddendum()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid NoteId { get; private init; }

    /// <summary>1 for the first under its note.</summary>
    public int Number { get; private init; }

    public Guid NoteAuthorId { get; private init; }

    public Guid AuthorId { get; private init; }

    public string SignerName { get; private init; } = "";

    public string SignerCredential { get; private init; } = "";

    public DateTimeOffset SignedAt { get; private init; }

    public string Reason { get; private init; } = "";

    public string Text { get; private init; } = "";

    public byte[] ContentHash { get; private set; } = [];

    public static NoteAddendum Write(Note note, NoteSigner signer, AddendumInput given, DateTimeOffset now)
    {
        var reason = Check.Required(given.Reason, nameof(given.Reason), NoteLimits.Reason);
        Check.That(reason.Length >= NoteLimits.ReasonMin, nameof(given.Reason), $"Reason has {reason.Length} characters; say in at least {NoteLimits.ReasonMin} why it is added.");
        var addendum = new NoteAddendum
        {
            PracticeId = note.PracticeId,
            PatientId = note.PatientId,
            IsPart2 = note.IsPart2,
            NoteId = note.Id,
            Number = note.Addenda.Count + 1,
            NoteAuthorId = note.AuthorId,
            AuthorId = signer.StaffId,
            SignerName = signer.Name,
            SignerCredential = signer.Credential,
            SignedAt = now,
            Reason = reason.ReplaceLineEndings("\n"),
            Text = Check.Required(given.Text?.ReplaceLineEndings("\n"), nameof(given.Text), NoteLimits.Addendum),
        };
        addendum.ContentHash = NoteCanon.HashOf(addendum, note, note.AddendaHash);
        return addendum;
    }
}
