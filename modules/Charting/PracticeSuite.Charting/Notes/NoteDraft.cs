using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Importing;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;

namespace PracticeSuite.Charting.Notes;

/// <summary>
/// A note that is being written: its author's, and the co-author's whom they named (P-042). It is kept every few seconds, so its events are
/// told by the services and not by each save. Signed, it becomes the <see cref="Note"/> of the same id.
/// </summary>
[Access(AccessObject.ProgressNotes, Own = nameof(AuthorId), With = nameof(CoAuthorId), IsPrivate = true)]
internal sealed class NoteDraft : AggregateRoot, IConcludedItem, IAboutPatient, IRecordedAsEvents
{
    /// <summary>How often a draft that is being written is told of in the audit trail.</summary>
    private static readonly TimeSpan Told = TimeSpan.FromMinutes(15);

    private NoteDraft()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public Guid PatientId { get; private init; }

    public bool IsPart2 { get; private set; }

    public Guid AuthorId { get; private init; }

    public Guid? CoAuthorId { get; private set; }

    public NoteKind Kind { get; private init; }

    public string Template { get; private init; } = "";

    public NoteBody Body { get; private set; } = null!;

    public DateTimeOffset BegunAt { get; private init; }

    public DateTimeOffset KeptAt { get; private set; }

    public DateTimeOffset ToldAt { get; private set; }

    /// <summary>The note of another chart that was entered in error there (P-046), or of this one that was given back.</summary>
    public Guid? MovedFromId { get; private init; }

    /// <summary>What is given back is its author's and has the label of their note, of whichever program the supervisor is.</summary>
    bool IConcludedItem.IsConcluded => MovedFromId is not null;

    public NoteTemplate Form => NoteTemplates.Find(Template) ?? throw new InvalidOperationException($"There is no template {Template}.");

    public static NoteDraft Begin(PracticeId practice, Guid patientId, Guid authorId, NewNote note, DateTimeOffset now)
    {
        var template = NoteTemplates.For(note.Kind).FirstOrDefault(one => one.Key == note.Template);
        Check.That(template is not null, nameof(Template), $"Template is none of this kind of note; use one of {string.Join(", ", NoteTemplates.For(note.Kind).Select(one => one.Key))}.");
        return new NoteDraft
        {
            PracticeId = practice, PatientId = patientId, AuthorId = authorId, Kind = note.Kind, Template = template.Key, Body = new NoteBody(note.ServiceOn),
            BegunAt = now, KeptAt = now, ToldAt = now,
        };
    }

    /// <summary>One that a file tells of.</summary>
    public static NoteDraft Take(PracticeId practice, Guid patientId, bool isPart2, ImportedNote told, DateTimeOffset now)
    {
        var draft = Begin(practice, patientId, told.AuthorId, new NewNote(told.Kind, told.Template, told.Body.ServiceOn), told.BegunAt ?? now);
        draft.IsPart2 = isPart2;
        draft.Body = NoteTexts.Kept(told.Body, draft.Body, draft.Form);
        return draft;
    }

    /// <summary>The text of a withdrawn note, on the chart where it belongs. What it leads to on the other chart stays there.</summary>
    public static NoteDraft Move(Note note, Guid patientId, DateTimeOffset now) => new()
    {
        PracticeId = note.PracticeId,
        PatientId = patientId,
        IsPart2 = note.IsPart2,
        AuthorId = note.AuthorId,
        Kind = note.Kind,
        Template = note.Template,
        Body = note.Body with
        {
            PlanVersionId = null,
            PlanAims = [],
            VisitId = null,
            DiagnosisCodes = [],
            Sections = [.. note.Sections.Select(section => new NoteSection(section.Key, section.Text) { IsUnedited = true, CopiedFromOn = note.ServiceOn })],
        },
        MovedFromId = note.Id,
        BegunAt = now,
        KeptAt = now,
        ToldAt = now,
    };

    /// <summary>The whole text of a note that its supervisor gave back, for its author to correct.</summary>
    public static NoteDraft Correct(Note note, DateTimeOffset now) => new()
    {
        PracticeId = note.PracticeId,
        PatientId = note.PatientId,
        IsPart2 = note.IsPart2,
        AuthorId = note.AuthorId,
        CoAuthorId = note.CoAuthorId,
        Kind = note.Kind,
        Template = note.Template,
        Body = note.Body,
        MovedFromId = note.Id,
        BegunAt = now,
        KeptAt = now,
        ToldAt = now,
    };

    /// <returns>Whether the audit trail is to be told: not at every save of a text that grows.</returns>
    public bool Keep(NoteBody given, DateTimeOffset now)
    {
        (Body, KeptAt) = (NoteTexts.Kept(given, Body, Form), now);
        if (now - ToldAt < Told)
            return false;
        ToldAt = now;
        return true;
    }

    /// <summary>Into sections that are empty; nothing that was typed is written over (P-047).</summary>
    public void CopyForward(Note note, DateTimeOffset now)
    {
        var own = Body.Sections.Where(section => section.Text.Trim().Length > 0).ToDictionary(section => section.Key, StringComparer.Ordinal);
        var copied = note.Sections.Where(section => !own.ContainsKey(section.Key)).Select(section =>
            new NoteSection(section.Key, section.Text) { CopiedFromId = note.Id, CopiedFromOn = note.ServiceOn, IsUnedited = true });
        var all = own.Values.Concat(copied).ToDictionary(section => section.Key, StringComparer.Ordinal);
        Body = Body with { Sections = [.. Form.Sections.Select(section => all.GetValueOrDefault(section.Key)).OfType<NoteSection>()] };
        KeptAt = now;
        LabelIf(note.IsPart2);
    }

    /// <summary>Text of the Part 2 program came in, so that the draft and the note that it becomes are the program's (P-071). A label stays.</summary>
    public void LabelIf(bool isPart2) => IsPart2 |= isPart2;

    public void NameCoAuthor(Guid? staffId)
    {
        Check.That(staffId != AuthorId, nameof(CoAuthorId), "CoAuthorId is the author; name somebody else or nobody.");
        CoAuthorId = staffId;
    }

    /// <summary>Sentences of the private draft, behind what stands in the section.</summary>
    public void Add(string sectionKey, IReadOnlyList<string> sentences, DateTimeOffset now)
    {
        Check.That(Form.Find(sectionKey) is not null, nameof(NoteSection.Key), $"Key is no section of this note; use one of {string.Join(", ", Form.Sections.Select(one => one.Key))}.");
        var before = Body.Sections.FirstOrDefault(section => section.Key == sectionKey)?.Text.TrimEnd() ?? "";
        var text = string.Join(' ', sentences);
        Keep(Body with { Sections = [.. Body.Sections, new NoteSection(sectionKey, before.Length == 0 ? text : $"{before}\n{text}")] }, now);
    }

    public bool IsOverdue(DateTimeOffset now) => now - BegunAt > TimeSpan.FromHours(NoteLimits.UnsignedHours);
}
