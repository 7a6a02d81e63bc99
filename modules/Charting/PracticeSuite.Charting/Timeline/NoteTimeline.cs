using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Timeline;

/// <summary>Signed notes by the day of the service; no text of them is read.</summary>
internal sealed class NoteTimeline(ChartingDbContext db, IAccess access) : IChartTimeline
{
    public ChartItemKind Kind => ChartItemKind.Note;

    public async Task<IReadOnlyList<ChartLine>> ReadAsync(Guid patientId, ChartStretch stretch, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Notes.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (day, dayId) = (stretch.Day, stretch.DayId);
        var notes = await db.Notes.Where(n => n.PatientId == patientId && n.ServiceOn <= day && (n.ServiceOn < day || n.Id < dayId))
            .OrderByDescending(n => n.ServiceOn).ThenByDescending(n => n.Id).Take(stretch.Take)
            .Select(n => new Row(n.Id, n.Kind, n.ServiceOn, n.StartedAt, n.ServiceCode, n.DiagnosisCodes, n.State, n.IsLateEntry, n.AuthorId, n.WithdrawnById)).ToListAsync(cancellationToken);
        return notes.ConvertAll(n => new ChartLine(Kind, stretch.Of(n.ServiceOn), n.Id, TextOf(n), $"?part=notes&note={n.Id}")
        {
            Time = stretch.TimeOn(n.ServiceOn, n.StartedAt), StaffId = n.AuthorId, IsInError = n.State == NoteState.EnteredInError && !n.IsReturned,
        });
    }

    private static string TextOf(Row n) => string.Join(", ", new[]
    {
        $"{MedicationText.WordsOf(n.Kind)} note",
        n.ServiceCode,
        n.DiagnosisCodes.Count == 0 ? null : string.Join(" ", n.DiagnosisCodes),
        n.State == NoteState.CoSignPending ? "waits for co-signature" : null,
        n.IsReturned ? "given back to its author before the co-signature" : null,
        n.IsLateEntry ? "late entry" : null,
    }.OfType<string>()) is var text ? $"{char.ToUpperInvariant(text[0])}{text[1..]}" : "";

    private sealed record Row(
        Guid Id, NoteKind Kind, DateOnly ServiceOn, DateTimeOffset? StartedAt, string? ServiceCode, IReadOnlyList<string> DiagnosisCodes, NoteState State, bool IsLateEntry, Guid AuthorId, Guid? WithdrawnById)
    {
        public bool IsReturned => WithdrawnById is { } by && by != AuthorId;
    }
}
