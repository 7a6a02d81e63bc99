using System.Globalization;

namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>A place of the tree by itself, with its values as text: what two trees are compared by.</summary>
/// <param name="Number">"2.1.3": the place among its siblings, and theirs among their own.</param>
public sealed record PlanNode(Guid Key, Guid? Parent, PlanLevel Level, string Number, IReadOnlyDictionary<string, string> Values)
{
    public string Place => $"{Level} {Number}";

    public string? this[string name] => Values.GetValueOrDefault(name);

    public PlanNode With(string field, string? text)
    {
        var values = Values.Where(one => one.Key != field).ToDictionary(StringComparer.Ordinal);
        if (!string.IsNullOrEmpty(text))
            values[field] = text;
        return this with { Values = values };
    }

    public bool Says(PlanNode other) => Values.Count == other.Values.Count && Values.All(one => other[one.Key] == one.Value);
}

/// <summary>The tree as a list of its places, each behind its parent, and back.</summary>
public static class PlanNodes
{
    private const string Day = "yyyy-MM-dd";

    public static IReadOnlyDictionary<PlanLevel, IReadOnlyList<string>> Fields { get; } = new Dictionary<PlanLevel, IReadOnlyList<string>>
    {
        [PlanLevel.Problem] = [nameof(PlanProblem.Label), nameof(PlanProblem.DiagnosisIds)],
        [PlanLevel.Goal] = [nameof(PlanGoal.Words), nameof(PlanGoal.Target)],
        [PlanLevel.Objective] =
        [
            nameof(PlanObjective.Text), nameof(PlanObjective.Measure), nameof(PlanObjective.Baseline), nameof(PlanObjective.BaselineOn), nameof(PlanObjective.TargetValue),
            nameof(PlanObjective.TargetOn),
        ],
        [PlanLevel.Intervention] = [nameof(PlanIntervention.Modality), nameof(PlanIntervention.Frequency), nameof(PlanIntervention.ResponsibleId)],
    };

    public static IReadOnlyList<PlanNode> Of(PlanTree tree)
    {
        var nodes = new List<PlanNode>();
        foreach (var (problem, p) in Counted(tree.Problems))
        {
            nodes.Add(Node(problem.Key, null, PlanLevel.Problem, $"{p}", problem.Label, string.Join(' ', problem.DiagnosisIds.Order())));
            foreach (var (goal, g) in Counted(problem.Goals))
            {
                nodes.Add(Node(goal.Key, problem.Key, PlanLevel.Goal, $"{p}.{g}", goal.Words, goal.Target));
                foreach (var (objective, o) in Counted(goal.Objectives))
                    Add(nodes, goal.Key, objective, $"{p}.{g}.{o}");
            }
        }

        return nodes;
    }

    public static PlanTree ToTree(IReadOnlyCollection<PlanNode> nodes)
    {
        var below = nodes.ToLookup(node => node.Parent ?? Guid.Empty);
        return new PlanTree([.. below[Guid.Empty].Select(problem => new PlanProblem(
            problem.Key, problem[nameof(PlanProblem.Label)], Ids(problem[nameof(PlanProblem.DiagnosisIds)]), [.. below[problem.Key].Select(goal => new PlanGoal(
                goal.Key, goal[nameof(PlanGoal.Words)], goal[nameof(PlanGoal.Target)], [.. below[goal.Key].Select(objective => Objective(objective, below[objective.Key]))]))]))]);
    }

    /// <summary>The tree with another text in a box; days are written as yyyy-MM-dd.</summary>
    public static PlanTree With(PlanTree tree, Guid key, string field, string? text) => ToTree([.. Of(tree).Select(node => node.Key == key ? node.With(field, text) : node)]);

    /// <summary>The tree with an empty place below another, or an empty problem.</summary>
    public static PlanTree WithPlace(PlanTree tree, PlanNode? below)
    {
        var level = below is null ? PlanLevel.Problem : below.Level + 1;
        return ToTree([.. Of(tree), new PlanNode(Guid.CreateVersion7(), below?.Key, level, "", new Dictionary<string, string>())]);
    }

    private static void Add(List<PlanNode> nodes, Guid goal, PlanObjective objective, string number)
    {
        nodes.Add(Node(
            objective.Key, goal, PlanLevel.Objective, number, objective.Text, objective.Measure, objective.Baseline, Written(objective.BaselineOn), objective.TargetValue, Written(objective.TargetOn)));
        foreach (var (one, i) in Counted(objective.Interventions))
            nodes.Add(Node(one.Key, objective.Key, PlanLevel.Intervention, $"{number}.{i}", one.Modality, one.Frequency, one.ResponsibleId?.ToString()));
    }

    private static PlanObjective Objective(PlanNode node, IEnumerable<PlanNode> interventions) => new(
        node.Key, node[nameof(PlanObjective.Text)], node[nameof(PlanObjective.Measure)], node[nameof(PlanObjective.Baseline)], Read(node[nameof(PlanObjective.BaselineOn)]),
        node[nameof(PlanObjective.TargetValue)], Read(node[nameof(PlanObjective.TargetOn)]), [.. interventions.Select(one => new PlanIntervention(
            one.Key, one[nameof(PlanIntervention.Modality)], one[nameof(PlanIntervention.Frequency)], one[nameof(PlanIntervention.ResponsibleId)] is { } id ? Guid.Parse(id) : null))]);

    private static PlanNode Node(Guid key, Guid? parent, PlanLevel level, string number, params string?[] values) => new(
        key, parent, level, number, Fields[level].Zip(values).Where(one => !string.IsNullOrEmpty(one.Second)).ToDictionary(one => one.First, one => one.Second!, StringComparer.Ordinal));

    private static IEnumerable<(T One, int Number)> Counted<T>(IEnumerable<T> all) => all.Select((one, i) => (one, i + 1));

    private static string? Written(DateOnly? day) => day?.ToString(Day, CultureInfo.InvariantCulture);

    private static DateOnly? Read(string? day) => day is null ? null : DateOnly.ParseExact(day, Day, CultureInfo.InvariantCulture);

    private static List<Guid> Ids(string? text) => text is null ? [] : [.. text.Split(' ').Select(Guid.Parse)];
}
