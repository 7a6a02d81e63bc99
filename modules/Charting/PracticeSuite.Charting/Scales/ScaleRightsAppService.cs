using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Scales;

internal sealed class ScaleRightsAppService(ChartingDbContext db, ScaleWordings wordings, MedicationDesk desk, IAccess access) : IScaleRightsAppService
{
    public async Task<IReadOnlyList<ScaleRightsDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.KeepRights, cancellationToken);

        return await ShowAsync(cancellationToken);
    }

    public async Task<ScaleRightsDto> RecordAsync(ScalePermissionInput permission, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.KeepRights, cancellationToken);

        var recorded = ScalePermission.Record(db.CurrentPractice, permission, desk.Recorder, await wordings.TodayAsync(cancellationToken));
        db.Add(recorded);
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(recorded.Scale, cancellationToken);
    }

    public async Task<ScaleRightsDto> RevokeAsync(Guid id, string? reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Scales.KeepRights, cancellationToken);

        var permission = await db.Set<ScalePermission>().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw ScaleErrors.PermissionNotFound(id);
        permission.Revoke(reason, desk.Recorder);
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(permission.Scale, cancellationToken);
    }

    private async Task<ScaleRightsDto> ShowAsync(string scale, CancellationToken cancellationToken) => (await ShowAsync(cancellationToken)).Single(one => one.Scale == scale);

    private async Task<IReadOnlyList<ScaleRightsDto>> ShowAsync(CancellationToken cancellationToken)
    {
        var today = await wordings.TodayAsync(cancellationToken);
        var all = (await db.Set<ScalePermission>().AsNoTracking().ToListAsync(cancellationToken)).ToLookup(one => one.Scale);
        return
        [
            .. RatingScales.NeedPermission.Select(scale => new ScaleRightsDto(
                scale, RatingScales.Get(scale).Items.Count, ScaleWordings.ShownOn(all[scale], today) is not null,
                [.. all[scale].OrderByDescending(one => one.From).ThenByDescending(one => one.SetAt).Select(one => one.ShownOn(today))])),
        ];
    }
}

/// <summary>What of instruments that others own may be shown today (P-163 to P-167).</summary>
internal sealed class ScaleWordings(ChartingDbContext db, ChartClock clock)
{
    public async Task<IReadOnlyList<ScaleWording>> GetAsync(CancellationToken cancellationToken)
    {
        var today = await TodayAsync(cancellationToken);
        var all = await db.Set<ScalePermission>().AsNoTracking().Where(one => one.RevokedAt == null && one.From <= today && (one.Until == null || one.Until >= today)).ToListAsync(cancellationToken);
        return [.. all.GroupBy(one => one.Scale).Select(of => ShownOn(of, today)).OfType<ScalePermission>().Select(one => new ScaleWording(one.Scale, one.GrantedBy, one.Wording))];
    }

    /// <summary>Of those that hold and have a wording the one that began last; null = answers are entered by number.</summary>
    public static ScalePermission? ShownOn(IEnumerable<ScalePermission> all, DateOnly day) =>
        all.Where(one => one.IsHeldOn(day) && one.Wording.Count > 0).OrderBy(one => one.From).ThenBy(one => one.SetAt).LastOrDefault();

    public async Task<DateOnly> TodayAsync(CancellationToken cancellationToken)
    {
        var day = await clock.ReadAsync(cancellationToken);
        return day.DateOf(day.Now, null);
    }
}
