namespace PracticeSuite.Charting.Contracts.Medications;

/// <summary>A table that comes with the product: a heading line, fields without quotes; lines that begin with # are remarks.</summary>
internal static class ShippedTable
{
    public static IEnumerable<string[]> Read(string name)
    {
        using var stream = typeof(ShippedTable).Assembly.GetManifestResourceStream(name)!;
        using var lines = new StreamReader(stream);
        var isHeading = true;
        while (lines.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (!isHeading)
                yield return line.Split(',');
            isHeading = false;
        }
    }
}

/// <summary>The monitoring plans that come with the product, field by field.</summary>
public static class ShippedMonitoring
{
    public static IReadOnlyList<IReadOnlyList<string>> Lines { get; } = [.. ShippedTable.Read("monitoring.csv")];
}
