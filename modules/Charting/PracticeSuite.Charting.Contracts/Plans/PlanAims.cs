namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>What of a plan a session works on: its goals and objectives, by their keys (P-041).</summary>
public static class PlanAims
{
    public static IReadOnlyList<PlanNode> Of(PlanTree? tree) => tree is null ? [] : [.. PlanNodes.Of(tree).Where(node => node.Level is PlanLevel.Goal or PlanLevel.Objective)];

    /// <summary>"Goal 1.2: sleeps through".</summary>
    public static string TextOf(PlanNode aim) =>
        (aim.Level == PlanLevel.Goal ? aim[nameof(PlanGoal.Words)] ?? aim[nameof(PlanGoal.Target)] : aim[nameof(PlanObjective.Text)]) is { } words ? $"{aim.Place}: {words}" : aim.Place;
}
