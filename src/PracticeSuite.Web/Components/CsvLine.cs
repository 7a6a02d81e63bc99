namespace PracticeSuite.Web.Components;

/// <summary>A line of a file for a spreadsheet.</summary>
internal static class CsvLine
{
    public static string Of(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>Quoted where it must be; a text that a spreadsheet would run as a formula is made plain by an apostrophe.</summary>
    private static string Cell(string? value)
    {
        var text = value ?? "";
        if (text is ['=' or '+' or '-' or '@' or '\t' or '\r', ..])
            text = $"'{text}";
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
