namespace PracticeSuite.Charting.Contracts.Notes;

/// <summary>The sections of a note, in their order (P-040).</summary>
/// <param name="Key">Stored and imported: DAP, SOAP …</param>
public sealed record NoteTemplate(string Key, string Label, IReadOnlyList<NoteKind> Kinds, IReadOnlyList<NoteSectionTemplate> Sections)
{
    public NoteSectionTemplate? Find(string? key) => Sections.FirstOrDefault(section => section.Key == key);
}

/// <param name="Key">Stored, and the field that a refusal names.</param>
/// <param name="Hint">What belongs here.</param>
/// <param name="Required">It is filled before the note is signed.</param>
public sealed record NoteSectionTemplate(string Key, string Label, string Hint, bool Required = true);
