using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

internal sealed class FlagThresholdAppService(ChartingDbContext db, MedicationDesk desk, ChartClock clock, IAccess access) : IFlagThresholdAppService
{
    public async Task<IReadOnlyList<FlagThresholdDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.SetThresholds, cancellationToken);

        return await ShowAsync(cancellationToken);
    }

    public async Task<FlagThresholdDto> SetAsync(FlagThresholdInput threshold, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.Flags.SetThresholds, cancellationToken);

        var set = FlagThreshold.Set(db.CurrentPractice, threshold, desk.Recorder, await TodayAsync(cancellationToken));
        db.Add(set);
        await db.SaveOrAsync(FlagErrors.ThresholdTaken, cancellationToken);
        return (await ShowAsync(cancellationToken)).Single(one => one.Rule == set.Rule && one.Name == set.Name);
    }

    private async Task<IReadOnlyList<FlagThresholdDto>> ShowAsync(CancellationToken cancellationToken)
    {
        var all = await db.Set<FlagThreshold>().AsNoTracking().ToListAsync(cancellationToken);
        var (today, byName) = (new FlagThresholds(all, await TodayAsync(cancellationToken)), all.ToLookup(one => (one.Rule, one.Name)));
        return
        [
            .. ThresholdDefault.All.Select(one => new FlagThresholdDto(
                one.Rule, one.Name, one.Words, today[one.Rule, one.Name], one.Value, one.Least, one.Most,
                [.. byName[(one.Rule, one.Name)].OrderByDescending(set => set.From).Select(set => new FlagThresholdChange(set.Value, set.From, set.SetBy, set.SetAt))])),
        ];
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken)
    {
        var day = await clock.ReadAsync(cancellationToken);
        return day.DateOf(day.Now, null);
    }
}
