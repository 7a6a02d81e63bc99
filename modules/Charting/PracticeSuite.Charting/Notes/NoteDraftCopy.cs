using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Notes;

/// <summary>
/// What a window wrote to a draft that another window had changed meanwhile: beside it, so that neither text is lost. A root of its own:
/// as a part of the draft each save of it would make the other window late in its turn.
/// </summary>
[Access(AccessObject.ProgressNotes, Own = nameof(AuthorId), With = nameof(CoAuthorId), IsPrivate = true)]
internal sealed class NoteDraftCopy : AggregateRoot, IPart2Item, IAboutPatient, IRecordedAsEvents
{
    private NoteDraftCopy()
    {
    }

    public NoteDraftCopy(NoteDraft draft, Guid window)
    {
        (PracticeId, PatientId, AuthorId, DraftId, Window, Body) = (draft.PracticeId, draft.PatientId, draft.AuthorId, draft.Id, window, draft.Body);
        Follow(draft);
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    /// <summary>The draft's, whoever of the two wrote in this window.</summary>
    public Guid AuthorId { get; private init; }

    public Guid? CoAuthorId { get; private set; }

    public bool IsPart2 { get; private set; }

    public Guid DraftId { get; private init; }

    public Guid Window { get; private init; }

    public Guid WrittenById { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public NoteBody Body { get; private set; } = null!;

    public void Keep(NoteBody given, NoteDraft draft, Guid by, DateTimeOffset now)
    {
        (Body, WrittenById, WrittenAt) = (NoteTexts.Kept(given, draft.Body, draft.Form), by, now);
        Follow(draft);
    }

    /// <summary>Text of the Part 2 program came in (P-071).</summary>
    public void LabelIf(bool isPart2) => IsPart2 |= isPart2;

    /// <summary>Whoever sees the draft sees what stands beside it.</summary>
    public void Follow(NoteDraft draft)
    {
        CoAuthorId = draft.CoAuthorId;
        LabelIf(draft.IsPart2);
    }
}
