using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Disclosures;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>The notes about a patient whose record goes. Who was given what by an export stays on record.</summary>
internal sealed class NoteErasure(PsychotherapyDbContext db) : IConfidentialErasure
{
    public async Task EraseAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var notes = await db.NotesToErase(patientId).Include(note => note.Versions).ToListAsync(cancellationToken);
        db.RemoveRange(notes.SelectMany(note => note.Versions));
        db.RemoveRange(notes);
        await db.SaveChangesAsync(cancellationToken);
    }
}
