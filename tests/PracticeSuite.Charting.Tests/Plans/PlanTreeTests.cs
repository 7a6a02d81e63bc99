using PracticeSuite.Charting.Contracts.Plans;
using PracticeSuite.Charting.Plans;
using PracticeSuite.Kernel;
using Xunit;

namespace PracticeSuite.Charting.Tests.Plans;

/// <summary>What two people wrote is put together, two versions stand side by side, and what cannot be right is refused by its box.</summary>
public sealed class PlanTreeTests
{
    private static readonly PlanTree Based = Trees.One();

    [Fact, Trait("Rule", "P-031")]
    public void What_does_not_clash_merges_by_itself()
    {
        var theirs = Based.WithGoal(goal => goal with { Target = "Three evenings" }).WithIntervention("Sertraline");
        var mine = Based.WithGoal(goal => goal with { Words = "I want my friends back" }).WithIntervention("Sleep diary").WithProblem("Poor sleep");

        var merged = PlanMerge.Of(Based, theirs, mine);

        var goal = merged.Tree.Problems[0].Goals[0];
        Assert.Empty(merged.Clashes);
        Assert.Equal(("I want my friends back", "Three evenings"), (goal.Words, goal.Target));
        Assert.Equal(["Behavioral activation", "Sertraline", "Sleep diary"], goal.Objectives[0].Interventions.Select(one => one.Modality).Order(StringComparer.Ordinal));
        Assert.Equal(["Low mood", "Poor sleep"], merged.Tree.Problems.Select(problem => problem.Label));
    }

    [Fact, Trait("Rule", "P-031")]
    public void What_both_changed_stands_side_by_side_and_either_can_be_kept()
    {
        var theirs = Based.WithGoal(goal => goal with { Target = "Three evenings" });
        var mine = Based.WithGoal(goal => goal with { Target = "Every Friday" });

        var merged = PlanMerge.Of(Based, theirs, mine);

        var clash = Assert.Single(merged.Clashes);
        Assert.Equal(("Goal 1.1", "Target", "Two evenings a week with friends", "Three evenings", "Every Friday"), (clash.Place, clash.Field, clash.Before, clash.Theirs, clash.Mine));
        Assert.Equal("Three evenings", merged.Tree.Problems[0].Goals[0].Target);
        Assert.Equal("Every Friday", PlanMerge.WithMine(merged.Tree, clash).Problems[0].Goals[0].Target);
    }

    [Fact, Trait("Rule", "P-031")]
    public void What_one_took_out_and_the_other_wrote_on_stays_and_is_told()
    {
        var gone = Based.WithGoal(goal => goal with { Objectives = [] });
        var written = Based.WithIntervention("Sertraline");

        foreach (var (theirs, mine) in new[] { (gone, written), (written, gone) })
        {
            var merged = PlanMerge.Of(Based, theirs, mine);

            var clash = Assert.Single(merged.Clashes);
            Assert.Equal((PlanLevel.Objective, null), (clash.Level, clash.Field));
            Assert.Equivalent(written, merged.Tree, strict: true);
            Assert.Empty(PlanMerge.Without(merged.Tree, clash.Key).Problems[0].Goals[0].Objectives);
        }
    }

    [Fact, Trait("Rule", "P-031")]
    public void Of_a_problem_that_one_took_out_everything_stays_beside_the_word_that_the_other_changed()
    {
        var two = Based.WithProblem("Poor sleep");
        var gone = PlanMerge.Without(two, two.Problems[0].Key);
        var written = two.WithObjective(one => one with { Interventions = [one.Interventions[0] with { Frequency = "daily" }] });

        foreach (var (theirs, mine) in new[] { (gone, written), (written, gone) })
        {
            var merged = PlanMerge.Of(two, theirs, mine);

            Assert.Equal((PlanLevel.Problem, null), (Assert.Single(merged.Clashes).Level, merged.Clashes[0].Field));
            Assert.Equal(PlanNodes.Of(written).Select(node => (node.Key, node.Parent)).Order(), PlanNodes.Of(merged.Tree).Select(node => (node.Key, node.Parent)).Order());
            Assert.Equal(["Poor sleep"], PlanMerge.Without(merged.Tree, merged.Clashes[0].Key).Problems.Select(problem => problem.Label));
        }
    }

