using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Medications;
using static PracticeSuite.Charting.Contracts.Flags.FlagLevel;
using static PracticeSuite.Charting.Contracts.Flags.FlagRecipient;

namespace PracticeSuite.Charting.Flags.Rules;

internal static class SedativeRules
{
    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new("UF-23", "A benzodiazepine and an opioid are taken together", [Prescriber], WithOpioid),
        new("UF-24", "A sedative is taken and AUDIT-C is high", [Prescriber, Therapist], WithAlcohol),
        new("UF-25", "A drug that needs a taper was stopped, or its refill is overdue", [Prescriber], Stopped),
        new("UF-35", "Treatment of opioid use: a new benzodiazepine, or missed doses", [Prescriber], OpioidTreatment),
    ];

    /// <summary>A benzodiazepine that comes to the treatment of opioid use is UF-35.</summary>
    private static IEnumerable<Trigger> WithOpioid(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        from sedative in facts.Taken(today, Drugs.IsBenzodiazepine)
        from opioid in facts.Taken(today, one => Drugs.IsOpioid(one) || Drugs.IsOpioidTreatment(one))
        where Drugs.IsOpioid(opioid) || sedative.LastStart(today).Event.EffectiveOn <= opioid.LastStart(today).Event.EffectiveOn
        select Patterns.Pair(Critical, sedative, opioid, today);

    private static IEnumerable<Trigger> WithAlcohol(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        from sedative in facts.Taken(today, Drugs.IsSedative)
        from score in facts.Totals("AUDIT-C").TakeLast(1)
        where score.Total >= thresholds["UF-24", "audit-c"] && (score.On >= thresholds.Since(today) || sedative.LastStart(today).Event.EffectiveOn >= thresholds.Since(today))
        select new Trigger(Urgent, $"{sedative.Id:N}", $"{score.Id:N}:{sedative.Id:N}", [Said.Taken(sedative, today), Said.Score(score)]);

    private static IEnumerable<Trigger> Stopped(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var since = thresholds.Since(today);
        foreach (var one in facts.Medications.Where(Drugs.NeedsTaper))
        {
            if (one.Steps(since, today).LastOrDefault(step => step.Event.Kind is MedicationEventKind.Stop or MedicationEventKind.SwitchFrom) is { } stop && !IsTapered(one, stop, thresholds))
                yield return Trigger.Of(Urgent, one.Id, stop.Event.Id, Said.Change(one, stop));
            if (EndedByItself(one, today) is { } last && last >= since && !IsLowered(one, last, thresholds))
            {
                yield return new Trigger(Urgent, $"{one.Id:N}", $"{one.Id:N}:{last:yyyyMMdd}:ended", [
                    new TriggerFact(new FlagFact(one.Name, "ended, last taken", last, FlagSource.Medication, one.Id), one.Medication.TellsOfProgram)]);
            }

            if (!facts.IsDischarged && one.IsTakenOn(today) && one.Steps(DateOnly.MinValue, today).LastOrDefault() is { Event: { Kind: MedicationEventKind.Refill, NextCheckOn: { } due } refill }
                && due.AddDays(thresholds["UF-25", "refill-days"]) < today)
            {
                yield return new Trigger(Urgent, $"{one.Id:N}", $"{refill.Id:N}:refill", [
                    new TriggerFact(new FlagFact(one.Name, "refill", due, FlagSource.MedicationChange, refill.Id) { Link = "due" }, one.Medication.TellsOfProgram)]);
            }
        }
    }

    private static DateOnly? EndedByItself(MedicationFact one, DateOnly today) =>
        one.Medication.StateOn(today).Status == MedicationStatus.Completed && one.LastTaken(today) == one.Medication.LastDay ? one.Medication.LastDay : null;

    private static bool IsTapered(MedicationFact one, CourseStep stop, FlagThresholds thresholds) =>
        stop.Event.Reason == ChangeReason.Taper || IsLowered(one, stop.Event.EffectiveOn, thresholds);

    private static bool IsLowered(MedicationFact one, DateOnly until, FlagThresholds thresholds) =>
        one.Steps(until.AddDays(-thresholds["UF-25", "taper-days"]), until).Any(step => step.Event.Kind == MedicationEventKind.Decrease);

    private static IEnumerable<Trigger> OpioidTreatment(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var since = thresholds.Since(today);
        var added = from sedative in facts.Medications.Where(Drugs.IsBenzodiazepine)
                    from step in sedative.Started(since, today)
                    from taken in facts.Taken(step.Event.EffectiveOn, Drugs.IsOpioidTreatment).Take(1)
                    select Trigger.Of(Urgent, taken.Id, step.Event.Id, Said.Taken(taken, step.Event.EffectiveOn), Said.Change(sedative, step));
        var missed = from report in facts.ReportsSince(since)
                     where report.IsMissedFor(thresholds["UF-35", "missed-days"])
                     from taken in facts.Taken(report.On, Drugs.IsOpioidTreatment).Where(report.IsOf).Take(1)
                     select Trigger.Of(Urgent, taken.Id, report.Id, Said.Taken(taken, report.On), Said.Use(report));
        return added.Concat(missed);
    }
}
