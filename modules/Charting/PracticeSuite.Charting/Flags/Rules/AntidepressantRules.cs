using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Medications;
using PracticeSuite.Charting.Medications;
using static PracticeSuite.Charting.Contracts.Flags.FlagLevel;
using static PracticeSuite.Charting.Contracts.Flags.FlagRecipient;

namespace PracticeSuite.Charting.Flags.Rules;

internal static class AntidepressantRules
{
    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new("UF-06", "A young patient under a new antidepressant dose needs contact on days 7, 14, 21, 28, 42 and 56", [Prescriber, Therapist], Young),
        new("UF-07", "Activation after an antidepressant was started or raised", [Prescriber], Activation),
        new("UF-08", "A bipolar signal under an antidepressant without a mood stabilizer", [Prescriber], Bipolar),
        new("UF-09", "An MAOI meets another serotonergic drug", [Prescriber], Pair),
        new("UF-10", "Signs of serotonin syndrome or NMS", [Prescriber, CrisisLead], Syndrome),
        new("UF-26", "Bupropion meets a condition that lowers the seizure threshold", [Prescriber], Bupropion),
        new("UF-27", "A risk of a long QT interval", [Prescriber], LongQt),
    ];

    private static IEnumerable<Trigger> Young(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var oldest = thresholds.Since(today).AddDays(-YoungContacts.Days[^1] - thresholds["UF-06", "missed-days"]);
        foreach (var taken in facts.Taken(today, Drugs.IsAntidepressant))
        {
            if (taken.StartedOrDosed(oldest, today).LastOrDefault() is not { } change || !(facts.AgeOn(change.Event.EffectiveOn) <= thresholds["UF-06", "age"]))
                continue;
            if (change.Event.EffectiveOn >= thresholds.Since(today))
                yield return Trigger.Of(Routine, taken.Id, change.Event.Id, Said.Change(taken, change));
            foreach (var missed in Missed(facts, thresholds, taken, change, today))
                yield return missed;
        }
    }

    /// <summary>What was kept so many days late is missed.</summary>
    private static IEnumerable<Trigger> Missed(FlagFacts facts, FlagThresholds thresholds, MedicationFact taken, CourseStep change, DateOnly today)
    {
        if (facts.Occasions is null || facts.IsDischarged)
            yield break;
        var kept = YoungContacts.Kept(facts, change.Event.EffectiveOn, today);
        foreach (var (at, days) in YoungContacts.Days.Index())
        {
            var due = change.Event.EffectiveOn.AddDays(days);
            var late = due.AddDays(thresholds["UF-06", "missed-days"]);
            if (late >= thresholds.Since(today) && late <= today && !(kept[at] <= late))
            {
                yield return new Trigger(Urgent, $"{taken.Id:N}:contact", $"{change.Event.Id:N}:{days}", [
                    Said.Change(taken, change), new TriggerFact(new FlagFact("Contact", $"of day {days} missed,", due, FlagSource.Medication, taken.Id) { Link = "due" }, taken.Medication.TellsOfProgram)]);
            }
        }
    }

    private static IEnumerable<Trigger> Activation(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var (since, days) = (thresholds.Since(today), thresholds["UF-07", "days"]);
        return Patterns.Risen(facts, since, days, "PHQ-9", (score, start, _) => score.Total - start?.Total >= thresholds["UF-07", "phq9-rise"], Changes)
            .Concat(Patterns.ObservedAfter(
                facts, since, days, Urgent, Changes, EffectTag.Agitation, EffectTag.Akathisia, EffectTag.Insomnia, EffectTag.Hostility, EffectTag.Impulsivity, EffectTag.PanicAttack));
    }

    private static IEnumerable<CourseStep> Changes(MedicationFact one, DateOnly from, DateOnly to) => Drugs.IsAntidepressant(one) ? one.StartedOrRaised(from, to) : [];

    private static IEnumerable<Trigger> Bipolar(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        if (facts.Taken(today, Drugs.IsStabilizer).Any())
            return [];
        var since = thresholds.Since(today);
        var screened = facts.Screened("MDQ").Select(one => (one.Id, one.On, IsNew: one.On >= since, Fact: Said.OfScore(one, "positive")));
        var diagnosed = facts.ActiveDiagnoses(today, "F31").Select(one => (one.Id, On: one.OnsetOn, IsNew: true, Fact: Said.Diagnosis(one)));
        var observed = facts.ReportsSince(since).Where(one => one.Has(EffectTag.Mania)).Select(one => (one.Id, one.On, IsNew: true, Fact: Said.Tags(one, EffectTag.Mania)));
        return from signal in screened.Concat(diagnosed).Concat(observed)
               from taken in facts.Taken(today, Drugs.IsAntidepressant)
               where signal.IsNew || taken.BegunAfter(signal.On, since, today) is not null
               select Patterns.Signal(taken, signal.Id, signal.On, signal.Fact, since, today);
    }

    private static IEnumerable<Trigger> Pair(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        foreach (var maoi in facts.Medications.Where(Drugs.IsMaoi))
        {
            foreach (var other in facts.Medications.Where(one => one.Id != maoi.Id && Drugs.IsSerotonergic(one)))
            {
                if (maoi.IsTakenOn(today) && other.IsTakenOn(today))
                    yield return Patterns.Pair(Critical, maoi, other, today);
                else if (maoi.IsTakenOn(today) && StoppedWithin(other, maoi, DaysOf(other)) is { } before)
                    yield return Stopped(before, other, maoi);
                else if (other.IsTakenOn(today) && StoppedWithin(maoi, other, DaysOf(maoi)) is { } earlier)
                    yield return Stopped(earlier, maoi, other);
            }
        }

        int DaysOf(MedicationFact one) => thresholds["UF-09", one.IsNamed("fluoxetine") ? "fluoxetine-days" : "stopped-days"];

        DateOnly? StoppedWithin(MedicationFact gone, MedicationFact taken, int days)
        {
            var start = taken.LastStart(today).Event.EffectiveOn;
            return gone.LastTaken(today) is { } last && last <= start && last.AddDays(days) > start && start >= thresholds.Since(today) ? last : null;
        }

        Trigger Stopped(DateOnly on, MedicationFact gone, MedicationFact taken) => new(
            Critical, $"{taken.Id:N}", $"{taken.LastStart(today).Event.Id:N}:{gone.Id:N}",
            [
                new TriggerFact(new FlagFact(gone.Name, "last taken", on, FlagSource.Medication, gone.Id), gone.Medication.TellsOfProgram),
                Said.Change(taken, taken.LastStart(today)),
            ]);
    }

    private static IEnumerable<Trigger> Syndrome(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        EffectTag[] other = [EffectTag.Rigidity, EffectTag.Clonus, EffectTag.Confusion];
        return from sign in facts.ReportsSince(thresholds.Since(today))
               where sign.Has(other)
               let fever = facts.Reports.LastOrDefault(one => one.Has(EffectTag.Fever) && Math.Abs(one.On.DayNumber - sign.On.DayNumber) <= thresholds["UF-10", "days"])
               where fever is not null
               let taken = facts.Taken(sign.On, one => Drugs.IsSerotonergic(one) || Drugs.IsAntipsychotic(one)).FirstOrDefault()
               where taken is not null
               select Trigger.Of(Critical, taken.Id, sign.Id, Said.Taken(taken, sign.On), Said.Tags(fever, EffectTag.Fever), Said.Tags(sign, other));
    }

    /// <summary>Seizures, bulimia, anorexia, and withdrawal from alcohol or sedatives.</summary>
    private static IEnumerable<Trigger> Bupropion(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        from taken in facts.Taken(today, one => one.IsNamed("bupropion"))
        from diagnosis in facts.ActiveDiagnoses(today, "G40", "R56", "F50.0", "F50.2", "F10.13", "F10.23", "F10.93", "F13.13", "F13.23", "F13.93")
        select new Trigger(Urgent, $"{taken.Id:N}", $"{taken.LastStart(today).Event.Id:N}:{diagnosis.Id:N}", [Said.Taken(taken, today), Said.Diagnosis(diagnosis)]);

    private static IEnumerable<Trigger> LongQt(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var most = facts.AgeOn(today) > thresholds["UF-27", "older"] ? thresholds["UF-27", "citalopram-older"] : thresholds["UF-27", "citalopram"];
        foreach (var taken in facts.Taken(today, one => one.IsNamed("citalopram")))
        {
            var dosed = taken.StartedOrDosed(DateOnly.MinValue, today).Last();
            if (dosed.NewDose is { Unit: DoseUnit.Mg } dose && dose.TotalPerDay > most)
                yield return Trigger.Of(Urgent, taken.Id, dosed.Event.Id, Said.Change(taken, dosed));
        }

        var prolonging = facts.Taken(today, Drugs.ProlongsQt).ToList();
        foreach (var (at, one) in prolonging.Index())
        {
            foreach (var other in prolonging.Skip(at + 1))
                yield return Patterns.Pair(Urgent, one, other, today);
        }
    }
}
