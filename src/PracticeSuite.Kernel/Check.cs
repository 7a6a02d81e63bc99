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
        return FaultIn(text) is { } fault ? throw Invalid(field, $"{field} {fault}") : text;
    }

    /// <summary>
    /// What of a text is no text, to be said after the name of its field: the first control character or hidden sign, with its place and the fix, and not a
    /// word of what stands around it; null = all is well. Letters of right-to-left scripts are text like others.
    /// </summary>
    /// <param name="isOneLine">Line breaks and tabs are none of it either.</param>
    public static string? FaultIn(string text, bool isOneLine = false)
    {
        if (text.IndexOfFirst(c => char.IsControl(c) && (isOneLine || c is not ('\n' or '\r' or '\t'))) is { } at)
            return $"contains a control character, U+{(int)text[at]:X4}, at {PlaceIn(text, at)}; remove it.";
        if (text.IndexOfFirst(IsHidden) is { } hidden)
            return $"contains U+{(int)text[hidden]:X4} at {PlaceIn(text, hidden)}, which cannot be seen and changes how the text reads; delete it there, or type those words anew.";
        return null;
    }

    private static int? IndexOfFirst(this string text, Func<char, bool> which)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (which(text[at]))
                return at;
        }

        return null;
    }

    /// <summary>"character 14", "line 2, character 14"; as people count both.</summary>
    private static string PlaceIn(string text, int at)
    {
        var before = text[..at];
        var character = before[(before.LastIndexOf('\n') + 1)..].EnumerateRunes().Count() + 1;
        return text.Contains('\n', StringComparison.Ordinal) ? $"line {before.Count(c => c == '\n') + 1}, character {character}" : $"character {character}";
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
