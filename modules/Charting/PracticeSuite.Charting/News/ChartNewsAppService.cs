using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.News;

internal sealed class ChartNewsAppService(ChartingDbContext db, IEnumerable<IChartNews> kinds, IAccess access, TimeProvider clock) : IChartNewsAppService
{
    /// <summary>To whoever never looked.</summary>
    private static readonly TimeSpan Recent = TimeSpan.FromDays(30);

    private Guid Me => access.Caller.UserId ?? Guid.Empty;

    public async Task<ChartNewsDto> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.News.View, patientId, cancellationToken);

        var now = clock.GetUtcNow();
        var since = (await FindAsync(patientId, cancellationToken))?.UpTo;
        var items = new List<ChartNewsItem>();
        foreach (var kind in kinds)
            items.AddRange(await kind.GetSinceAsync(patientId, since ?? now - Recent, cancellationToken));
        return new ChartNewsDto(patientId, since, now, [.. items.OrderBy(item => item.At)]);
    }

    public async Task SeeAsync(Guid patientId, DateTimeOffset upTo, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.News.View, patientId, cancellationToken);

        var seen = await FindAsync(patientId, cancellationToken);
        if (seen is null)
            db.Add(seen = new ChartSeen(db.CurrentPractice, patientId, Me));
        var now = clock.GetUtcNow();
        seen.See(upTo < now ? upTo : now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task<ChartSeen?> FindAsync(Guid patientId, CancellationToken cancellationToken) =>
        db.Set<ChartSeen>().SingleOrDefaultAsync(s => s.PatientId == patientId && s.UserId == Me, cancellationToken);
}
