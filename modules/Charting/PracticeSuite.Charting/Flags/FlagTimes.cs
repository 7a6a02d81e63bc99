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
            .Where(f => f.OpenSince >= earliest && f.RaisedAt < during.End && f.State != FlagState.Canceled);
        var flags = await within.Select(f => new Now(f.Id, f.PatientId, f.Level, f.OpenSince, f.DueAt)).ToListAsync(cancellationToken);
        var acts = await ActsAsync(within, cancellationToken);
        return [.. flags.SelectMany(flag => Clocks(flag, acts[flag.Id])).Where(one => one.OpenedAt < during.End && (one.OpenedAt >= during.Start || one.DueAt >= during.Start))];
    }

    private static IEnumerable<FlagTime> Clocks(Now flag, IEnumerable<Acted> acts)
    {
        var inOrder = acts.OrderBy(act => act.At).ThenBy(act => act.Number).ToList();
        var starts = inOrder.FindAll(act => act.Act.StartsClock());
        foreach (var (at, act) in starts.Index())
        {
            var isRunning = act.At == flag.OpenSince;
            // One of before acts knew their time counts with the last that it had, as it always did.
            if (!isRunning && act.DueAt is null)
                continue;
            var due = act.DueAt ?? flag.DueAt;
            var acknowledged = inOrder.Find(later => later.Act == FlagAct.Acknowledged && later.IsAfter(act));
            // The next clock took its place in time: nobody has missed anything, and the flag is counted by the one that went on.
            if (starts.ElementAtOrDefault(at + 1) is { } next && !(next.At >= due) && acknowledged?.IsAfter(next) != false)
                continue;
            yield return new FlagTime(flag.Id, flag.PatientId, act.Level ?? flag.Level, act.At, due, acknowledged?.At);
        }
    }

    /// <summary>
    /// When, and neither by whom nor with what words: an act of the Part 2 program's people on a flag of others is the program's, and the flag, which says that it is acknowledged,
    /// would count as open for good to whoever may not know of the program.
    /// </summary>
    private async Task<ILookup<Guid, Acted>> ActsAsync(IQueryable<UrgentFlag> within, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return (await within.SelectMany(f => f.Acts)
            .Where(act => act.Act == FlagAct.Raised || act.Act == FlagAct.LevelRaised || act.Act == FlagAct.Reopened || act.Act == FlagAct.Acknowledged)
            .Select(act => new Acted(act.FlagId, act.Number, act.Act, act.At, act.Level, act.DueAt)).ToListAsync(cancellationToken)).ToLookup(act => act.FlagId);
    }

    private sealed record Now(Guid Id, Guid PatientId, FlagLevel Level, DateTimeOffset OpenSince, DateTimeOffset? DueAt);

    private sealed record Acted(Guid FlagId, int Number, FlagAct Act, DateTimeOffset At, FlagLevel? Level, DateTimeOffset? DueAt)
    {
        /// <summary>By the clock, and at one moment by number: whoever does not see the program's acts numbers theirs anew, so that two may have the same.</summary>
        public bool IsAfter(Acted other) => At > other.At || (At == other.At && Number > other.Number);
    }
}
