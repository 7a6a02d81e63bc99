using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Time;

/// <summary>Logged work that stands, by when it was done; without its note, and of whoever logs their own only that (P-107).</summary>
internal sealed class ContactTimeline(CoordinationDbContext db, IAccess access) : IChartTimeline
{
    public ChartItemKind Kind => ChartItemKind.Contact;

    public async Task<IReadOnlyList<ChartLine>> ReadAsync(Guid patientId, ChartStretch stretch, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(CoordinationPermissions.Time.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (at, id) = (stretch.At, stretch.Id);
        var entries = await db.Entries.AsNoTracking().Where(e => e.PatientId == patientId && e.IsLatest && !e.Voided && e.Start <= at && (e.Start < at || e.Id < id))
            .OrderByDescending(e => e.Start).ThenByDescending(e => e.Id).Take(stretch.Take)
            .Select(e => new { e.Id, e.Start, e.End, e.Activity, e.StaffId }).ToListAsync(cancellationToken);
        return entries.ConvertAll(e => new ChartLine(Kind, e.Start, e.Id, $"{CareActivityWords.Of(e.Activity)}, {new Interval(e.Start, e.End).Length}", "?part=enrollment")
        {
            Time = e.Start, StaffId = e.StaffId,
        });
    }
}
