using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Medications;

namespace PracticeSuite.Charting.Flags.Rules;

/// <summary>What several rules look for.</summary>
internal static class Patterns
{
    /// <summary>Something was observed while a drug was taken.</summary>
    public static IEnumerable<Trigger> Observed(FlagFacts facts, DateOnly since, FlagLevel level, Func<MedicationFact, bool> under, params EffectTag[] any) =>
        from report in facts.ReportsSince(since)
        where report.Has(any)
        let taken = facts.Taken(report.On, under).FirstOrDefault()
        where taken is not null
        select Trigger.Of(level, taken.Id, report.Id, Said.Taken(taken, report.On), Said.Tags(report, any));

    /// <summary>Something was observed within so many days after a drug was begun or raised.</summary>
    public static IEnumerable<Trigger> ObservedAfter(
        FlagFacts facts, DateOnly since, int days, FlagLevel level, Func<MedicationFact, DateOnly, DateOnly, IEnumerable<CourseStep>> changes, params EffectTag[] any) =>
        from report in facts.ReportsSince(since)
        where report.Has(any)
        from change in Changes(facts, report.On, days, changes)
        select Trigger.Of(level, change.Of.Id, report.Id, Said.Change(change.Of, change.Step), Said.Tags(report, any));

    /// <summary>A total that is higher by so much than the last one before a drug was begun or raised.</summary>
    public static IEnumerable<Trigger> Risen(
        FlagFacts facts, DateOnly since, int days, string scale, Func<ScoreFact, ScoreFact?, ScoreFact?, bool> isRisen, Func<MedicationFact, DateOnly, DateOnly, IEnumerable<CourseStep>> changes)
    {
        var totals = facts.Totals(scale);
        return from score in totals.Where(one => one.On >= since)
               from change in Changes(facts, score.On, days, changes)
               let began = change.Step.Event.EffectiveOn
               where score.On > began
               let start = totals.LastOrDefault(one => one.On <= began)
               let before = totals.TakeWhile(one => one != score).LastOrDefault()
               where isRisen(score, start, before)
               select Trigger.Of(FlagLevel.Urgent, change.Of.Id, score.Id, Said.Change(change.Of, change.Step), Said.Score(score, start ?? before));
    }

    /// <summary>What is not measured in time (P-015).</summary>
    public static IEnumerable<Trigger> Overdue(FlagFacts facts, string rule, FlagLevel level, Func<MonitoringDueDto, bool> isDue) =>
        from due in facts.Due
        where due.Rule == rule && isDue(due)
        let isPart2 = facts.Medications.Any(one => one.Id == due.MedicationId && one.Medication.TellsOfProgram)
        select new Trigger(level, $"{due.MedicationId:N}:{due.Measure}", $"{due.MedicationId:N}:{due.Measure}:{due.DueOn:yyyyMMdd}:{level}", [Said.Due(due, isPart2)]);

    /// <summary>Something found about the patient speaks against what is taken: it fires once, and again with each drug that is begun after it.</summary>
    public static Trigger Signal(MedicationFact taken, Guid id, DateOnly on, TriggerFact fact, DateOnly since, DateOnly today) => taken.BegunAfter(on, since, today) is { } start
        ? new Trigger(FlagLevel.Urgent, $"{taken.Id:N}", $"{start.Event.Id:N}:{id:N}", [fact, Said.Change(taken, start)])
        : Trigger.Of(FlagLevel.Urgent, taken.Id, id, Said.Taken(taken, today), fact);

    /// <summary>Two are taken on one day; the one that was begun later fired it.</summary>
    public static Trigger Pair(FlagLevel level, MedicationFact one, MedicationFact other, DateOnly day)
    {
        var (earlier, later) = one.LastStart(day).Event.EffectiveOn <= other.LastStart(day).Event.EffectiveOn ? (one, other) : (other, one);
        return new Trigger(level, $"{later.Id:N}", $"{later.LastStart(day).Event.Id:N}:{earlier.Id:N}", [Said.Taken(earlier, day), Said.Change(later, later.LastStart(day))]);
    }

    /// <summary>Such changes of each drug that came at most so many days before, the last first: what a later one does not explain an earlier one may.</summary>
    private static IEnumerable<(MedicationFact Of, CourseStep Step)> Changes(
        FlagFacts facts, DateOnly until, int days, Func<MedicationFact, DateOnly, DateOnly, IEnumerable<CourseStep>> changes) =>
        from medication in facts.Medications
        where medication.IsTakenOn(until)
        from step in changes(medication, until.AddDays(-days), until).Reverse()
        select (medication, step);
}
