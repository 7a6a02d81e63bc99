using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Timeline;

/// <summary>Versions of the plan by the day on which they were signed; a draft is none yet (P-031).</summary>
internal sealed class PlanTimeline(ChartingDbContext db, IAccess access) : IChartTimeline
{
    public ChartItemKind Kind => ChartItemKind.Plan;

    public async Task<IReadOnlyList<ChartLine>> ReadAsync(Guid patientId, ChartStretch stretch, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Plans.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (day, dayId) = (stretch.Day, stretch.DayId);
        var versions = await db.PlanVersions.Where(v => v.PatientId == patientId && v.SignedOn != null && v.SignedOn <= day && (v.SignedOn < day || v.Id < dayId))
            .OrderByDescending(v => v.SignedOn).ThenByDescending(v => v.Id).Take(stretch.Take)
            .Select(v => new { v.Id, v.Number, v.SignedOn, v.SignedById }).ToListAsync(cancellationToken);
        return versions.ConvertAll(v => new ChartLine(Kind, stretch.Of(v.SignedOn!.Value), v.Id, $"Plan v{v.Number} signed", "?part=plan") { StaffId = v.SignedById });
    }
}
