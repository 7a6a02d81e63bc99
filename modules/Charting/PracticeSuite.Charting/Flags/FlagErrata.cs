using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>What flags rest on and was marked in error since: the flag stays for somebody to close, and its line says so.</summary>
internal sealed class FlagErrata(ChartingDbContext db, IAccess access)
{
    public async Task<IReadOnlySet<Guid>> ReadAsync(IEnumerable<UrgentFlag> flags, CancellationToken cancellationToken)
    {
        var sources = flags.SelectMany(flag => flag.Lines).SelectMany(line => line.Facts).ToLookup(fact => fact.Source, fact => fact.SourceId);
        var wrong = new HashSet<Guid>();
        using var whole = access.ReadFacts();
        foreach (var (source, ids) in sources.Select(of => (of.Key, of.Distinct().ToList())))
        {
            if (InError(source, ids) is { } found)
                wrong.UnionWith(await found.ToListAsync(cancellationToken));
        }

        return wrong;
    }

    private IQueryable<Guid>? InError(FlagSource source, List<Guid> ids) => source switch
    {
        FlagSource.MedicationChange => db.Set<MedicationEvent>().Where(one => ids.Contains(one.Id) && one.ErrorReason != null).Select(one => one.Id),
        FlagSource.Medication => db.Set<Medication>().Where(one => ids.Contains(one.Id)
            && !one.Events.Any(e => (e.Kind == MedicationEventKind.Start || e.Kind == MedicationEventKind.SwitchTo) && e.ErrorReason == null)).Select(one => one.Id),
        FlagSource.MonitoringResult => db.Set<MonitoringResult>().Where(one => ids.Contains(one.Id) && one.ErrorReason != null).Select(one => one.Id),
        FlagSource.ScaleResult => db.Scales.Where(one => ids.Contains(one.Id) && one.ErrorReason != null).Select(one => one.Id),
        FlagSource.MedicationReport => db.Set<MedicationReport>().Where(one => ids.Contains(one.Id) && one.ErrorReason != null).Select(one => one.Id),
        FlagSource.Diagnosis => db.Diagnoses.Where(one => ids.Contains(one.Id) && one.Status == ProblemStatus.EnteredInError).Select(one => one.Id),
        _ => null,
    };
}
