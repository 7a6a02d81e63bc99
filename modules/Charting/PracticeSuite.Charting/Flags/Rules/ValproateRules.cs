using PracticeSuite.Charting.Contracts.Medications;
using static PracticeSuite.Charting.Contracts.Flags.FlagLevel;
using static PracticeSuite.Charting.Contracts.Flags.FlagRecipient;

namespace PracticeSuite.Charting.Flags.Rules;

internal static class ValproateRules
{
    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new("UF-15", "Valproate: a value is out of range, or not measured in time", [Prescriber], Values),
        new("UF-16", "Red signs under valproate", [Prescriber], RedSigns),
        new("UF-20", "Lamotrigine and a rash, or valproate added to it", [Prescriber], Rash),
    ];

    private static IEnumerable<Trigger> Values(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var results = facts.ResultsSince(thresholds.Since(today), MonitoredMeasure.ValproateLevel, MonitoredMeasure.Alt, MonitoredMeasure.Ast, MonitoredMeasure.Platelets);
        var outside = from result in results
                      where IsOutside(facts, thresholds, result)
                      from taken in facts.Taken(result.On, Drugs.IsValproate).Take(1)
                      select Trigger.Of(Urgent, $"{taken.Id:N}:{result.Measure}", result.Id, Said.Taken(taken, result.On), Said.Result(result));
        return outside.Concat(Patterns.Overdue(facts, "UF-15", Routine, due => due.OverdueFrom <= today || (due.DueOn < today && IsRegular(due, thresholds))));
    }

    /// <summary>Once the first months are over a day more is too late.</summary>
    private static bool IsRegular(MonitoringDueDto due, FlagThresholds thresholds) =>
        due.DueOn == due.LastOn?.AddDays(thresholds["UF-15", due.Measure == MonitoredMeasure.ValproateLevel ? "level-every" : "every"]);

    private static bool IsOutside(FlagFacts facts, FlagThresholds thresholds, ResultFact result) => result.Measure switch
    {
        MonitoredMeasure.ValproateLevel => result.Value > thresholds["UF-15", "high"]
            || (result.Value < thresholds["UF-15", "low"] && facts.ActiveDiagnoses(result.On, "F30", "F31").Any()),
        MonitoredMeasure.Platelets => result.Value < thresholds["UF-15", "platelets"],
        _ => result.Value > thresholds["UF-15", "liver"],
    };

    /// <summary>Sedation is what the list of observations calls lethargy.</summary>
    private static IEnumerable<Trigger> RedSigns(FlagFacts facts, FlagThresholds thresholds, DateOnly today) => Patterns.Observed(
        facts, thresholds.Since(today), Critical, Drugs.IsValproate, EffectTag.SevereAbdominalPain, EffectTag.Jaundice, EffectTag.Confusion, EffectTag.Sedation, EffectTag.Bruising);

    private static IEnumerable<Trigger> Rash(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var since = thresholds.Since(today);
        var added = from valproate in facts.Medications.Where(Drugs.IsValproate)
                    from step in valproate.Started(since, today)
                    from taken in facts.Taken(step.Event.EffectiveOn, Drugs.IsLamotrigine).Take(1)
                    where taken.LastStart(step.Event.EffectiveOn).Event.EffectiveOn < step.Event.EffectiveOn
                    select Trigger.Of(Urgent, taken.Id, step.Event.Id, Said.Taken(taken, step.Event.EffectiveOn), Said.Change(valproate, step));
        return added.Concat(Patterns.ObservedAfter(
            facts, since, thresholds["UF-20", "days"], Critical, (one, from, to) => Drugs.IsLamotrigine(one) ? one.StartedOrRaised(from, to) : [], EffectTag.Rash));
    }
}
