using System.Globalization;

namespace PracticeSuite.Platform.Data;

/// <summary>
/// Lines of a CSV file that people open in a spreadsheet (RFC 4180). A text that a spreadsheet would run as a formula is made plain by an
/// apostrophe, wherever it came from: names and notes are other people's to write.
/// </summary>
public static class SpreadsheetCsv
{
    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    private static string Cell(string? value)
    {
        var text = value ?? "";
        if (IsFormula(text))
            text = $"'{text}";
        return text.AsSpan().ContainsAny(",\"\r\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }

    /// <summary>Some programs trim first, and take the wide forms of the signs as well. A negative amount stays a number.</summary>
    private static bool IsFormula(string text) => text is ['\t' or '\r' or '\n', ..]
        || (text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..]
            && !decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _));
}
