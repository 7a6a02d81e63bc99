using PracticeSuite.Charting.Contracts.Plans;

namespace PracticeSuite.Charting.Tests.Plans;

/// <summary>A plan of one problem down to its one intervention, and ways to change a place of it.</summary>
internal static class Trees
{
    public static PlanTree One(Guid? diagnosis = null, Guid? responsible = null) => new(
    [
        new PlanProblem(Guid.CreateVersion7(), "Low mood", diagnosis is { } id ? [id] : [],
        [
            new PlanGoal(Guid.CreateVersion7(), "I want to see my friends again", "Two evenings a week with friends",
            [
                new PlanObjective(Guid.CreateVersion7(), "Goes out in the evening", "evenings a week", "0", new DateOnly(2026, 8, 1), "2", new DateOnly(2026, 12, 1),
                [
                    new PlanIntervention(Guid.CreateVersion7(), "Behavioral activation", "weekly", responsible),
                ]),
            ]),
        ]),
    ]);

    public static PlanTree WithGoal(this PlanTree tree, Func<PlanGoal, PlanGoal> change) =>
        new([tree.Problems[0] with { Goals = [change(tree.Problems[0].Goals[0]), .. tree.Problems[0].Goals.Skip(1)] }, .. tree.Problems.Skip(1)]);

    public static PlanTree WithObjective(this PlanTree tree, Func<PlanObjective, PlanObjective> change) =>
        tree.WithGoal(goal => goal with { Objectives = [change(goal.Objectives[0])] });

    public static PlanTree WithIntervention(this PlanTree tree, string modality) => tree.WithObjective(
        one => one with { Interventions = [.. one.Interventions, new PlanIntervention(Guid.CreateVersion7(), modality, "monthly", null)] });

    public static PlanTree WithProblem(this PlanTree tree, string label) => new([.. tree.Problems, new PlanProblem(Guid.CreateVersion7(), label, [], [])]);
}
