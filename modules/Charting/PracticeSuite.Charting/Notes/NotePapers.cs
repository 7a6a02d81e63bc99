using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Documents;
using PracticeSuite.Identity.Contracts.Practices;

namespace PracticeSuite.Charting.Notes;

/// <summary>A note on paper, on the clock of the patient's location.</summary>
internal sealed class NotePapers(ChartingDbContext db, IPracticeDirectory practices)
{
    public async Task<NotePaper> MakeAsync(NoteDto note, CancellationToken cancellationToken)
    {
        var patient = await db.PatientAsync(note.PatientId, cancellationToken);
        var practice = await practices.GetAsync(cancellationToken);
        var head = new NotePaperHead(practice.Name, patient.FullName ?? $"MRN {patient.Mrn}", patient.BirthDate, patient.Mrn, practice.Locations.OrMain(patient.LocationId).Zone);
        try
        {
            return new NotePaper(note.PatientId, $"note-{note.Body.ServiceOn:yyyy-MM-dd}.pdf", NoteDocument.Of(note, head).GeneratePdf());
        }
        catch (MissingGlyphException missing)
        {
            throw NoteErrors.Unprintable($"U+{missing.Character.Value:X4}");
        }
    }
}

internal sealed record NotePaperHead(string Practice, string Patient, DateOnly? BirthDate, string Mrn, TimeZoneInfo Zone);
