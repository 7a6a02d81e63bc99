using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Scales;

/// <summary>Scores that colleagues recorded (P-012).</summary>
internal sealed class ScoreNews(ChartingDbContext db, IAccess access) : IChartNews
{
    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Scales.View, patientId, cancellationToken)).IsGranted)
            return [];
        var me = access.Caller.StaffId ?? Guid.Empty;
        var scores = await db.Scales.AsNoTracking().Where(r => r.PatientId == patientId && r.RecordedAt > since && r.RecordedById != null && r.RecordedById != me).ToListAsync(cancellationToken);
        return scores.ConvertAll(r => new ChartNewsItem(ChartNewsItem.KeyOf("s", r.Id), r.RecordedAt!.Value, "scales", $"{r.Line}.", null) { StaffId = r.RecordedById });
    }
}
