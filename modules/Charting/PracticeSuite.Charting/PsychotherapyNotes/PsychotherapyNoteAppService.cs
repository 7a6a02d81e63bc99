using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Consents;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Patients;
using PracticeSuite.Charting.Contracts.PsychotherapyNotes;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.PsychotherapyNotes;

internal sealed class PsychotherapyNoteAppService(
    PsychotherapyDbContext db, NoteAuthors authors, IPatientDirectory patients, ChartClock clock, IAccess access) : IPsychotherapyNoteAppService
{
    public async Task<IReadOnlyList<PsychotherapyNoteEntry>> GetListAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var person = await DemandPersonAsync(cancellationToken);
        if (await authors.FindAsync(person, cancellationToken) is not { } author)
            return [];

        var versions = await db.NotesOf(author).AsNoTracking().Where(note => note.PatientId == patientId)
            .SelectMany(note => note.Versions, (note, version) => new { note.Id, note.Kind, version.Number, version.SessionOn, version.WrittenAt })
            .ToListAsync(cancellationToken);
        var notes = from version in versions
                    group version by version.Id into note
                    let last = note.MaxBy(version => version.Number)!
                    orderby last.SessionOn descending, last.WrittenAt descending
                    select new PsychotherapyNoteEntry(note.Key, patientId, last.Number, last.SessionOn, note.Min(version => version.WrittenAt), last.WrittenAt)
                    {
                        Kind = last.Kind,
                    };
        return [.. notes];
    }

    public async Task<PsychotherapyNoteDto> GetAsync(Guid id, int? number, CancellationToken cancellationToken)
    {
        var person = await DemandPersonAsync(cancellationToken);

        var (author, note) = await OwnAsync(person, id, cancellationToken);
        using var key = authors.Open(author);
        return Dto(note, note.Get(number), key);
    }

    public async Task<bool> MayWriteSudCounselingAsync(CancellationToken cancellationToken)
    {
        await DemandPersonAsync(cancellationToken);
        return await db.IsCallerOfProgramAsync(cancellationToken);
    }

    public async Task<PsychotherapyNoteDto> WriteAsync(Guid patientId, PsychotherapyNoteInput input, CancellationToken cancellationToken)
    {
        var person = await DemandPersonAsync(cancellationToken);

        if (input.Kind == SessionNoteKind.SudCounseling && !await db.IsCallerOfProgramAsync(cancellationToken))
            throw ConsentErrors.SudCounselingNoteOfProgram();
        var content = await CheckAsync(input, patientId, cancellationToken);
        var now = (await clock.ReadAsync(cancellationToken)).Now;
        var author = await authors.FindAsync(person, cancellationToken) ?? authors.Begin(person, now);
        using var key = authors.Open(author);
        var note = PsychotherapyNote.Write(author, patientId, content, key, now);
        db.Add(note);
        await db.SaveOrAsync(PsychotherapyErrors.NotesBegun, cancellationToken);
        return Dto(note, note.Get(null), key);
    }

    public async Task<PsychotherapyNoteDto> ReviseAsync(Guid id, PsychotherapyNoteInput input, CancellationToken cancellationToken)
    {
        var person = await DemandPersonAsync(cancellationToken);

        var (author, note) = await OwnAsync(person, id, cancellationToken);
        var content = await CheckAsync(input, note.PatientId, cancellationToken);
        // Nobody else can have changed it, so the general sentence about somebody else would frighten.
        if (note.Version != input.Version)
            throw PsychotherapyErrors.NoteRevised();
        using var key = authors.Open(author);
        note.Revise(content, key, (await clock.ReadAsync(cancellationToken)).Now);
        await db.SaveOrAsync(PsychotherapyErrors.NoteRevised, cancellationToken);
        return Dto(note, note.Get(null), key);
    }

    private async Task<NotePerson> DemandPersonAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.PsychotherapyNotes.Write, cancellationToken);
        return NotePerson.Of(access.Caller);
    }

    /// <summary>One answer for what is another author's, another practice's, and nobody's.</summary>
    private async Task<(PsychotherapyNoteAuthor Author, PsychotherapyNote Note)> OwnAsync(NotePerson person, Guid id, CancellationToken cancellationToken)
    {
        var author = await authors.FindAsync(person, cancellationToken) ?? throw PsychotherapyErrors.NoteNotFound(id);
        var note = await db.NotesOf(author).Include(n => n.Versions).SingleOrDefaultAsync(n => n.Id == id, cancellationToken);
        return (author, note ?? throw PsychotherapyErrors.NoteNotFound(id));
    }

    private async Task<NoteContent> CheckAsync(PsychotherapyNoteInput input, Guid patientId, CancellationToken cancellationToken)
    {
        var place = await patients.DemandAsync(patientId, cancellationToken);
        (await clock.ReadAsync(cancellationToken)).RefuseFuture(input.SessionOn, place.LocationId, nameof(input.SessionOn));
        return NoteContent.Of(input);
    }

    private static PsychotherapyNoteDto Dto(PsychotherapyNote note, PsychotherapyNoteVersion version, DataKey key) =>
        new(note.Id, note.PatientId, note.Version, version.Number, version.SessionOn, version.WrittenAt, note.Read(version, key)) { Kind = note.Kind };
}
