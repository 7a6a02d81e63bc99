namespace PracticeSuite.Coordination.Calls;

/// <summary>How an agenda is put in order by somebody who does not see all of it. Pure.</summary>
internal static class AgendaOrder
{
    /// <summary>What they do not see keeps its place; around it comes what they chose.</summary>
    public static IReadOnlyList<Guid> Around(IReadOnlyList<Guid> before, Func<Guid, bool> isHidden, IReadOnlyList<Guid> chosen)
    {
        var order = chosen.ToList();
        foreach (var (place, line) in before.Index().Where(one => isHidden(one.Item)))
            order.Insert(Math.Min(place, order.Count), line);
        return order;
    }
}
