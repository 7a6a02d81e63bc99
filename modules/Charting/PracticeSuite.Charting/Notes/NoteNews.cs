using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Notes;

/// <summary>Notes that colleagues signed (P-012), and to their author those that the supervisor gave back; what came in by a file is nobody's news.</summary>
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
        var returned = await db.Notes.Where(n => n.PatientId == patientId && n.WithdrawnAt > since && n.AuthorId == me && n.WithdrawnById != null && n.WithdrawnById != me)
            .Select(n => new { n.Id, n.Kind, n.ServiceOn, At = n.WithdrawnAt!.Value, By = n.WithdrawnById, n.WithdrawnReason }).ToListAsync(cancellationToken);
        return
        [
            .. notes.Select(n => new ChartNewsItem(ChartNewsItem.KeyOf("n", n.Id), n.SignedAt, "notes", $"signed a {MedicationText.WordsOf(n.Kind)} note of {MedicationText.DayOf(n.ServiceOn)}.", n.SignerName) { StaffId = n.AuthorId }),
            .. returned.Select(n => new ChartNewsItem(
                ChartNewsItem.KeyOf("nr", n.Id), n.At, "notes", $"gave your {MedicationText.WordsOf(n.Kind)} note of {MedicationText.DayOf(n.ServiceOn)} back before the co-signature: {n.WithdrawnReason}", By: null) { StaffId = n.By }),
        ];
    }
}