    [Fact]
    public void What_one_took_out_and_nobody_touched_is_gone()
    {
        var merged = PlanMerge.Of(Based, Based.WithGoal(goal => goal with { Objectives = [] }), Based.WithGoal(goal => goal with { Words = "More" }));

        Assert.Empty(merged.Clashes);
        Assert.Equal(("More", 0), (merged.Tree.Problems[0].Goals[0].Words, merged.Tree.Problems[0].Goals[0].Objectives.Count));
    }

    [Fact, Trait("Rule", "P-031")]
    public void Two_versions_are_compared_place_by_place_and_word_by_word()
    {
        var later = Based.WithGoal(goal => goal with { Target = "Three evenings a week with friends", Objectives = [] }).WithProblem("Poor sleep");

        var rows = PlanDiff.Of(Based, later);

        Assert.Equal(
            [PlanDifference.Same, PlanDifference.Changed, PlanDifference.Removed, PlanDifference.Removed, PlanDifference.Added],
            rows.Select(row => row.Difference));
        var target = rows[1].Values.Single(value => value.Field == "Target");
        Assert.Equal(("Two", "Three"), (Marked(target.Before), Marked(target.After)));
    }

    [Fact, Trait("Rule", "P-030")]
    public void A_version_says_at_once_all_that_it_lacks()
    {
        var (diagnosis, prescriber) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var chart = new PlanChart(new Dictionary<Guid, string> { [diagnosis] = "F33.1" }, new Dictionary<Guid, string> { [prescriber] = "prescriber" });

        var poor = PlanCheck.Of(Trees.One().WithObjective(one => one with { Measure = null, TargetOn = null }), chart);

        Assert.Equal(
            [PlanFindingKind.DiagnosisWithoutProblem, PlanFindingKind.MemberWithoutIntervention, PlanFindingKind.Missing, PlanFindingKind.Missing],
            poor.Select(finding => finding.Kind));
        Assert.Contains(poor, finding => finding is { BarsSigning: true, Text: "Objective 1.1.1 lacks a measure, a target date." });
        Assert.Empty(PlanCheck.Of(Trees.One(diagnosis, prescriber), chart));
    }

    [Fact, Trait("Rule", "P-030")]
    public void A_target_before_its_baseline_is_refused_by_its_box()
    {
        var tree = Based.WithObjective(one => one with { TargetOn = new DateOnly(2026, 7, 31) });

        var refusal = Assert.Throws<BusinessException>(() => Kept(tree));

        Assert.Equal($"TargetOn-{tree.Problems[0].Goals[0].Objectives[0].Key:N}", refusal.Field);
    }

    [Theory]
    [InlineData("\u202Etxet")]
    [InlineData("bell\u0007")]
    [InlineData("zero\u200Bwidth")]
    public void Signs_that_nobody_sees_are_refused_by_their_box(string text) =>
        Assert.StartsWith("Words-", Assert.Throws<BusinessException>(() => Kept(Based.WithGoal(goal => goal with { Words = text }))).Field, StringComparison.Ordinal);

    [Fact]
    public void A_tree_has_its_bounds_and_each_key_once()
    {
        var many = new PlanTree([.. Enumerable.Range(0, PlanLimits.Places + 1).Select(_ => new PlanProblem(Guid.CreateVersion7(), "x", [], []))]);

        Assert.StartsWith("Words-", Assert.Throws<BusinessException>(() => Kept(Based.WithGoal(goal => goal with { Words = new string('x', 200_000) }))).Field, StringComparison.Ordinal);
        Assert.Equal("Plan", Assert.Throws<BusinessException>(() => Kept(many)).Field);
        Assert.Equal("Plan", Assert.Throws<BusinessException>(() => Kept(new PlanTree([Based.Problems[0], Based.Problems[0]]))).Field);
        Assert.StartsWith("DiagnosisIds-", Assert.Throws<BusinessException>(() => Kept(Trees.One(Guid.CreateVersion7()))).Field, StringComparison.Ordinal);
        Assert.StartsWith("ResponsibleId-", Assert.Throws<BusinessException>(() => Kept(Trees.One(null, Guid.CreateVersion7()))).Field, StringComparison.Ordinal);
    }

    private static string Marked(IEnumerable<PlanDiffWord> words) => string.Join(' ', words.Where(word => word.IsMarked).Select(word => word.Text));

    private static PlanTree Kept(PlanTree tree) => PlanTexts.Kept(tree, new HashSet<Guid>(), new HashSet<Guid>());
}
