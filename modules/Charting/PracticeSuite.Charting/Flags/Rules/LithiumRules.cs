using System.Text.RegularExpressions;
using PracticeSuite.Charting.Contracts.Medications;
using static PracticeSuite.Charting.Contracts.Flags.FlagLevel;
using static PracticeSuite.Charting.Contracts.Flags.FlagRecipient;

namespace PracticeSuite.Charting.Flags.Rules;

internal static partial class LithiumRules
{
    private const int Hundred = 100;

    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new("UF-11", "The lithium level is out of range", [Prescriber], Level),
        new("UF-12", "Lithium is not monitored in time", [Prescriber], NotMonitored),
        new("UF-13", "Something that raises lithium, or signs of too much of it", [Prescriber], Interaction),
        new("UF-14", "Lithium, valproate or carbamazepine and pregnancy", [Prescriber], Pregnancy),
    ];

    private static IEnumerable<Trigger> Level(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        foreach (var result in facts.ResultsSince(thresholds.Since(today), MonitoredMeasure.LithiumLevel))
        {
            var level = result.Value * Hundred;
            if (level >= thresholds["UF-11", "high"])
                yield return Trigger.Of(level >= thresholds["UF-11", "toxic"] ? Critical : Urgent, "lithium", result.Id, Said.Result(result));
            else if (level < thresholds["UF-11", "low"] && ScoreRules.Worse(facts, thresholds, today).ToList() is [var (score, before), ..])
                yield return Trigger.Of(Routine, "lithium", result.Id, Said.Result(result), Said.Score(score, before));
        }
    }

    private static IEnumerable<Trigger> NotMonitored(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        Patterns.Overdue(facts, "UF-12", Urgent, due => due.DueOn.AddDays(thresholds["UF-12", "late"]) <= today)
            .Concat(Patterns.Overdue(facts, "UF-12", Routine, due => due.DueOn < today && due.DueOn.AddDays(thresholds["UF-12", "late"]) > today));

    private static IEnumerable<Trigger> Interaction(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var since = thresholds.Since(today);
        var added = from other in facts.Medications.Where(Drugs.RaisesLithium)
                    from step in other.Started(since, today)
                    from lithium in facts.Taken(step.Event.EffectiveOn, Drugs.IsLithium).Take(1)
                    select Trigger.Of(Urgent, lithium.Id, step.Event.Id, Said.Taken(lithium, step.Event.EffectiveOn), Said.Change(other, step));
        return added.Concat(Patterns.Observed(
            facts, since, Urgent, Drugs.IsLithium, EffectTag.Vomiting, EffectTag.Diarrhea, EffectTag.Dehydration, EffectTag.CoarseTremor, EffectTag.Ataxia));
    }

    private static IEnumerable<Trigger> Pregnancy(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        // From the day of which it tells on and not from its entry: a pregnancy is over after so many days, and what was taken on that day harmed, though it was stopped before anybody wrote it down.
        var since = thresholds.Since(today);
        var reported = from report in facts.Reports
                       where report.Has(EffectTag.Pregnancy) && report.On <= today && report.On >= today.AddDays(-thresholds["UF-14", "pregnancy-days"])
                       from day in report.On < today && report.NewOn >= since ? new[] { today, report.On } : [today]
                       from taken in facts.Taken(day, Drugs.HarmsUnborn)
                       select new Trigger(Critical, $"{taken.Id:N}", $"{report.Id:N}:{taken.Id:N}", [Said.Taken(taken, day), Said.Tags(report, EffectTag.Pregnancy)]);
        var diagnosed = from diagnosis in facts.ActiveDiagnoses(today, "Z33", "O")
                        from taken in facts.Taken(today, Drugs.HarmsUnborn)
                        select new Trigger(Critical, $"{taken.Id:N}", $"{diagnosis.Id:N}:{taken.Id:N}", [Said.Taken(taken, today), Said.Diagnosis(diagnosis)]);
        var uncounseled = from taken in facts.Taken(today, Drugs.HarmsUnborn)
                          from step in taken.Started(since, today)
                          where IsCapable(facts, thresholds, step.Event.EffectiveOn) && !IsCounseled($"{step.Event.Words} {step.Event.ExpectedEffect}")
                          select Trigger.Of(Urgent, taken.Id, step.Event.Id, Said.Change(taken, step));
        return reported.Concat(diagnosed).Concat(uncounseled);
    }

    private static bool IsCapable(FlagFacts facts, FlagThresholds thresholds, DateOnly day) =>
        facts.SexCode == "F" && facts.AgeOn(day) is { } age && age >= thresholds["UF-14", "from-age"] && age <= thresholds["UF-14", "to-age"];

    /// <summary>The reason of the change is where it is written down: that somebody spoke of it, and not that there is no pregnancy.</summary>
    private static bool IsCounseled(string words) => Subject().IsMatch(words) && Spoken().IsMatch(words) && !Unspoken().IsMatch(words);

    [GeneratedRegex("pregnan|contracep|birth control|teratogen|childbearing|unborn", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Subject();

    [GeneratedRegex("counsel|discuss|inform|explain|talked|spoke|educat|advis|warned|told|reviewed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Spoken();

    [GeneratedRegex(@"\b(not|no|never|without|declin\w*|refus\w*|pending|to be|will be|needs?)\s+(yet\s+|been\s+|be\s+|to\s+be\s+)*(\w+\s+)?(counsel|discuss|inform|explain|talked|spoke|educat|advis|warned|told|reviewed)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unspoken();
}
