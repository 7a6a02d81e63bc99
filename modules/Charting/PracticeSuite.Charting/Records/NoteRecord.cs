using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Notes;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Charting.Records;

/// <summary>Signed notes are of the record and a patient sees them (P-103, P-148); what nobody has signed is not.</summary>
internal static class NoteRecord
{
    private const string Unsigned = "it is a draft, which is its author's until it is signed (P-042)";

    public static void AddNoteRecord(this IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<ChartingDbContext, Note>(
            "notes", "Progress notes", (db, patient) => db.Notes.Where(n => n.PatientId == patient).Include(n => n.Addenda).OrderBy(n => n.ServiceOn).ThenBy(n => n.SignedAt), Read)
        { With = [typeof(NoteAddendum)], HasItemsToHold = true });
        services.AddRecordPart(new RecordTable<ChartingDbContext, NoteDraft>(
            "note-drafts", "Note drafts", (db, patient) => db.NoteDrafts.Where(d => d.PatientId == patient))
        { NotInCopy = Unsigned });
        services.AddRecordPart(new RecordTable<ChartingDbContext, NoteDraftCopy>(
            "note-draft-copies", "Note drafts of other windows", (db, patient) => db.NoteDraftCopies.Where(c => c.PatientId == patient))
        { NotInCopy = Unsigned });
        services.AddRecordPart(new RecordTable<ChartingDbContext, PrivateDraft>(
            "private-drafts", "Private drafts", (db, patient) => db.PrivateDrafts.Where(d => d.PatientId == patient))
        { NotInCopy = Unsigned });
    }

    /// <summary>Of a note that was entered in error only the line: its text is about somebody else (P-046).</summary>
    private static RecordItem Read(Note n) => n.State == NoteState.EnteredInError
        ? new($"{n.Id}", new("Service", n.ServiceOn), new("State", n.State), new("Withdrawn", n.WithdrawnAt), new("Withdrawn by", StaffRef.Of(n.WithdrawnById)))
        : new($"{n.Id}", [.. Head(n), .. Sections(n), .. n.Addenda.OrderBy(a => a.Number).SelectMany(Read)]);

    private static IEnumerable<RecordField> Head(Note n) =>
    [
        new("Note", n.Kind), new("Service", n.ServiceOn), new("Begun", n.StartedAt), new("Ended", n.EndedAt), new("Code", n.ServiceCode), new("Place", n.Place),
        new("Participants", n.Participants), new("Spoke with the patient", n.SpokeWithPatient), new("Diagnoses", string.Join(", ", n.DiagnosisCodes)), new("Plan version", n.PlanVersionId), new("Goals and objectives", n.PlanAims is { } aims ? string.Join(", ", aims) : null), new("Plan", n.PlanReference), new("Late entry", n.IsLateEntry),
        new("State", n.State), new("Signed by", $"{n.SignerName}, {n.SignerCredential}"), new("Signed", n.SignedAt),
        new("Co-signed by", n.CoSignerName is { } name ? $"{name}, {n.CoSignerCredential}" : null), new("Co-signed", n.CoSignedAt), new("SHA-256", Convert.ToHexStringLower(n.ContentHash)),
    ];

    private static IEnumerable<RecordField> Sections(Note n) => n.Sections.Select(section => new RecordField(NoteTemplates.Find(n.Template)?.Find(section.Key)?.Label ?? section.Key, section.Text));

    /// <summary>Somebody of the program may have added to a note that is none of its.</summary>
    private static IEnumerable<RecordField> Read(NoteAddendum a) =>
    [
        Of(a, "Addendum", a.Text), Of(a, "Reason", a.Reason), Of(a, "Added by", $"{a.SignerName}, {a.SignerCredential}"), Of(a, "Added", a.SignedAt),
    ];

    private static RecordField Of(NoteAddendum a, string label, object value) => new(label, value) { IsPart2 = a.IsPart2 };
}
