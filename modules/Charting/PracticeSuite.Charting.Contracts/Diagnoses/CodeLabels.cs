namespace PracticeSuite.Charting.Contracts.Diagnoses;

/// <summary>Short words of our own for codes, to find and to recognize them; the official descriptors are not shipped.</summary>
public static class CodeLabels
{
    private static readonly Dictionary<string, string> Labels = Load();

    /// <summary>Null where the code has none, as most that a practice loads have not.</summary>
    public static string? Of(string code) => Labels.GetValueOrDefault(code);

    private static Dictionary<string, string> Load()
    {
        using var stream = typeof(CodeLabels).Assembly.GetManifestResourceStream("icd10-labels.csv")!;
        using var lines = new StreamReader(stream);
        var labels = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (lines.ReadLine() is { } line)
        {
            if (line.Split(',', 2) is [var code, var label] && line[0] != '#' && code != "code")
                labels[code] = label.Replace(';', ',');
        }

        return labels;
    }
}
