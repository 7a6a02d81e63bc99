using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Diagnoses;
using PracticeSuite.Charting.Notes;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Importing;

namespace PracticeSuite.Charting.Importing;

/// <summary>Notes as they were signed elsewhere, and drafts. What a signature here asks for is asked of them too; the author's word stands in the file.</summary>
internal sealed class NotesImport(ChartingDbContext db, ChartImport chart) : IFileImport
{
    private const int MostSections = 7;

    public string FileName => "notes.csv";

    public string RowName => "note";

    public IReadOnlyList<ImportColumn> Columns { get; } =
    [
        ChartImport.Patient,
        new("kind", true, $"one of {string.Join(", ", Enum.GetNames<NoteKind>())}"),
        new("template", true, $"a template of the kind: {string.Join(", ", NoteTemplates.All.Select(template => template.Key))}"),
        new("author", true, "the code of a member of staff", nameof(NoteDto.AuthorId)),
        new("service_on", true, "yyyy-MM-dd", nameof(NoteBody.ServiceOn)),
        new("start", false, "when the session began, an instant", nameof(NoteBody.StartedAt)),
        new("end", false, "when it stopped, an instant", nameof(NoteBody.EndedAt)),
        new("code", false, "CPT or HCPCS", nameof(NoteBody.ServiceCode)),
        new("place", false, $"one of {string.Join(", ", Enum.GetNames<NotePlace>())}"),
        new("participants", false, $"at most {NoteLimits.Participants} characters"),
        new("spoke_with_patient", false, "of a call or a crisis, yes or no: with a no, it ends no contact that is owed", nameof(NoteBody.SpokeWithPatient)),
        new("diagnoses", false, "codes of the chart's list, separated by spaces", nameof(NoteBody.DiagnosisCodes)),
        new("plan_reference", false, $"which goal of the plan, at most {NoteLimits.PlanReference} characters", nameof(NoteBody.PlanReference)),
        .. Enumerable.Range(1, MostSections).Select(number => new ImportColumn($"section_{number}", false, $"the text of the template's section {number}, at most {NoteLimits.Section:N0} characters")),
        new("begun_at", false, "when a draft was begun, an instant (now)"),
        new("signed_at", false, "when it was signed, an instant; a note without it is its author's draft"),
        ChartImport.Part2,
    ];

    public async Task ImportAsync(ImportFile file, CancellationToken cancellationToken)
    {
        var today = await chart.TodayAsync(cancellationToken);
        var patients = await chart.PatientsAsync(cancellationToken);
        var staff = await chart.StaffAsync(cancellationToken);
        var diagnoses = (await db.Diagnoses.AsNoTracking().Where(Diagnosis.Stands).Select(d => new { d.PatientId, d.Code, d.OnsetOn, d.ResolvedOn }).ToListAsync(cancellationToken))
            .ToLookup(d => d.PatientId, d => new ListedDiagnosis(d.Code, d.OnsetOn, d.ResolvedOn));
        var taken = (await db.Notes.AsNoTracking().Select(n => new { n.PatientId, n.AuthorId, n.Kind, n.ServiceOn, n.StartedAt, n.SignedAt }).ToListAsync(cancellationToken))
            .Select(n => (n.PatientId, n.AuthorId, n.Kind, n.ServiceOn, n.StartedAt, n.SignedAt)).ToHashSet();
        var begun = (await db.NoteDrafts.AsNoTracking().ToListAsync(cancellationToken)).Select(d => (d.PatientId, d.AuthorId, d.Kind, d.Body.ServiceOn, d.Body.StartedAt)).ToHashSet();
        var (notes, drafts) = (new List<Note>(), new List<NoteDraft>());
        file.ForEach(row =>
        {
            var patient = row.Named("patient", patients, "patient");
            var zone = today.Zone(patient.LocationId);
            var read = ImportedNote.Read(row, staff, zone, MostSections);
            var isPart2 = ChartImport.IsPart2(row, patient);
            row.ThrowIfRefused();
            if (read.SignedAt is { } at && !taken.Add((patient.Id, read.AuthorId, read.Kind, read.Body.ServiceOn, read.Body.StartedAt, at)))
                throw NoteErrors.Known();
            if (read.SignedAt is null && !begun.Add((patient.Id, read.AuthorId, read.Kind, read.Body.ServiceOn, read.Body.StartedAt)))
                throw NoteErrors.DraftKnown();
            var draft = NoteDraft.Take(db.CurrentPractice, patient.Id, isPart2, read, today.Now);
            if (read.SignedAt is not { } signed)
                drafts.Add(draft);
            else
                notes.Add(Sign(draft, read, new NoteChart(today, patient.LocationId, [.. diagnoses[patient.Id]], new Dictionary<Guid, IReadOnlySet<Guid>>()) { IsSignedElsewhere = true }, staff.ById[read.AuthorId], signed));
        });
        await db.SaveInPiecesAsync(file, notes, cancellationToken);
        db.AddRange(drafts);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static Note Sign(NoteDraft draft, ImportedNote read, NoteChart chart, StaffMember author, DateTimeOffset signed)
    {
        var body = NoteTexts.Signed(draft.Body);
        if (new NoteCheck(draft.Kind, draft.Form, chart).Of(body) is [var first, ..])
            throw Check.Invalid(first.Field, first.Message);
        Check.That(signed <= chart.Today.Now, nameof(Note.SignedAt), "SignedAt is in the future; give the instant at which it was signed.");
        Check.That(read.EndedBy(signed), nameof(NoteBody.EndedAt), "EndedAt is after the signature; correct one of them.");
        var credential = author.CredentialOn(body.ServiceOn);
        Check.That(
            credential.Group() is not (CredentialGroup.Clerical or CredentialGroup.AuxiliaryStaff),
            nameof(Note.AuthorId), $"AuthorId was {credential} on the day of the service, who signs no notes; give the clinician who signed it, or leave signed_at empty.");
        var needsCoSignature = credential.IsPreLicensed();
        Check.That(
            !needsCoSignature || author.SupervisorId is not null,
            nameof(Note.AuthorId), "AuthorId needs a supervisor's signature and has no supervisor; record one on the page Staff, then import again (P-044).");
        return Note.Sign(draft, body, NoteSigner.Of(author, chart.Today.DateOf(signed, chart.LocationId)), new NoteTerms(needsCoSignature, chart.IsLate(body, signed), signed, IsImported: true));
    }
}
