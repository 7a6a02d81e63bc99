using System.Text.RegularExpressions;
using PracticeSuite.Kernel;

namespace PracticeSuite.X12.Edits;

/// <summary>The shapes of identifiers and addresses (C-010 to C-016, C-019).</summary>
public static class IdentifierRules
{
    private static readonly Regex MedicareId = Linear("^[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}\\z");
    private static readonly Regex PostOfficeBox = Linear("(?i)\\bP\\.?\\s*O\\.?\\s*BOX\\b|\\bLOCK\\s*BOX\\b");
    private static readonly Regex Diagnosis = Linear("^[A-Z][0-9][0-9A-Z][0-9A-Z]{0,4}\\z");

    /// <summary>Medicare's number without dashes, as a claim carries it (C-012).</summary>
    public static bool IsMedicareId(string? text) => text is not null && MedicareId.IsMatch(text);

    /// <summary>Ten characters, the last an X (C-014).</summary>
    public static bool IsTaxonomy(string? text) => text is { Length: 10 } && text[^1] == 'X' && text.All(sign => char.IsAsciiDigit(sign) || char.IsAsciiLetterUpper(sign));

    /// <summary>Nine digits without a dash (C-013).</summary>
    public static bool IsTaxId(string? text) => text is { Length: 9 } && text.All(char.IsAsciiDigit);

    /// <summary>Five digits or nine (C-015).</summary>
    public static bool IsZip(string? text, bool mustHaveNine) => text is { Length: 9 } or { Length: 5 } && text.All(char.IsAsciiDigit) && (text.Length == 9 || !mustHaveNine);

    public static bool IsState(string? text) => text is { Length: 2 } && text.All(char.IsAsciiLetterUpper);

    /// <summary>A PO box or a lockbox (C-016).</summary>
    public static bool IsPostOfficeBox(string? text) => text is not null && PostOfficeBox.IsMatch(text);

    /// <summary>Five letters and digits (C-019).</summary>
    public static bool IsProcedure(string? text) => text is { Length: 5 } && IsPlain(text);

    /// <summary>Two letters and digits (C-019).</summary>
    public static bool IsModifier(string? text) => text is { Length: 2 } && IsPlain(text);

    /// <summary>ICD-10-CM as a claim carries it: capitals and digits, three to seven, no dot (C-076).</summary>
    public static bool IsDiagnosis(string? text) => text is not null && Diagnosis.IsMatch(text);

    public static bool IsNpi(string? text) => Npi.IsValid(text);

    private static bool IsPlain(string text) => text.All(sign => char.IsAsciiDigit(sign) || char.IsAsciiLetterUpper(sign));

    private static Regex Linear(string pattern) => new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
}
