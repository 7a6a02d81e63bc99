using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Medications;
using static PracticeSuite.Charting.Contracts.Flags.FlagLevel;
using static PracticeSuite.Charting.Contracts.Flags.FlagRecipient;

namespace PracticeSuite.Charting.Flags.Rules;

internal static class StimulantRules
{
    private const int Adult = 18;

    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new("UF-03", "Anxiety went up after a stimulant was started or raised", [Prescriber, Therapist], Anxiety),
        new("UF-04", "Blood pressure or heart rate is high under a stimulant", [Prescriber], Vitals),
        new("UF-05", "Signs of psychosis or mania under a stimulant", [Prescriber], Mania),
    ];

    private static IEnumerable<Trigger> Anxiety(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var (since, days) = (thresholds.Since(today), thresholds["UF-03", "days"]);
        return Patterns.Risen(facts, since, days, "GAD-7", IsRisen, Changes)
            .Concat(Patterns.ObservedAfter(facts, since, days, Urgent, Changes, EffectTag.Anxiety, EffectTag.Agitation, EffectTag.Irritability, EffectTag.Insomnia));

        bool IsRisen(ScoreFact score, ScoreFact? start, ScoreFact? before) =>
            score.Total - start?.Total >= thresholds["UF-03", "gad7-rise"]
            || (score.Total >= thresholds["UF-03", "gad7-from"] && before?.Total < thresholds["UF-03", "gad7-from"]);
    }

    private static IEnumerable<Trigger> Vitals(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        from result in facts.ResultsSince(thresholds.Since(today), MonitoredMeasure.BloodPressure, MonitoredMeasure.HeartRate)
        let isSevere = IsSevere(result, thresholds)
        where isSevere || (facts.AgeOn(result.On) is not < Adult && IsHigh(result, thresholds))
        from taken in facts.Taken(result.On, Drugs.IsStimulant)
        let change = Changes(taken, result.On.AddDays(-thresholds["UF-04", "days"]), result.On).LastOrDefault()
        where isSevere || change is not null
        select Trigger.Of(
            isSevere ? Critical : Urgent, $"{taken.Id:N}:{result.Measure}", result.Id, change is null ? Said.Taken(taken, result.On) : Said.Change(taken, change), Said.Result(result));

    private static bool IsHigh(ResultFact result, FlagThresholds thresholds) => result.Measure == MonitoredMeasure.HeartRate
        ? result.Value >= thresholds["UF-04", "heart-rate"]
        : result.Value >= thresholds["UF-04", "systolic"] || result.Second >= thresholds["UF-04", "diastolic"];

    private static bool IsSevere(ResultFact result, FlagThresholds thresholds) => result.Measure == MonitoredMeasure.BloodPressure
        && (result.Value >= thresholds["UF-04", "severe-systolic"] || result.Second >= thresholds["UF-04", "severe-diastolic"]);

    private static IEnumerable<Trigger> Mania(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var since = thresholds.Since(today);
        var screened = from score in facts.Screened("MDQ")
                       from taken in facts.Taken(today, Drugs.IsStimulant)
                       where score.On >= since || taken.BegunAfter(score.On, since, today) is not null
                       select Patterns.Signal(taken, score.Id, score.On, Said.OfScore(score, "positive"), since, today);
        return Patterns.Observed(facts, since, Critical, Drugs.IsStimulant, EffectTag.Psychosis, EffectTag.Mania).Concat(screened);
    }

    private static IEnumerable<CourseStep> Changes(MedicationFact one, DateOnly from, DateOnly to) => Drugs.IsStimulant(one) ? one.StartedOrRaised(from, to) : [];
}
