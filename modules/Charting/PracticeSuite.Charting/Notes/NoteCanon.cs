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
    private const string Form = "practicesuite note 2";

    /// <summary>Without the day that a text was carried forward from, the need of a co-signature, and addenda that hold each other.</summary>
    private const string FirstForm = "practicesuite note 1";

    /// <summary>With the goals and objectives of the plan, where it names some; a note without has the form before.</summary>
    private const string AimedForm = "practicesuite note 3";

    /// <summary>With whom its author spoke, where it says so, and the goals as well.</summary>
    private const string ContactForm = "practicesuite note 4";

    public static byte[] HashOf(Note note) => HashOf(note, FormOf(note));

    public static byte[] FirstHashOf(Note note) => HashOf(note, FirstForm);

    /// <summary>Bound to what was co-signed.</summary>
    public static byte[] CoSignatureOf(Note note)
    {
        var text = new StringBuilder();
        Line(text, "form", $"{Form} co-signature");
        Line(text, "note", Convert.ToHexStringLower(note.ContentHash));
        Line(text, "co-signer", note.CoSignerId);
        Line(text, "co-signed by", $"{note.CoSignerName}, {note.CoSignerCredential}");
        Line(text, "co-signed at", note.CoSignedAt);
        return Sha256(text);
    }

    /// <summary>Bound to its note and to the addendum before it, so that it stands nowhere else and none before it is missing.</summary>
    public static byte[] HashOf(NoteAddendum addendum, Note note, byte[]? before) => HashOf(addendum, note, Form, text =>
    {
        Line(text, "number", addendum.Number);
        Line(text, "before", before is null ? null : Convert.ToHexStringLower(before));
    });

    public static byte[] FirstHashOf(NoteAddendum addendum, Note note) => HashOf(addendum, note, FirstForm, _ => { });

    private static string FormOf(Note note) => note switch
    {
        { SpokeWithPatient: not null } => ContactForm,
        { PlanAims: not null } => AimedForm,
        _ => Form,
    };

    private static byte[] HashOf(Note note, string form)
    {
        var isFirst = form == FirstForm;
        var text = new StringBuilder();
        Line(text, "form", form);
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
        if (form == ContactForm)
            Line(text, "spoke with patient", note.SpokeWithPatient);
        Line(text, "diagnoses", string.Join(' ', note.DiagnosisCodes));
        Line(text, "plan", note.PlanVersionId);
        if (form is AimedForm or ContactForm)
            Line(text, "plan aims", note.PlanAims is { } aims ? string.Join(' ', aims) : null);
        Line(text, "plan reference", note.PlanReference);
        Line(text, "visit", note.VisitId);
        Line(text, "late", note.IsLateEntry);
        Line(text, "moved from", note.MovedFromId);
        Line(text, "imported", note.IsImported);
        foreach (var section in note.Sections)
        {
            Line(text, section.Key, section.Text);
            Line(text, "copied from", section.CopiedFromId);
            if (!isFirst)
                Line(text, "copied from day", section.CopiedFromOn);
            Line(text, "unedited", section.IsUnedited);
        }

        Line(text, "author", note.AuthorId);
        Line(text, "co-author", note.CoAuthorId);
        Line(text, "signed by", $"{note.SignerName}, {note.SignerCredential}");
        Line(text, "signed at", note.SignedAt);
        if (!isFirst)
            Line(text, "needs co-signature", note.NeedsCoSignature);
        return Sha256(text);
    }

    private static byte[] HashOf(NoteAddendum addendum, Note note, string form, Action<StringBuilder> place)
    {
        var text = new StringBuilder();
        Line(text, "form", $"{form} addendum");
        Line(text, "addendum", addendum.Id);
        Line(text, "note", Convert.ToHexStringLower(note.ContentHash));
        Line(text, "author", addendum.AuthorId);
        Line(text, "signed by", $"{addendum.SignerName}, {addendum.SignerCredential}");
        Line(text, "signed at", addendum.SignedAt);
        Line(text, "reason", addendum.Reason);
        Line(text, "text", addendum.Text);
        place(text);
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
