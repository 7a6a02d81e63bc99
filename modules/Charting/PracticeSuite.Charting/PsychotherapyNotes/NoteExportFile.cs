using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>
/// The file of an approved export: text in a ZIP, made in memory and kept nowhere. Not a PDF, whose faces lack letters that a note may have:
/// an order of a court must not fail by one.
/// </summary>
internal sealed class NoteExportFile(
    PsychotherapyDbContext db, NoteAuthors authors, IPatientDirectory patients, IStaffDirectory staff, IPracticeDirectory practices)
{
    public async Task<(PsychotherapyNoteExportFile File, int Notes)> MakeAsync(PsychotherapyNoteExport export, CancellationToken cancellationToken)
    {
        var notes = await NotesAsync(export, cancellationToken);
        using var content = new MemoryStream();
        await using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync(zip, "cover.txt", await CoverAsync(export, notes.Count, cancellationToken), cancellationToken);
            foreach (var (i, text) in notes.Index())
                await AddAsync(zip, string.Create(CultureInfo.InvariantCulture, $"note-{i + 1:000}.txt"), text, cancellationToken);
        }

        return (new PsychotherapyNoteExportFile($"psychotherapy-notes-{export.Id:N}.zip", "application/zip", content.ToArray()), notes.Count);
    }

    /// <summary>Of every user by whom that member of staff has written.</summary>
    private async Task<IReadOnlyList<string>> NotesAsync(PsychotherapyNoteExport export, CancellationToken cancellationToken)
    {
        var texts = new List<(DateOnly On, string Text)>();
        foreach (var author in await db.Authors.Where(author => author.StaffId == export.AuthorStaffId).ToListAsync(cancellationToken))
        {
            using var key = authors.Open(author);
            var notes = await db.NotesOf(author).AsNoTracking().Include(note => note.Versions).Where(note => note.PatientId == export.PatientId && note.Kind == export.Kind).ToListAsync(cancellationToken);
            texts.AddRange(notes.Where(note => IsWithin(note.Get(null).SessionOn, export)).Select(note => (note.Get(null).SessionOn, TextOf(note, key))));
        }

        return [.. texts.OrderBy(note => note.On).Select(note => note.Text)];
    }

    private static bool IsWithin(DateOnly sessionOn, PsychotherapyNoteExport export) =>
        (export.SessionsFrom is null || export.SessionsFrom <= sessionOn) && (export.SessionsTo is null || sessionOn <= export.SessionsTo);

    private static string TextOf(PsychotherapyNote note, DataKey key) => string.Join(
        "\n\n", note.Versions.OrderBy(version => version.Number).Select(version => $"Version {version.Number}, session of {Day(version.SessionOn)}, written {At(version.WrittenAt)}\n\n{note.Read(version, key)}"));

    private async Task<string> CoverAsync(PsychotherapyNoteExport export, int notes, CancellationToken cancellationToken)
    {
        var patient = (await patients.GetNamesAsync([export.PatientId], cancellationToken))[export.PatientId];
        var author = (await staff.GetAllAsync(cancellationToken))[export.AuthorStaffId];
        return $"""
            {(export.Kind == SessionNoteKind.SudCounseling ? $"SUD counseling notes. {Part2Notice.Text}" : "Psychotherapy notes")}

            Practice       {(await practices.GetAsync(cancellationToken)).Name}
            Patient        {patient.ListName}, MRN {patient.Mrn}
            Author         {author.DisplayName}
            Sessions       {(export.SessionsFrom is { } from ? Day(from) : "from the first")} to {(export.SessionsTo is { } to ? Day(to) : "the last")}
            Notes          {notes}
            Basis          {export.Basis.Words()}
            Written basis  {export.Explanation}
            Recipient      {export.Recipient}
            Asked for by   {export.RequestedBy}, {At(export.RequestedAt)}
            Agreed to by   {export.DecidedBy}, {At(export.DecidedAt!.Value)}
            Made           {At(export.ProducedAt!.Value)}
            """;
    }

    private static async Task AddAsync(ZipArchive zip, string name, string text, CancellationToken cancellationToken)
    {
        await using var file = zip.CreateEntry(name).Open();
        await file.WriteAsync(Encoding.UTF8.GetBytes(text + "\n"), cancellationToken);
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string At(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
