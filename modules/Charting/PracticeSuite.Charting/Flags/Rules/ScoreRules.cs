using static PracticeSuite.Charting.Contracts.Flags.FlagLevel;
using static PracticeSuite.Charting.Contracts.Flags.FlagRecipient;

namespace PracticeSuite.Charting.Flags.Rules;

internal static class ScoreRules
{
    private static readonly (string Scale, string Rise)[] Watched = [("PHQ-9", "phq9-rise"), ("GAD-7", "gad7-rise"), ("PCL-5", "pcl5-rise")];

    public static IReadOnlyList<FlagRule> All { get; } =
    [
        new("UF-28", "A scale got worse", [Therapist, Prescriber], Worsened),
        new("UF-29", "Little better after eight weeks on an antidepressant", [Prescriber, Therapist], NoResponse),
    ];

    /// <summary>Scores that are worse by more than their scale allows than the one before, or than the best of some weeks; or newly severe.</summary>
    public static IEnumerable<(ScoreFact Score, ScoreFact Before)> Worse(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        foreach (var (scale, name) in Watched)
        {
            var (answers, rise) = (facts.Answers(scale), thresholds["UF-28", name]);
            for (var at = 1; at < answers.Count; at++)
            {
                var score = answers[at];
                // What was answered again is held against what was measured before the invitation, and nothing is held against it.
                var earlier = answers.Take(at).Where(one => !one.IsSecondAnswer && (one.InvitationId is null || one.InvitationId != score.InvitationId)).ToList();
                if (earlier.Count == 0 || score.On < thresholds.Since(today))
                    continue;
                var before = earlier[^1];
                var best = earlier.Where(one => one.On >= score.On.AddDays(-thresholds["UF-28", "best-days"])).MinBy(one => one.Total) ?? before;
                if (score.Total - before.Total >= rise || (score.Score.Band == "severe" && before.Score.Band != "severe"))
                    yield return (score, before);
                else if (score.Total - best.Total >= rise)
                    yield return (score, best);
            }
        }
    }

    private static IEnumerable<Trigger> Worsened(FlagFacts facts, FlagThresholds thresholds, DateOnly today) =>
        Worse(facts, thresholds, today).Select(one => Trigger.Of(Urgent, one.Score.Scale, one.Score.Id, Said.Score(one.Score, one.Before)));

    /// <summary>An adequate trial: taken so long, and the dose not changed in its last half.</summary>
    private static IEnumerable<Trigger> NoResponse(FlagFacts facts, FlagThresholds thresholds, DateOnly today)
    {
        var (totals, days) = (facts.Totals("PHQ-9"), thresholds["UF-29", "days"]);
        return from taken in facts.Taken(today, Drugs.IsAntidepressant)
               let start = taken.LastStart(today).Event.EffectiveOn
               let first = totals.LastOrDefault(one => one.On <= start)
               let last = totals.LastOrDefault(one => one.On >= start.AddDays(days) && one.On >= thresholds.Since(today))
               where first is not null && last is not null && first.Total >= thresholds["UF-29", "from"]
               where !taken.StartedOrDosed(last.On.AddDays(-days / 2), last.On).Any()
               where (first.Total - last.Total) * 100 < first.Total * thresholds["UF-29", "percent"]
               select Trigger.Of(Routine, taken.Id, last.Id, Said.Taken(taken, today), Said.Score(last, first));
    }
}
