using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags;
using PracticeSuite.Charting.Flags.Rules;

namespace PracticeSuite.Charting.Scales;

/// <summary>The cut of the PCL-5, which is a range: the one that the practice's clinical lead set for the day of completion (P-174). What was judged by another stays.</summary>
internal sealed class ScaleCuts(ChartingDbContext db)
{
    public const string Rule = "P-174";
    public const string Pcl5 = "pcl5-cut";

    private const string Scale = "PCL-5";

    /// <summary>Only a PCL-5 asks the database.</summary>
    public async Task JudgeAsync(IEnumerable<ScaleResult> results, CancellationToken cancellationToken)
    {
        var some = results.Where(result => result.Scale == Scale).ToList();
        if (some.Count == 0)
            return;
        var set = await SetAsync(cancellationToken);
        foreach (var result in some)
            result.CutAt(new FlagThresholds(set, result.CompletedOn)[Rule, Pcl5]);
    }

    /// <summary>From which day on which cut holds, the earliest first.</summary>
    public async Task<IReadOnlyList<ScaleCut>> GetAsync(CancellationToken cancellationToken)
    {
        var set = await SetAsync(cancellationToken);
        return [.. set.Select(one => one.From).Prepend(DateOnly.MinValue).Distinct().Order().Select(day => new ScaleCut(Scale, day, new FlagThresholds(set, day)[Rule, Pcl5]))];
    }

    private Task<List<FlagThreshold>> SetAsync(CancellationToken cancellationToken) =>
        db.Set<FlagThreshold>().AsNoTracking().Where(one => one.Rule == Rule).ToListAsync(cancellationToken);
}
