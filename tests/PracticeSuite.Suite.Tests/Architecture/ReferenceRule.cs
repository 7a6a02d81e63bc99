namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>Who may reference whom: downhill between modules, through Contracts only; the ground references nothing of ours.</summary>
internal static class ReferenceRule
{
    public static IEnumerable<string> Broken(IEnumerable<(string From, string To)> edges) =>
        edges.Where(edge => !IsAllowed(edge.From, edge.To)).Select(edge => $"{edge.From} may not reference {edge.To}");

    private static bool IsAllowed(string from, string to) => from switch
    {
        "Kernel" or "Documents" => false,
        "Platform" or "X12" => to is "Kernel",
        "Database" or "Web" or "Cli" => true,
        _ when from.EndsWith(".Contracts", StringComparison.Ordinal) => to is "Kernel",
        _ => IsAllowedForModule(from, to),
    };

    private static bool IsAllowedForModule(string from, string to)
    {
        if (to is "Kernel" or "Platform" || (to is "X12" && from is "Billing") || (to is "Documents" && from is "Billing" or "Privacy" or "Charting" or "Scheduling" or "Coordination"))
            return true;
        var self = House.Modules.ToList().IndexOf(from);
        var other = to.EndsWith(".Contracts", StringComparison.Ordinal) ? House.Modules.ToList().IndexOf(to[..^".Contracts".Length]) : -1;
        return self >= 0 && other >= 0 && other <= self;
    }
}
