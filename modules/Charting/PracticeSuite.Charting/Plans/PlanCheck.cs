using PracticeSuite.Charting.Contracts.Plans;

namespace PracticeSuite.Charting.Plans;

/// <summary>What a version is held against: the chart's active diagnoses by id and code, and the pair that treats.</summary>
internal sealed record PlanChart(IReadOnlyDictionary<Guid, string> Diagnoses, IReadOnlyDictionary<Guid, string> Pair)
{
    /// <summary>Diagnoses that no problem may stand for: proposed, ruled out or in error.</summary>
    public IReadOnlySet<Guid> GivenUp { get; init; } = new HashSet<Guid>();

    /// <summary>Who is of the patient's team and works here; null = it is not asked.</summary>
    public IReadOnlySet<Guid>? Team { get; init; }
}

/// <summary>What is to be said of a version, all at once (P-030, K-005).</summary>
internal static class PlanCheck
{
    public static PlanFinding NotAsSigned { get; } = new(PlanFindingKind.NotAsSigned, null, "What stands here is not what was signed; tell an administrator, and do not go by it.");

    public static IReadOnlyList<PlanFinding> Of(PlanTree tree, PlanChart chart)
    {
        var mapped = tree.Problems.SelectMany(problem => problem.DiagnosisIds).ToHashSet();
        var owners = tree.Problems.SelectMany(problem => problem.Goals).SelectMany(goal => goal.Objectives).SelectMany(objective => objective.Interventions)
            .Select(one => one.ResponsibleId).ToHashSet();
        return
        [
            .. tree.Problems.Count == 0 ? new[] { new PlanFinding(PlanFindingKind.Empty, null, "The plan says nothing yet; write at least one problem with a goal, an objective and an intervention.") } : [],
            .. chart.Diagnoses.Where(one => !mapped.Contains(one.Key)).OrderBy(one => one.Value, StringComparer.Ordinal)
                .Select(one => new PlanFinding(PlanFindingKind.DiagnosisWithoutProblem, null, $"{one.Value} is an active diagnosis and no problem of this plan; name it with a problem.")),
            .. tree.Problems.Count == 0 ? [] : chart.Pair.Where(one => !owners.Contains(one.Key)).OrderBy(one => one.Value, StringComparer.Ordinal)
                .Select(one => new PlanFinding(PlanFindingKind.MemberWithoutIntervention, null, $"The {one.Value} owns no intervention; both members of the pair own part of the plan.")),
            .. tree.Problems.SelectMany(Missing),
            .. tree.Problems.Select((problem, i) => (problem, i)).Where(one => one.problem.DiagnosisIds.Any(chart.GivenUp.Contains))
                .Select(one => new PlanFinding(PlanFindingKind.Missing, one.problem.Key, $"Problem {one.i + 1} names a diagnosis that is only proposed, ruled out or in error; untick it.")),
            .. chart.Team is not { } team ? [] : PlanNodes.Of(tree)
                .Where(node => Guid.TryParse(node[nameof(PlanIntervention.ResponsibleId)], out var id) && !team.Contains(id))
                .Select(node => new PlanFinding(PlanFindingKind.ResponsibleLeft, node.Key, $"Who is responsible for {node.Place} is no longer of the team or has left; choose a colleague.")),
        ];
    }

    private static IEnumerable<PlanFinding> Missing(PlanProblem problem, int at)
    {
        var number = $"{at + 1}";
        return Lacks(problem.Key, $"Problem {number}", (problem.Label is null && problem.DiagnosisIds.Count == 0, "its words or a diagnosis"), (problem.Goals.Count == 0, "a goal"))
            .Concat(problem.Goals.SelectMany((goal, i) => Missing(goal, $"{number}.{i + 1}")));
    }

    private static IEnumerable<PlanFinding> Missing(PlanGoal goal, string number) =>
        Lacks(goal.Key, $"Goal {number}", (goal.Words is null, "the patient's words"), (goal.Target is null, "a target that can be measured"), (goal.Objectives.Count == 0, "an objective"))
            .Concat(goal.Objectives.SelectMany((objective, i) => Missing(objective, $"{number}.{i + 1}")));

    private static IEnumerable<PlanFinding> Missing(PlanObjective one, string number) =>
        Lacks(
            one.Key, $"Objective {number}", (one.Text is null, "its words"), (one.Measure is null, "a measure"), (one.Baseline is null, "a baseline"), (one.TargetValue is null, "a target value"),
            (one.TargetOn is null, "a target date"), (one.Interventions.Count == 0, "an intervention"))
            .Concat(one.Interventions.SelectMany((intervention, i) => Missing(intervention, $"{number}.{i + 1}")));

    private static IEnumerable<PlanFinding> Missing(PlanIntervention one, string number) => Lacks(
        one.Key, $"Intervention {number}", (one.Modality is null, "what is done"), (one.Frequency is null, "how often"), (one.ResponsibleId is null, "who is responsible"));

    private static IEnumerable<PlanFinding> Lacks(Guid key, string place, params (bool Is, string What)[] all)
    {
        var lacking = all.Where(one => one.Is).Select(one => one.What).ToList();
        if (lacking.Count > 0)
            yield return new PlanFinding(PlanFindingKind.Missing, key, $"{place} lacks {string.Join(", ", lacking)}.");
    }
}
