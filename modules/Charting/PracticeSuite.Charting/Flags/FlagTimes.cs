using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Flags;

internal sealed class FlagTimes(ChartingDbContext db, IAccess access) : IFlagTimes
{
    /// <summary>No flag is due later than that after its clock began: three business days over the longest holidays.</summary>
    private static readonly TimeSpan LongestClock = TimeSpan.FromDays(31);

    public async Task<IReadOnlyList<FlagTime>> GetAsync(IdRange? patients, Interval during, CancellationToken cancellationToken)
    {
        var earliest = during.Start - LongestClock;
        var within = (patients is { } range ? db.Set<UrgentFlag>().In(range, f => f.PatientId) : db.Set<UrgentFlag>()).AsNoTracking()
            .Where(f => f.OpenSince >= earliest && f.OpenSince < during.End && f.State != FlagState.Canceled && (f.OpenSince >= during.Start || f.DueAt >= during.Start));
        var flags = await within.Select(f => new { f.Id, f.PatientId, f.Level, f.OpenSince, f.DueAt }).ToListAsync(cancellationToken);
        var acknowledged = await AcknowledgedAsync(within, cancellationToken);
        return [.. flags.Select(f => new FlagTime(f.Id, f.PatientId, f.Level, f.OpenSince, f.DueAt, acknowledged.TryGetValue(f.Id, out var at) ? at : null))];
    }

    /// <summary>
    /// When, and neither by whom nor with what words: an act of the Part 2 program's people on a flag of others is the program's, and the flag, which says that it is acknowledged,
    /// would count as open for good to whoever may not know of the program.
    /// </summary>
    private async Task<Dictionary<Guid, DateTimeOffset>> AcknowledgedAsync(IQueryable<UrgentFlag> within, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await within.Where(f => f.State != FlagState.Open)
            .Select(f => new { f.Id, At = f.Acts.Where(act => act.Act == FlagAct.Acknowledged && act.At >= f.OpenSince).Min(act => (DateTimeOffset?)act.At) })
            .Where(one => one.At != null).ToDictionaryAsync(one => one.Id, one => one.At!.Value, cancellationToken);
    }
}
