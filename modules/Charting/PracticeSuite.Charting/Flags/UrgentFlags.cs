using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Flags;

/// <summary>Holds the rules against charts, read whole whoever changed them: what fires is labelled by what it rests on, and shown by the filter.</summary>
internal sealed class UrgentFlags(ChartingDbContext db, FlagFactsReader reader, FlagRaising raising, MedicationDesk desk, ChartClock clock, IAccess access) : IUrgentFlags
{
    /// <summary>Charts that are read at once.</summary>
    private const int Chunk = 200;

    public Task EvaluateAsync(Guid patientId, CancellationToken cancellationToken) => EvaluateAsync(IdRange.Only(patientId), FlagRules.All, isTimed: false, cancellationToken);

    /// <summary>What has come due by itself since the last time, of everybody who is treated.</summary>
    public Task EvaluateTimedAsync(IdRange patients, CancellationToken cancellationToken) => EvaluateAsync(patients, FlagRules.Timed, isTimed: true, cancellationToken);

    /// <summary>Those who are treated, in ranges of some hundred.</summary>
    public async Task<IReadOnlyList<IdRange>> GetRangesAsync(CancellationToken cancellationToken) =>
        [.. (await db.Patients.AsNoTracking().Where(p => p.DiedAt == null && p.DischargedOn == null).Select(p => p.Id).ToListAsync(cancellationToken)).Chunk(Chunk).Select(ids => IdRange.Of(ids))];

    private async Task EvaluateAsync(IdRange patients, IReadOnlyList<FlagRule> rules, bool isTimed, CancellationToken cancellationToken)
    {
        using var whole = access.ReadFacts();
        var day = await clock.ReadAsync(cancellationToken);
        var set = await db.Set<FlagThreshold>().AsNoTracking().ToListAsync(cancellationToken);
        foreach (var (facts, today) in await reader.ReadAsync(patients, day, isTimed, cancellationToken))
        {
            var thresholds = new FlagThresholds(set, today);
            var fired = rules.SelectMany(rule => rule.Evaluate(facts, thresholds, today).Select(trigger => new Fired(rule, trigger))).ToList();
            await raising.RaiseAsync(facts.PatientId, fired, desk.Recorder, cancellationToken);
        }
    }
}
