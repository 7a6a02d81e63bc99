namespace PracticeSuite.Billing.Rates;

/// <summary>A table that comes with the product as comma-separated lines: # begins a remark, the first line names the columns.</summary>
internal static class DataTable
{
    public static IEnumerable<string[]> Shipped(string name)
    {
        using var stream = typeof(DataTable).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        var named = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (named)
                yield return line.Split(',');
            named = true;
        }
    }
}
