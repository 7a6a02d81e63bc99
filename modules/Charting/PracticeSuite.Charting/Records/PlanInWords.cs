using PracticeSuite.Charting.Contracts.Plans;

namespace PracticeSuite.Charting.Records;

/// <summary>A version of the plan as text, a line for each place, for the copy of the record.</summary>
internal static class PlanInWords
{
    public static string? Of(PlanTree? tree) => tree is null || tree.Problems.Count == 0 ? null : string.Join("; ", PlanNodes.Of(tree).Select(Line));

    private static string Line(PlanNode node) =>
        $"{node.Place}: {string.Join(", ", PlanNodes.Fields[node.Level].Where(field => !field.EndsWith("Id", StringComparison.Ordinal) && !field.EndsWith("Ids", StringComparison.Ordinal)).Select(field => node[field]).OfType<string>())}";
}
