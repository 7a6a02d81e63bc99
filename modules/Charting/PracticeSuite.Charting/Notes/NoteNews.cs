using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Notes;

/// <summary>Notes that colleagues signed (P-012); what came in by a file is nobody's news.</summary>
internal sealed class NoteNews(ChartingDbContext db, IAccess access) : IChartNews
{
    public IReadOnlyList<string> TellsOf { get; } = [nameof(Note)];

    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Notes.View, patientId, cancellationToken)).IsGranted)
            return [];
        var me = access.Caller.StaffId ?? Guid.Empty;
        var notes = await db.Notes.Where(n => n.PatientId == patientId && n.SignedAt > since && n.AuthorId != me && !n.IsImported && n.State != NoteState.EnteredInError)
            .Select(n => new { n.Id, n.Kind, n.ServiceOn, n.SignedAt, n.SignerName, n.AuthorId }).ToListAsync(cancellationToken);
        return notes.ConvertAll(n => new ChartNewsItem(ChartNewsItem.KeyOf("n", n.Id), n.SignedAt, "notes", $"signed a {MedicationText.WordsOf(n.Kind)} note of {MedicationText.DayOf(n.ServiceOn)}.", n.SignerName) { StaffId = n.AuthorId });
    }
}
