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
        return text;
    }

    public static void That([DoesNotReturnIf(false)] bool holds, string field, string message)
    {
        if (!holds)
            throw Invalid(field, message);
    }
}
