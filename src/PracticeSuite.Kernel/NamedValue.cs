using System.Diagnostics.CodeAnalysis;

namespace PracticeSuite.Kernel;

/// <summary>Reads the values of an enum as people and files write them: one name, in any case. A number, a sign or a list is no name.</summary>
public static class NamedValue
{
    public static bool TryParse<TEnum>([NotNullWhen(true)] string? text, out TEnum value)
        where TEnum : struct, Enum
    {
        var at = Array.FindIndex(Enum.GetNames<TEnum>(), name => name.Equals(text, StringComparison.OrdinalIgnoreCase));
        value = at < 0 ? default : Enum.GetValues<TEnum>()[at];
        return at >= 0;
    }
}
