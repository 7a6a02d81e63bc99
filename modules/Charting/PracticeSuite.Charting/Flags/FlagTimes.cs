using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Flags;

internal sealed class FlagTimes(ChartingDbContext db) : IFlagTimes
{
    /// <summary>No flag is due later than that after its clock began: three business days over the longest holidays.</summary>
    private static readonly TimeSpan LongestClock = TimeSpan.FromDays(31);

    public async Task<IReadOnlyList<FlagTime>> GetAsync(IdRange? patients, Interval during, CancellationToken cancellationToken)
    {
        var earliest = during.Start - LongestClock;
        var flags = await (patients is { } range ? db.Set<UrgentFlag>().In(range, f => f.PatientId) : db.Set<UrgentFlag>()).AsNoTracking()
            .Where(f => f.OpenSince >= earliest && f.OpenSince < during.End && f.State != FlagState.Canceled && (f.OpenSince >= during.Start || f.DueAt >= during.Start))
            .Select(f => new
            {
                f.Id, f.PatientId, f.Level, f.OpenSince, f.DueAt,
                AcknowledgedAt = f.Acts.Where(act => act.Act == FlagAct.Acknowledged && act.At >= f.OpenSince).Min(act => (DateTimeOffset?)act.At),
            }).ToListAsync(cancellationToken);
        return [.. flags.Select(f => new FlagTime(f.Id, f.PatientId, f.Level, f.OpenSince, f.DueAt, f.AcknowledgedAt))];
    }
}
