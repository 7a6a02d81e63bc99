namespace PracticeSuite.Charting.Contracts.Plans;

public enum PlanDifference
{
    Same,
    Added,
    Removed,
    Changed,
}

/// <summary>A place in two versions of the plan, side by side.</summary>
/// <param name="Place">As the later version numbers it, or the earlier one where it was taken out.</param>
public sealed record PlanDiffRow(Guid Key, PlanLevel Level, string Place, PlanDifference Difference, IReadOnlyList<PlanDiffValue> Values);

/// <param name="Before">The words of the earlier version, those marked that the later one has not.</param>
public sealed record PlanDiffValue(string Field, PlanDifference Difference, IReadOnlyList<PlanDiffWord> Before, IReadOnlyList<PlanDiffWord> After);

public sealed record PlanDiffWord(string Text, bool IsMarked);

/// <summary>What changed from one version to another, place by place and word by word (P-031).</summary>
public static class PlanDiff
{
    public static IReadOnlyList<PlanDiffRow> Of(PlanTree before, PlanTree after)
    {
        var (old, now) = (PlanNodes.Of(before), PlanNodes.Of(after));
        var (oldKeys, nowKeys) = (old.ToDictionary(node => node.Key), now.ToDictionary(node => node.Key));
        var below = now.Concat(old.Where(node => !nowKeys.ContainsKey(node.Key))).ToLookup(node => node.Parent ?? Guid.Empty);
        return [.. Walk(Guid.Empty)];

        IEnumerable<PlanDiffRow> Walk(Guid parent) => below[parent].SelectMany(node =>
            Walk(node.Key).Prepend(Row(node, oldKeys.GetValueOrDefault(node.Key), nowKeys.GetValueOrDefault(node.Key))));
    }

    private static PlanDiffRow Row(PlanNode shown, PlanNode? before, PlanNode? after)
    {
        var values = PlanNodes.Fields[shown.Level].Where(field => before?[field] is not null || after?[field] is not null)
            .Select(field => Value(field, before?[field], after?[field])).ToList();
        var difference = before is null ? PlanDifference.Added
            : after is null ? PlanDifference.Removed
            : values.Exists(value => value.Difference != PlanDifference.Same) ? PlanDifference.Changed : PlanDifference.Same;
        return new PlanDiffRow(shown.Key, shown.Level, shown.Place, difference, values);
    }

    private static PlanDiffValue Value(string field, string? before, string? after)
    {
        var (left, right) = WordDiff.Of(before ?? "", after ?? "");
        var difference = before == after ? PlanDifference.Same : before is null ? PlanDifference.Added : after is null ? PlanDifference.Removed : PlanDifference.Changed;
        return new PlanDiffValue(field, difference, left, right);
    }
}
