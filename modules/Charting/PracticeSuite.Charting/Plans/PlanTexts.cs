using System.Globalization;
using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Plans;

/// <summary>What of a plan's text is kept while it is written: trimmed, within its bounds, and each place once. A refusal names the box.</summary>
internal static class PlanTexts
{
    /// <param name="diagnoses">Those of the chart that this version may name.</param>
    /// <param name="staff">Everybody of the patient's team, and who is named there already.</param>
    public static PlanTree Kept(PlanTree given, IReadOnlySet<Guid> diagnoses, IReadOnlySet<Guid> staff)
    {
        DemandShape(given);
        return new PlanTree([.. given.Problems.Select((problem, i) => Kept(problem, $"Problem {i + 1}", diagnoses, staff))]);
    }

    /// <summary>A tree that can be compared: no two places have one key.</summary>
    public static void DemandShape(PlanTree tree)
    {
        var keys = tree.Problems.SelectMany(problem => problem.Goals.SelectMany(goal => goal.Objectives.SelectMany(objective =>
            objective.Interventions.Select(one => one.Key).Append(objective.Key)).Append(goal.Key)).Append(problem.Key)).ToList();
        Check.That(keys.Count <= PlanLimits.Places, "Plan", $"Plan has {keys.Count:N0} places; at most {PlanLimits.Places} fit. Take some out.");
        Check.That(!keys.Contains(Guid.Empty) && keys.Distinct().Count() == keys.Count, "Plan", "Plan has two places with one key; load it again.");
    }

    private static PlanProblem Kept(PlanProblem one, string place, IReadOnlySet<Guid> diagnoses, IReadOnlySet<Guid> staff)
    {
        Check.That(
            one.DiagnosisIds.All(diagnoses.Contains), Box(nameof(one.DiagnosisIds), one.Key), $"{Named(place, nameof(one.DiagnosisIds))} has a diagnosis that is none of this chart's, is only proposed, ruled out or in error, or may not stand in this version; choose another.");
        Demand(one.Goals.Count, place, "goals", one.Key);
        return one with
        {
            Label = Text(one.Label, nameof(one.Label), one.Key, place, PlanLimits.Line),
            DiagnosisIds = [.. one.DiagnosisIds.Distinct()],
            Goals = [.. one.Goals.Select((goal, i) => Kept(goal, $"{place["Problem ".Length..]}.{i + 1}", staff))],
        };
    }

    private static PlanGoal Kept(PlanGoal one, string number, IReadOnlySet<Guid> staff)
    {
        Demand(one.Objectives.Count, $"Goal {number}", "objectives", one.Key);
        return one with
        {
            Words = Text(one.Words, nameof(one.Words), one.Key, $"Goal {number}", PlanLimits.Text),
            Target = Text(one.Target, nameof(one.Target), one.Key, $"Goal {number}", PlanLimits.Text),
            Objectives = [.. one.Objectives.Select((objective, i) => Kept(objective, $"{number}.{i + 1}", staff))],
        };
    }

    private static PlanObjective Kept(PlanObjective one, string number, IReadOnlySet<Guid> staff)
    {
        var place = $"Objective {number}";
        Demand(one.Interventions.Count, place, "interventions", one.Key);
        Day(one.BaselineOn, nameof(one.BaselineOn), one.Key, place);
        Day(one.TargetOn, nameof(one.TargetOn), one.Key, place);
        Check.That(
            !(one.TargetOn < one.BaselineOn), Box(nameof(one.TargetOn), one.Key),
            string.Create(CultureInfo.InvariantCulture, $"{Named(place, nameof(one.TargetOn))} is {one.TargetOn:yyyy-MM-dd}, before “{PlanFieldNames.Of(nameof(one.BaselineOn))}”, {one.BaselineOn:yyyy-MM-dd}; correct one of them."));
        return one with
        {
            Text = Text(one.Text, nameof(one.Text), one.Key, place, PlanLimits.Text),
            Measure = Text(one.Measure, nameof(one.Measure), one.Key, place, PlanLimits.Line),
            Baseline = Text(one.Baseline, nameof(one.Baseline), one.Key, place, PlanLimits.Line),
            TargetValue = Text(one.TargetValue, nameof(one.TargetValue), one.Key, place, PlanLimits.Line),
            Interventions = [.. one.Interventions.Select((intervention, i) => Kept(intervention, $"Intervention {number}.{i + 1}", staff))],
        };
    }

    private static PlanIntervention Kept(PlanIntervention one, string place, IReadOnlySet<Guid> staff)
    {
        Check.That(one.ResponsibleId is not { } id || staff.Contains(id), Box(nameof(one.ResponsibleId), one.Key), $"{Named(place, nameof(one.ResponsibleId))} is nobody of the patient's team; choose one of the team, or add the colleague to it first.");
        return one with
        {
            Modality = Text(one.Modality, nameof(one.Modality), one.Key, place, PlanLimits.Text),
            Frequency = Text(one.Frequency, nameof(one.Frequency), one.Key, place, PlanLimits.Line),
        };
    }

    private static void Demand(int count, string place, string what, Guid key) =>
        Check.That(count <= PlanLimits.Each, Box("Place", key), $"{place} has {count} {what}; at most {PlanLimits.Each} fit.");

    private static void Day(DateOnly? day, string name, Guid key, string place) =>
        Check.That(day is not { Year: < 1900 or > 2100 }, Box(name, key), $"{Named(place, name)} is not between 1900 and 2100; correct the year.");

    private static string? Text(string? given, string name, Guid key, string place, int max)
    {
        var what = Named(place, name);
        var text = given?.ReplaceLineEndings("\n").Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        Check.That(text.Length <= max, Box(name, key), $"{what} has {text.Length:N0} characters; at most {max:N0} fit. Shorten it; what you typed is still here.");
        return Check.FaultIn(text) is { } fault ? throw Check.Invalid(Box(name, key), $"{what} {fault}") : text;
    }

    /// <summary>"Objective 1.2, “Target value”,": as people find the box.</summary>
    private static string Named(string place, string name) => $"{place}, “{PlanFieldNames.Of(name)}”,";

    /// <summary>As the page names the box.</summary>
    private static string Box(string name, Guid key) => $"{name}-{key:N}";
}
