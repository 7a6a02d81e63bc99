using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Charting.Flags;

/// <summary>Makes flags of what fired and is not known yet, each by itself, in the transaction of whoever changed the chart.</summary>
internal sealed class FlagRaising(ChartingDbContext db, FlagAddressees addressees, FlagClocks clocks, FlagErrata errata, FlagMail mail, IEnumerable<ICrisisLeads> agreed)
{
    public async Task RaiseAsync(Guid patientId, IReadOnlyCollection<Fired> fired, Recorder by, CancellationToken cancellationToken)
    {
        if (fired.Count == 0)
            return;
        var known = (await db.Set<UrgentFlagLine>().AsNoTracking().Where(line => line.PatientId == patientId)
            .Select(line => new { line.Rule, line.Item, line.IsPart2 }).ToListAsync(cancellationToken)).Select(line => (line.Rule, line.Item, line.IsPart2)).ToHashSet();
        var isWhole = await db.IsProgramWholeAsync(cancellationToken);
        var isProgram = await db.IsCallerOfProgramAsync(cancellationToken);
        var asks = fired.Any(one => one.Trigger.Level != FlagLevel.Critical && !known.Contains((one.Rule.Id, one.Trigger.Item, isWhole || one.Trigger.IsPart2)));
        var off = asks ? await OffAsync(patientId, cancellationToken) : new HashSet<string>();
        foreach (var one in fired.Where(one => !IsOff(one, off)).OrderByDescending(one => one.Trigger.Level))
        {
            var isPart2 = isWhole || one.Trigger.IsPart2;
            if (known.Add((one.Rule.Id, one.Trigger.Item, isPart2)))
                await RaiseAsync(patientId, one, isPart2, isProgram && !isPart2 ? Unnamed(by) : by, cancellationToken);
        }
    }

    /// <summary>Asked only for what would be raised: whoever looks at charts every night meets what is known of each.</summary>
    private async Task<IReadOnlySet<string>> OffAsync(Guid patientId, CancellationToken cancellationToken)
    {
        var off = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in agreed)
            off.UnionWith(await source.GetRulesOffAsync(patientId, cancellationToken));
        return off;
    }

    /// <summary>What is critical is raised whatever was agreed (K-015, K-020).</summary>
    private static bool IsOff(Fired one, IReadOnlySet<string> off) => one.Trigger.Level != FlagLevel.Critical && off.Contains(one.Rule.Id);

    /// <summary>Whoever of the program happened to save is told to nobody by a flag that does not rest on their work (P-082).</summary>
    private Recorder Unnamed(Recorder by) => new(Caller.System(db.CurrentPractice).Name, null, by.At);

    private async Task RaiseAsync(Guid patientId, Fired one, bool isPart2, Recorder by, CancellationToken cancellationToken)
    {
        var open = await db.Set<UrgentFlag>().Include(flag => flag.Lines).Include(flag => flag.Acts).Include(flag => flag.Addressees).AsSplitQuery()
            .Where(flag => flag.PatientId == patientId && flag.Rule == one.Rule.Id && flag.State == FlagState.Open).ToListAsync(cancellationToken);
        if (await StandingAsync(open.FindAll(flag => flag.Takes(one.Rule, one.Trigger, isPart2, by.At)), cancellationToken) is { } same)
        {
            same.Add(one.Trigger, by);
            var begins = same.AwaitsClock;
            await clocks.StartAsync(same, cancellationToken);
            if (await TrySaveAsync(cancellationToken))
            {
                if (begins)
                    await mail.QueueAgainAsync(same, cancellationToken);
                return;
            }
        }

        var to = one.Trigger.Tells is { } staff ? [new FlagAddresseeDto(staff, one.Rule.To[0])] : await addressees.GetAsync(patientId, one.Rule.To, isPart2, cancellationToken);
        var flag = UrgentFlag.Fire(
            db.CurrentPractice, patientId, one.Rule, one.Trigger, isPart2, await addressees.WithStandInsAsync(patientId, to, isPart2, cancellationToken), by);
        await clocks.StartAsync(flag, cancellationToken);
        db.Add(flag);
        if (await TrySaveAsync(cancellationToken))
            await mail.QueueAsync(flag, cancellationToken);
    }

    /// <summary>One that rests on nothing but what was marked in error waits to be closed: what fires now is told as new.</summary>
    private async Task<UrgentFlag?> StandingAsync(List<UrgentFlag> open, CancellationToken cancellationToken)
    {
        if (open.Count == 0)
            return null;
        var wrong = await errata.ReadAsync(open, cancellationToken);
        return open.Find(flag => flag.Lines.Any(line => !line.Facts.Any(fact => wrong.Contains(fact.SourceId))));
    }

    /// <summary>
    /// Of two who raise the same at once the second meets the key of the line, and leaves it to the first. Their own change is not refused for
    /// it: a failed save goes back to where it began.
    /// </summary>
    private async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveOrAsync(FlagErrors.RaisedMeanwhile, cancellationToken);
            return true;
        }
        catch (BusinessException refusal) when (refusal.Code == FlagErrors.RaisedMeanwhileCode)
        {
            foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Entity is UrgentFlag or UrgentFlagLine or UrgentFlagAct or UrgentFlagAddressee).ToList())
                entry.State = EntityState.Detached;
            return false;
        }
    }
}
