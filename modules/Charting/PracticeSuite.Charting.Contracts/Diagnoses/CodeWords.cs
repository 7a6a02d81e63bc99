using System.Globalization;
using System.Text;

namespace PracticeSuite.Charting.Contracts.Diagnoses;

/// <summary>Words as they are compared: capitals without accents, each by its beginning and in any order.</summary>
internal static class CodeWords
{
    /// <summary>Each word behind a space; what is written with a hyphen is found by each part and by the whole.</summary>
    public static string Index(params ReadOnlySpan<string?> texts)
    {
        var words = new StringBuilder();
        foreach (var text in texts)
        {
            foreach (var word in Words(text))
                Add(words, word);
        }

        return words.ToString();
    }

    /// <summary>What was typed, each word as it begins in an index.</summary>
    public static IReadOnlyList<string> Asked(string text) =>
        [.. Words(text).Select(Whole).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal).Select(word => $" {word}")];

    private static void Add(StringBuilder words, string word)
    {
        var whole = Whole(word);
        if (whole.Length == 0)
            return;
        words.Append(' ').Append(whole);
        if (whole.Length == word.Length)
            return;
        var before = ' ';
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
                words.Append(char.IsLetterOrDigit(before) ? "" : " ").Append(c);
            before = c;
        }
    }

    /// <summary>The letters and digits of a word.</summary>
    private static string Whole(string word) => word.All(char.IsLetterOrDigit) ? word : string.Concat(word.Where(char.IsLetterOrDigit));

    /// <summary>In capitals, without accents and apostrophes, which stand within a word.</summary>
    private static string[] Words(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return [];
        var plain = Ascii.IsValid(text) ? text : WithoutAccents(text);
        return plain.Replace("'", "", StringComparison.Ordinal).Replace("’", "", StringComparison.Ordinal).ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    private static string WithoutAccents(string text)
    {
        var whole = string.Concat(text.Where(c => !char.IsSurrogate(c))); // half a pair cannot be normalised
        return string.Concat(whole.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }
}
