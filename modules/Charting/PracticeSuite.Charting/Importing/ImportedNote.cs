using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

/// <summary>A row of notes.csv.</summary>
internal sealed record ImportedNote(NoteKind Kind, string? Template, Guid AuthorId, NoteBody Body, DateTimeOffset? BegunAt, DateTimeOffset? SignedAt)
{
    public static ImportedNote Read(ImportRow row, StaffIndex staff, TimeZoneInfo zone, int sections)
    {
        var (kind, template) = (row.Choice<NoteKind>("kind"), NoteTemplates.Find(row.Raw("template")));
        var body = new NoteBody(row.Date("service_on"))
        {
            StartedAt = row.OptionalInstant("start", zone),
            EndedAt = row.OptionalInstant("end", zone),
            ServiceCode = row.OptionalText("code", NoteLimits.ServiceCode),
            Place = row.OptionalChoice<NotePlace>("place"),
            Participants = row.OptionalText("participants", NoteLimits.Participants),
            SpokeWithPatient = row.OptionalFlag("spoke_with_patient"),
            DiagnosisCodes = row.List("diagnoses", NoteLimits.Diagnoses, 8),
            PlanReference = row.OptionalText("plan_reference", NoteLimits.PlanReference),
            Sections = [.. Texts(row, template, sections)],
        };
        return new ImportedNote(kind, template?.Key, row.Named("author", staff.ByCode, "member of staff"), body, row.OptionalInstant("begun_at", zone), row.OptionalInstant("signed_at", zone));
    }

    public bool EndedBy(DateTimeOffset signed) => (Body.EndedAt ?? Body.StartedAt ?? signed) <= signed;

    /// <summary>A text with more than the template has sections has no place; it is refused and not dropped.</summary>
    private static IEnumerable<NoteSection> Texts(ImportRow row, NoteTemplate? template, int sections)
    {
        for (var at = 0; at < sections; at++)
        {
            var column = $"section_{at + 1}";
            if (row.Raw(column) is not { } text)
                continue;
            if (at < template?.Sections.Count)
                yield return new NoteSection(template.Sections[at].Key, text);
            else
                row.Refuse(column, $"{column} has a text and the template has no such section; leave it empty or choose another template.");
        }
    }
}
