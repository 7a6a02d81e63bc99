namespace PracticeSuite.Charting.Contracts.Plans;

/// <summary>What two people made of one draft, put together; where both changed the same place, both texts (P-031).</summary>
/// <param name="Tree">With theirs where it clashes; nothing that one of them wrote and the other did not touch is lost.</param>
public sealed record PlanMerged(PlanTree Tree, IReadOnlyList<PlanClash> Clashes);

/// <summary>A place that both changed.</summary>
/// <param name="Field">Null = one took the place out and the other changed it; it stays until somebody takes it out again.</param>
/// <param name="Place">"Goal 2.1".</param>
/// <param name="Theirs">Null = theirs is empty, or it was they who took it out.</param>
public sealed record PlanClash(Guid Key, PlanLevel Level, string Place, string? Field, string? Before, string? Theirs, string? Mine);

public static class PlanMerge
{
    /// <param name="based">What both began with.</param>
    public static PlanMerged Of(PlanTree based, PlanTree theirs, PlanTree mine)
    {
        var merge = new Merging(Keyed(based), Keyed(theirs), Keyed(mine));
        var clashes = new List<PlanClash>();
        var nodes = merge.Order().Select(key => merge.Take(key, clashes)).OfType<PlanNode>().ToList();
        return new PlanMerged(PlanNodes.ToTree(nodes), clashes);
    }

    /// <summary>The tree with one's own text at a place that clashed.</summary>
    public static PlanTree WithMine(PlanTree tree, PlanClash clash) => clash.Field is { } field ? PlanNodes.With(tree, clash.Key, field, clash.Mine) : tree;

    /// <summary>The tree without a place and what stands below it.</summary>
    public static PlanTree Without(PlanTree tree, Guid key)
    {
        var gone = new HashSet<Guid> { key };
        return PlanNodes.ToTree([.. PlanNodes.Of(tree).Where(node => !gone.Contains(node.Key) && !(node.Parent is { } parent && gone.Contains(parent) && gone.Add(node.Key)))]);
    }

    private static Dictionary<Guid, PlanNode> Keyed(PlanTree tree) => PlanNodes.Of(tree).ToDictionary(node => node.Key);

    private sealed record Merging(Dictionary<Guid, PlanNode> Based, Dictionary<Guid, PlanNode> Theirs, Dictionary<Guid, PlanNode> Mine)
    {
        /// <summary>Theirs in their order, what only mine has behind it; mine where they left the order as it was.</summary>
        public IEnumerable<Guid> Order()
        {
            var kept = Theirs.Keys.Where(Based.ContainsKey).SequenceEqual(Based.Keys.Where(Theirs.ContainsKey));
            var (first, second) = kept ? (Mine, Theirs) : (Theirs, Mine);
            return first.Keys.Concat(second.Keys).Concat(Based.Keys).Distinct();
        }

        public PlanNode? Take(Guid key, List<PlanClash> clashes)
        {
            var (based, theirs, mine) = (Based.GetValueOrDefault(key), Theirs.GetValueOrDefault(key), Mine.GetValueOrDefault(key));
            if (theirs is not null && mine is not null)
                return theirs with { Values = Values(based, theirs, mine, clashes) };
            var kept = theirs ?? mine;
            if (kept is null || based is null)
                return kept;
            var (side, other, isTheirs) = theirs is null ? (Mine, Theirs, false) : (Theirs, Mine, true);
            var top = Top(kept, side, other);
            if (!IsTouched(top.Key, side))
                return null;
            if (top.Key == key)
                clashes.Add(new PlanClash(key, kept.Level, kept.Place, null, null, isTheirs ? Text(kept) : null, isTheirs ? null : Text(kept)));
            return kept;
        }

        /// <summary>What the other one took out as one piece stays as one piece: what stands beside the words that were written belongs to them.</summary>
        private static PlanNode Top(PlanNode node, Dictionary<Guid, PlanNode> side, Dictionary<Guid, PlanNode> other) =>
            node.Parent is { } parent && !other.ContainsKey(parent) ? Top(side[parent], side, other) : node;

        /// <summary>Whether somebody wrote at the place or below it since both began.</summary>
        private bool IsTouched(Guid key, Dictionary<Guid, PlanNode> side) => Based.GetValueOrDefault(key) is not { } based || !side[key].Says(based)
            || side.Values.Any(node => node.Parent == key && IsTouched(node.Key, side));

        private static Dictionary<string, string> Values(PlanNode? based, PlanNode theirs, PlanNode mine, List<PlanClash> clashes)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var field in PlanNodes.Fields[theirs.Level])
            {
                var (before, their, my) = (based?[field], theirs[field], mine[field]);
                if (their != my && their != before && my != before)
                    clashes.Add(new PlanClash(theirs.Key, theirs.Level, theirs.Place, field, before, their, my));
                if ((their == before ? my : their) is { } value)
                    values[field] = value;
            }

            return values;
        }

        private static string Text(PlanNode node) => string.Join(" · ", PlanNodes.Fields[node.Level].Where(name => !name.EndsWith("Id", StringComparison.Ordinal) && !name.EndsWith("Ids", StringComparison.Ordinal)).Select(name => node[name]).OfType<string>());
    }
}
