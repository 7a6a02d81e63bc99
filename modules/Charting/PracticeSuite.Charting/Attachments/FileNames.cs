using System.Text;
using PracticeSuite.Charting.Contracts.Attachments;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Attachments;

/// <summary>
/// Names as people's computers give them. What is kept is what was typed without a path, and without signs that break a line or turn the text
/// around, by which an ending could look like another.
/// </summary>
internal static class FileNames
{
    private const int LongestEnding = 8;

    /// <summary>With an ending of the type; where the name had none, it is given one.</summary>
    public static string Clean(string? name, FileForm form)
    {
        var clean = Cleaned(name);
        var own = EndingOf(clean).Length;
        var (stem, ending) = own > 0 ? (clean[..^(own + 1)], clean[^own..]) : (clean, form.Endings[0]);
        var most = AttachmentLimits.FileName - ending.Length - 1;
        return $"{(stem.Trim(' ', '.') is { Length: > 0 } said ? Cut(said, most) : "file")}.{ending}";
    }

    /// <summary>What stands after the last dot, in small letters; empty = nothing does.</summary>
    public static string EndingOf(string? name)
    {
        var clean = Cleaned(name);
        var dot = clean.LastIndexOf('.');
        return dot < 0 || dot == clean.Length - 1 ? "" : clean[(dot + 1)..].ToLowerInvariant();
    }

    /// <summary>An ending as a sentence may repeat it: a name could stand behind the last dot as well.</summary>
    public static string Quoted(string ending) => ending.Length <= LongestEnding && ending.All(char.IsAsciiLetterOrDigit) ? ending : "";

    private static string Cleaned(string? name)
    {
        var whole = string.Concat((name ?? "").EnumerateRunes().Where(IsSeen)).Normalize(NormalizationForm.FormC);
        return whole[(whole.LastIndexOfAny(['/', '\\']) + 1)..].Trim(' ', '.');
    }

    private static bool IsSeen(Rune sign) => sign != Rune.ReplacementChar && !Rune.IsControl(sign) && Check.HiddenIn($"{sign}") is null;

    /// <summary>Not in the middle of a sign of two parts.</summary>
    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd(' ', '.');
}
