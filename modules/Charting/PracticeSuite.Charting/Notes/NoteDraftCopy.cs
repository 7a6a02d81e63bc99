using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Notes;

/// <summary>
/// What a window wrote to a draft that another window had changed meanwhile: beside it, so that neither text is lost. A root of its own:
/// as a part of the draft each save of it would make the other window late in its turn.
/// </summary>
internal sealed class NoteDraftCopy : AggregateRoot, IBelongsToPractice, IRecordedAsEvents
{
    private NoteDraftCopy()
    {
    }

    public NoteDraftCopy(NoteDraft draft, Guid window) => (PracticeId, DraftId, Window, Body) = (draft.PracticeId, draft.Id, window, draft.Body);

    public PracticeId PracticeId { get; private init; }

    public Guid DraftId { get; private init; }

    public Guid Window { get; private init; }

    public Guid WrittenById { get; private set; }

    public DateTimeOffset WrittenAt { get; private set; }

    public NoteBody Body { get; private set; } = null!;

    public void Keep(NoteBody given, NoteDraft draft, Guid by, DateTimeOffset now) =>
        (Body, WrittenById, WrittenAt) = (NoteTexts.Kept(given, draft.Body, draft.Form), by, now);
}
