using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Notes;

/// <summary>What an author writes beside a draft for themselves; its id is the draft's, and it ends with it. Only marked sentences leave it.</summary>
[Access(AccessObject.ProgressNotes, Own = nameof(AuthorId), IsPrivate = true)]
internal sealed class PrivateDraft : AggregateRoot, IPart2Item, IAboutPatient, IRecordedAsEvents
{
    private PrivateDraft()
    {
    }

    public PrivateDraft(NoteDraft draft) => (Id, PracticeId, PatientId, AuthorId, IsPart2) = (draft.Id, draft.PracticeId, draft.PatientId, draft.AuthorId, draft.IsPart2);

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid AuthorId { get; private init; }

    public string Text { get; private set; } = "";

    /// <summary>The marked sentences; one that was changed is not the one that was marked.</summary>
    public IReadOnlyList<string> Marked { get; private set; } = [];

    public IEnumerable<PrivateSentence> Read() => Sentences.Of(Text).Select(sentence => new PrivateSentence(sentence, Marked.Contains(sentence)));

    public void Keep(PrivateDraftInput given)
    {
        var text = given.Text ?? "";
        Check.That(text.Length <= NoteLimits.Section, nameof(Text), $"Text has {text.Length:N0} characters; at most {NoteLimits.Section:N0} fit. Shorten it; what you typed is still here.");
        Text = text;
        Marked = [.. Sentences.Of(text).Where(given.Marked.Contains).Distinct(StringComparer.Ordinal)];
    }

    /// <returns>The marked sentences in their order.</returns>
    public IReadOnlyList<string> Share()
    {
        var shared = Sentences.Of(Text).Where(Marked.Contains).ToList();
        if (shared.Count == 0)
            throw NoteErrors.NothingMarked();
        Marked = [];
        return shared;
    }
}
