using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PracticeSuite.Charting.Notes;

/// <summary>
/// The one form of a note's content whose SHA-256 is its signature's hash (P-043): a line for each thing that was signed, with the length
/// before the value, so that no two notes read alike. Whoever changes the form changes its name, and reads the old one as before.
/// </summary>
internal static class NoteCanon
{
    private const string Form = "practicesuite note 1";

    public static byte[] HashOf(Note note)
    {
        var text = new StringBuilder();
        Line(text, "form", Form);
        Line(text, "practice", note.PracticeId.Value);
        Line(text, "note", note.Id);
        Line(text, "patient", note.PatientId);
        Line(text, "kind", note.Kind);
        Line(text, "template", note.Template);
        Line(text, "service", note.ServiceOn);
        Line(text, "start", note.StartedAt);
        Line(text, "end", note.EndedAt);
        Line(text, "code", note.ServiceCode);
        Line(text, "place", note.Place);
        Line(text, "participants", note.Participants);
        Line(text, "diagnoses", string.Join(' ', note.DiagnosisCodes));
        Line(text, "plan", note.PlanVersionId);
        Line(text, "plan reference", note.PlanReference);
        Line(text, "visit", note.VisitId);
        Line(text, "late", note.IsLateEntry);
        Line(text, "moved from", note.MovedFromId);
        Line(text, "imported", note.IsImported);
        foreach (var section in note.Sections)
        {
            Line(text, section.Key, section.Text);
            Line(text, "copied from", section.CopiedFromId);
            Line(text, "unedited", section.IsUnedited);
        }

        Line(text, "author", note.AuthorId);
        Line(text, "co-author", note.CoAuthorId);
        Line(text, "signed by", $"{note.SignerName}, {note.SignerCredential}");
        Line(text, "signed at", note.SignedAt);
        return Sha256(text);
    }

    /// <summary>Bound to its note, so that it cannot stand under another.</summary>
    public static byte[] HashOf(NoteAddendum addendum, Note note)
    {
        var text = new StringBuilder();
        Line(text, "form", $"{Form} addendum");
        Line(text, "addendum", addendum.Id);
        Line(text, "note", Convert.ToHexStringLower(note.ContentHash));
        Line(text, "author", addendum.AuthorId);
        Line(text, "signed by", $"{addendum.SignerName}, {addendum.SignerCredential}");
        Line(text, "signed at", addendum.SignedAt);
        Line(text, "reason", addendum.Reason);
        Line(text, "text", addendum.Text);
        return Sha256(text);
    }

    private static byte[] Sha256(StringBuilder text) => SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString()));

    private static void Line(StringBuilder text, string name, object? value)
    {
        var written = Written(value);
        text.Append(name).Append(':').Append(CultureInfo.InvariantCulture, $"{written?.Length ?? -1}").Append(':').Append(written).Append('\n');
    }

    /// <summary>To the microsecond that the databases keep.</summary>
    private static string? Written(object? value) => value switch
    {
        null => null,
        DateTimeOffset at => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
