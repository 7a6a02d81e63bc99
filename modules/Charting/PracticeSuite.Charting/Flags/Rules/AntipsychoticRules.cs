using PracticeSuite.Charting.Contracts.Medications;
using static PracticeSuite.Charting.Contracts.Flags.FlagLevel;
using static PracticeSuite.Charting.Contracts.Flags.FlagRecipient;

namespace PracticeSuite.Charting.Flags.Rules;

internal static class AntipsychoticRules
{
    /// <summary>A weight of so many days before the start is the baseline.</summary>
    private const int BaselineDays = 28;

    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new("UF-21", "Weight, glucose or lipids under an antipsychotic", [Prescriber], Metabolic),
        new("UF-22", "Movement under an antipsychotic", [Prescriber], Movement),
    ];

    private static IEnumerable<Trigger> Metabolic(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var since = thresholds.Since(today);
        var measured = from result in facts.ResultsSince(since, MonitoredMeasure.A1c, MonitoredMeasure.Glucose)
                       where result.Measure == MonitoredMeasure.A1c ? result.Value * 10 >= thresholds["UF-21", "a1c"] : result.Value >= thresholds["UF-21", "glucose"]
                       from taken in facts.Taken(result.On, Drugs.IsAntipsychotic).Take(1)
                       select Trigger.Of(Urgent, $"{taken.Id:N}:{result.Measure}", result.Id, Said.Taken(taken, result.On), Said.Result(result));
        return measured.Concat(Gained(facts, thresholds, since)).Concat(Patterns.Overdue(facts, "UF-21", Routine, due => due.OverdueFrom <= today));
    }

    private static IEnumerable<Trigger> Gained(FlagFacts facts, FlagThresholds thresholds, DateOnly since) =>
        from result in facts.ResultsSince(since, MonitoredMeasure.Weight)
        from taken in facts.Taken(result.On, Drugs.IsAntipsychotic).Take(1)
        let baseline = Baseline(facts, taken.LastStart(result.On).Event.EffectiveOn)
        where baseline is not null && baseline.On < result.On && (result.Value - baseline.Value) * 100 >= baseline.Value * thresholds["UF-21", "weight-percent"]
        select Trigger.Of(Urgent, $"{taken.Id:N}:{result.Measure}", result.Id, Said.Taken(taken, result.On), Said.Gain(baseline, result));

    /// <summary>The last before the start, else the first after it.</summary>
    private static ResultFact? Baseline(FlagFacts facts, DateOnly start)
    {
        var weights = facts.ResultsSince(start.AddDays(-BaselineDays), MonitoredMeasure.Weight).ToList();
        return weights.LastOrDefault(one => one.On <= start) ?? weights.FirstOrDefault();
    }

    private static IEnumerable<Trigger> Movement(FlagFacts facts, FlagThresholds thresholds, DateOnly today) => Patterns
        .Observed(facts, thresholds.Since(today), Urgent, Drugs.IsAntipsychotic, EffectTag.Akathisia, EffectTag.Dystonia, EffectTag.InvoluntaryMovement)
        .Concat(Patterns.Overdue(facts, "UF-22", Routine, due => due.DueOn < today));
}
