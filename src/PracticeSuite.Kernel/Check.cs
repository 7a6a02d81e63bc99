using System.Diagnostics.CodeAnalysis;

namespace PracticeSuite.Kernel;

/// <summary>Bounds of what a person or a file can give; the refusal names the field, the rule and the fix.</summary>
public static class Check
{
    public const string Code = "Input:Invalid";

    public static BusinessException Invalid(string field, string message) => new(RefusalKind.Invalid, Code, message, field);

    /// <summary>Trimmed text of 1 to <paramref name="max"/> characters without control characters.</summary>
    public static string Required(string? value, string field, int max) =>
        Optional(value, field, max) ?? throw Invalid(field, $"{field} is missing; give 1 to {max} characters.");

    /// <summary>Trimmed text of at most <paramref name="max"/> characters, or null when there is none.</summary>
    public static string? Optional(string? value, string field, int max)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
            return null;
        if (text.Length > max)
            throw Invalid(field, $"{field} has {text.Length} characters; at most {max} fit.");
        if (text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')))
            throw Invalid(field, $"{field} contains a control character; remove it.");
        if (HiddenIn(text) is { } hidden)
            throw Invalid(field, $"{field} contains U+{(int)hidden:X4}, which cannot be seen and changes how the text reads; type it anew.");
        return text;
    }

    /// <summary>
    /// The first sign that nobody sees and that turns what stands around it, parts it or breaks its line: two names with and without one
    /// look alike, or one looks like another. Joiners stay, which Persian and Indian names are written with.
    /// </summary>
    public static char? HiddenIn(string text) => text.Where(IsHidden).Select(c => (char?)c).FirstOrDefault();

    private static bool IsHidden(char c) =>
        c is '\u061C' or '\u200B' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    public static void That([DoesNotReturnIf(false)] bool holds, string field, string message)
    {
        if (!holds)
            throw Invalid(field, message);
    }
}
