using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.News;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Auditing;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.News;

/// <summary>Asks the trail what kinds of things were written, and of those kinds alone what is new: mostly nothing is.</summary>
internal sealed class ChartNewsAppService(ChartingDbContext db, IEnumerable<IChartNews> kinds, IPatientPulse pulse, ChangeViews views, IReadTogether together, IAccess access, TimeProvider clock) : IChartNewsAppService
{
    private const string LookedMeanwhile = "Charting:LookedMeanwhile";

    /// <summary>What has only a day may have been written before the instant at which, on its clock, that day began.</summary>
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private Guid Me => access.Caller.UserId ?? Guid.Empty;

    public async Task<ChartNewsDto> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.News.View, patientId, cancellationToken);

        var now = clock.GetUtcNow();
        var seen = await FindAsync(patientId, cancellationToken) ?? await BeginAsync(patientId, now, cancellationToken);
        var written = await pulse.KindsAsync(patientId, seen.UpTo - Day, cancellationToken);
        var told = kinds.Where(one => one.TellsOf.Any(written.Contains));
        var items = await together.EachAsync([.. told.Select(kind => (Func<Task<IReadOnlyList<ChartNewsItem>>>)(() => kind.GetSinceAsync(patientId, seen.UpTo, cancellationToken)))]);
        var news = items.SelectMany(some => some).Where(item => !seen.HasSeen(item.Key)).OrderBy(item => item.At).ThenBy(item => item.Key, StringComparer.Ordinal).ToList();
        return new ChartNewsDto(patientId, seen.SeenAt, now, news) { Unviewed = [.. ChangeViews.Unviewed(seen, news.Select(item => item.Key))] };
    }

    public async Task ViewAsync(Guid patientId, ChartNewsShown shown, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.News.View, patientId, cancellationToken);

        var now = clock.GetUtcNow();
        var seen = await FindAsync(patientId, cancellationToken) ?? await BeginAsync(patientId, now, cancellationToken);
        await views.KeepAsync(seen, shown.Keys, now, cancellationToken);
    }

    public async Task SeeAsync(Guid patientId, ChartNewsShown shown, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.News.View, patientId, cancellationToken);

        var now = clock.GetUtcNow();
        var seen = await FindAsync(patientId, cancellationToken) ?? await BeginAsync(patientId, now, cancellationToken);
        await views.KeepAsync(seen, shown.Keys, now, cancellationToken);
        seen.See(shown with { ReadAt = shown.ReadAt < now ? shown.ReadAt : now });
        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Whoever looks at the product as a role keeps nothing, and is shown what a first look would show.</summary>
    private async Task<ChartSeen> BeginAsync(Guid patientId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var seen = new ChartSeen(db.CurrentPractice, patientId, Me, now);
        if (access.Caller is not { UserId: not null, ViewedRole: null })
            return seen;
        db.Add(seen);
        try
        {
            await db.SaveOrAsync(() => new BusinessException(RefusalKind.Conflict, LookedMeanwhile, "Another window of yours looked first."), cancellationToken);
        }
        catch (BusinessException first) when (first.Code == LookedMeanwhile)
        {
            db.Entry(seen).State = EntityState.Detached;
        }

        return seen;
    }

    private Task<ChartSeen?> FindAsync(Guid patientId, CancellationToken cancellationToken) =>
        db.Set<ChartSeen>().SingleOrDefaultAsync(s => s.PatientId == patientId && s.UserId == Me, cancellationToken);
}
