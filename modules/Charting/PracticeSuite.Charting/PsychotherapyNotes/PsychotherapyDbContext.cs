using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.PsychotherapyNotes;

/// <summary>
/// The psychotherapy notes' own context (P-062). The chart's context does not know these tables and this one knows none of the chart's, so no
/// query can join them.
/// </summary>
internal sealed class PsychotherapyDbContext(DbContextOptions<PsychotherapyDbContext> options) : ModuleDbContext(options)
{
    public DbSet<PsychotherapyNoteAuthor> Authors => Set<PsychotherapyNoteAuthor>();

    public DbSet<PsychotherapyNoteExport> Exports => Set<PsychotherapyNoteExport>();

    /// <summary>There is no query of notes to read but of one author's.</summary>
    public IQueryable<PsychotherapyNote> NotesOf(PsychotherapyNoteAuthor author) => Set<PsychotherapyNote>().Where(note => note.AuthorId == author.Id);

    /// <summary>What goes with the record of a patient by the decision of two persons (P-146); nobody reads it.</summary>
    public IQueryable<PsychotherapyNote> NotesToErase(Guid patientId) => Set<PsychotherapyNote>().Where(note => note.PatientId == patientId);

    protected override void ConfigureModule(ModelBuilder modelBuilder) => modelBuilder.ConfigurePsychotherapyNotes();
}
