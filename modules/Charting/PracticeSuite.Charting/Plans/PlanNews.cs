using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Plans;

/// <summary>Versions that colleagues signed (P-012). A signature has a day and no hour.</summary>
internal sealed class PlanNews(ChartingDbContext db, IAccess access) : IChartNews
{
    public async Task<IReadOnlyList<ChartNewsItem>> GetSinceAsync(Guid patientId, DateTimeOffset since, CancellationToken cancellationToken)
    {
        if (!(await access.DecideAsync(ChartingPermissions.Plans.View, patientId, cancellationToken)).IsGranted)
            return [];
        var (day, me) = (DateOnly.FromDateTime(since.UtcDateTime), access.Caller.StaffId ?? Guid.Empty);
        var versions = await db.PlanVersions.Where(v => v.PatientId == patientId && v.SignedOn >= day && v.SignedById != null && v.SignedById != me)
            .Select(v => new { v.Id, v.Number, v.SignedOn, v.SignedById }).ToListAsync(cancellationToken);
        return versions.ConvertAll(v => new ChartNewsItem(ChartNewsItem.KeyOf("p", v.Id), ChartNewsItem.BeginningOf(v.SignedOn!.Value), "plan", $"signed plan v{v.Number}.", null)
        {
            StaffId = v.SignedById, On = v.SignedOn,
        });
    }
}
