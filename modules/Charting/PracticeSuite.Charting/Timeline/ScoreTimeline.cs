using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Timeline;

/// <summary>Scores by the day on which the scale was completed.</summary>
internal sealed class ScoreTimeline(ChartingDbContext db, IAccess access) : IChartTimeline
{
    public ChartItemKind Kind => ChartItemKind.Score;

    public async Task<IReadOnlyList<ChartLine>> ReadAsync(Guid patientId, ChartStretch stretch, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Scales.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (day, dayId) = (stretch.Day, stretch.DayId);
        var scores = await db.Scales.AsNoTracking().Where(r => r.PatientId == patientId && r.CompletedOn <= day && (r.CompletedOn < day || r.Id < dayId))
            .OrderByDescending(r => r.CompletedOn).ThenByDescending(r => r.Id).Take(stretch.Take).ToListAsync(cancellationToken);
        return scores.ConvertAll(r => new ChartLine(Kind, stretch.Of(r.CompletedOn), r.Id, r.Line, "?part=scales") { Time = stretch.TimeOn(r.CompletedOn, r.RecordedAt), StaffId = r.RecordedById, By = r.Mode.IsOfPatient() ? "filled in by the patient" : null, IsInError = r.ErrorReason is not null });
    }
}
