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
internal sealed class UrgentFlags(ChartingDbContext db, FlagFactsReader reader, FlagEvaluation evaluation, FlagRaising raising, MedicationDesk desk, ChartClock clock, IAccess access)
    : IUrgentFlags
{
    /// <summary>Charts that are read at once.</summary>
    private const int Chunk = 200;

    public Task EvaluateAsync(Guid patientId, CancellationToken cancellationToken) => EvaluateAsync(IdRange.Only(patientId), isTimed: false, cancellationToken);

    /// <summary>What has come due by itself since the last time, of everybody who is treated: a planned start or stop may make any rule fire.</summary>
    public Task EvaluateTimedAsync(IdRange patients, CancellationToken cancellationToken) => EvaluateAsync(patients, isTimed: true, cancellationToken);

    /// <summary>Those who are treated, some hundred at a time.</summary>
    public async Task<IReadOnlyList<IReadOnlyCollection<Guid>>> GetChunksAsync(CancellationToken cancellationToken) =>
        [.. (await db.Patients.AsNoTracking().Where(p => p.DiedAt == null && p.DischargedOn == null).Select(p => p.Id).ToListAsync(cancellationToken)).Chunk(Chunk)];

    private async Task EvaluateAsync(IdRange patients, bool isTimed, CancellationToken cancellationToken)
    {
        using var whole = access.ReadFacts();
        var day = await clock.ReadAsync(cancellationToken);
        foreach (var (facts, thresholds, today) in await reader.ReadAsync(patients, day, isTimed, cancellationToken))
            await raising.RaiseAsync(facts.PatientId, evaluation.Evaluate(FlagRules.All, facts, thresholds, today), desk.Recorder, cancellationToken);
    }
}
