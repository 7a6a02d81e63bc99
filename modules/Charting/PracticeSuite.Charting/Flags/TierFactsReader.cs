using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Care;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Contracts.Scales;
using PracticeSuite.Charting.Data;
using PracticeSuite.Charting.Flags.Rules;
using PracticeSuite.Charting.Medications;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Flags;

/// <summary>A statement for each kind of fact, and of each no more than the latest, however many patients.</summary>
internal sealed class TierFactsReader(ChartingDbContext db, IPracticeDirectory practices) : ITierFacts
{
    private const int HalfYear = 180;
    private const int Year = 365;

    /// <summary>The highest total that both instruments call mild.</summary>
    private const int Mild = 9;

    private static readonly MedicationEventKind[] NoChange = [MedicationEventKind.Refill];

    public async Task<IReadOnlyDictionary<Guid, TierFacts>> GetAsync(IdRange patients, DateOnly today, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Guid, TierFacts>();
        await AddFlagsAsync(found, patients, today, cancellationToken);
        await AddMedicationsAsync(found, patients, today, cancellationToken);
        await AddScoresAsync(found, patients, today, cancellationToken);
        return found;
    }

    private async Task AddFlagsAsync(Dictionary<Guid, TierFacts> found, IdRange patients, DateOnly today, CancellationToken cancellationToken)
    {
        var zone = (await practices.GetAsync(cancellationToken)).Locations.Main().Zone;
        var since = zone.InstantOf(today.AddDays(-HalfYear).ToDateTime(TimeOnly.MinValue));
        var flags = await db.Set<UrgentFlag>().AsNoTracking().In(patients, flag => flag.PatientId)
            .Where(flag => flag.State == FlagState.Open || flag.State == FlagState.Acknowledged || (flag.State == FlagState.Resolved
                && (flag.RaisedAt >= since || flag.Acts.Any(act => act.Act == FlagAct.Resolved && act.At >= since))))
            .Select(flag => new
            {
                flag.PatientId, flag.Level, flag.RaisedAt, IsOpen = flag.State != FlagState.Resolved,
                ResolvedAt = flag.Acts.Where(act => act.Act == FlagAct.Resolved).Select(act => act.At).ToList(),
            }).ToListAsync(cancellationToken);
        foreach (var of in flags.GroupBy(flag => flag.PatientId))
        {
            found[of.Key] = Of(found, of.Key) with
            {
                HasOpenCritical = of.Any(flag => flag.IsOpen && flag.Level == FlagLevel.Critical),
                HasOpenUrgent = of.Any(flag => flag.IsOpen && flag.Level == FlagLevel.Urgent),
                HasOpenFlag = of.Any(flag => flag.IsOpen),
                FlaggedOn = of.Max(flag => flag.IsOpen ? today : zone.LocalDate(flag.ResolvedAt.Append(flag.RaisedAt).Max())),
            };
        }
    }

    private async Task AddMedicationsAsync(Dictionary<Guid, TierFacts> found, IdRange patients, DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddDays(-HalfYear);
        var changes = await db.Set<MedicationEvent>().AsNoTracking().In(patients, one => one.PatientId)
            .Where(one => one.ErrorReason == null && !NoChange.Contains(one.Kind) && one.EffectiveOn >= since && one.EffectiveOn <= today)
            .GroupBy(one => one.PatientId).Select(of => new { of.Key, On = of.Max(one => one.EffectiveOn) }).ToListAsync(cancellationToken);
        foreach (var change in changes)
            found[change.Key] = Of(found, change.Key) with { MedicationOn = change.On };
    }

    private async Task AddScoresAsync(Dictionary<Guid, TierFacts> found, IdRange patients, DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddDays(-Year);
        var thresholds = new FlagThresholds(await db.Set<FlagThreshold>().AsNoTracking().Where(one => one.Rule == "UF-28").ToListAsync(cancellationToken), today);
        var scores = await db.Scales.AsNoTracking().In(patients, score => score.PatientId)
            .Where(score => score.ErrorReason == null && score.CompletedOn >= since && score.CompletedOn <= today && (score.Risk != null || score.Scale == "PHQ-9" || score.Scale == "GAD-7"))
            .Select(score => new Scored(score.PatientId, score.Id, score.Scale, score.CompletedOn, score.Total, score.Risk, score.IsSecondAnswer)).ToListAsync(cancellationToken);
        foreach (var of in scores.GroupBy(score => score.PatientId))
            found[of.Key] = Read(Of(found, of.Key), [.. of.OrderBy(score => score.On).ThenBy(score => score.Id)], thresholds);
    }

    private static TierFacts Read(TierFacts facts, IReadOnlyList<Scored> scores, FlagThresholds thresholds)
    {
        var totals = scores.Where(score => score is { Total: not null, Risk: null, IsSecond: false }).ToList();
        var worse = totals.GroupBy(score => score.Scale)
            .SelectMany(of => of.Zip(of.Skip(1)).Where(two => two.Second.Total - two.First.Total >= thresholds["UF-28", of.Key == "PHQ-9" ? "phq9-rise" : "gad7-rise"]).Select(two => two.Second))
            .MaxBy(score => score.On);
        return facts with
        {
            RiskOn = Last(scores.Where(score => score.Risk is SuicideRisk.Moderate or SuicideRisk.High)),
            Phq9 = totals.LastOrDefault(score => score.Scale == "PHQ-9")?.Total,
            WorseOn = worse?.On,
            WorseScale = worse?.Scale,
            ScoredOn = Last(totals),
            AboveMildOn = Last(totals.Where(score => score.Total > Mild)),
        };
    }

    private static DateOnly? Last(IEnumerable<Scored> scores) => scores.Select(score => (DateOnly?)score.On).Max();

    private static TierFacts Of(Dictionary<Guid, TierFacts> found, Guid patientId) => found.GetValueOrDefault(patientId) ?? new TierFacts();

    private sealed record Scored(Guid PatientId, Guid Id, string Scale, DateOnly On, int? Total, SuicideRisk? Risk, bool IsSecond);
}
