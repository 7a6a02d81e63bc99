using System.Buffers;
using System.Globalization;
using System.Text;

namespace PracticeSuite.X12.Syntax;

/// <summary>
/// The basic and extended set without lower case and without what parts the file (C-035). The writer refuses all else; whoever makes claims of
/// names and addresses that people typed cleans them first.
/// </summary>
public static class CharacterSet
{
    private const string Signs = " ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!\"&'()+,-./:;?=%@[]_{}\\<>#$|";

    private static readonly SearchValues<char> AllowedByDefault = Without(Delimiters.Default);

    /// <summary>What may stand in data between the given delimiters.</summary>
    public static SearchValues<char> Allowed(Delimiters delimiters) =>
        delimiters == Delimiters.Default ? AllowedByDefault : Without(delimiters);

    /// <summary>
    /// Upper case, accents transliterated (É to E, ß to SS), delimiters replaced by a space, spaces collapsed and trimmed. False
    /// where a control character or a letter that has no Latin form stands in it, which <paramref name="rejected"/> names.
    /// </summary>
    public static bool TryClean(string text, Delimiters delimiters, out string clean, out char rejected)
    {
        var allowed = Allowed(delimiters);
        var result = new StringBuilder(text.Length);
        rejected = default;
        clean = "";
        foreach (var sign in Decomposed(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) == UnicodeCategory.NonSpacingMark)
                continue;
            var plain = delimiters.Contains(sign) || sign is '\u00A0' ? " " : Transliterated(sign);
            if (plain.AsSpan().IndexOfAnyExcept(allowed) >= 0)
            {
                rejected = sign;
                return false;
            }

            if (plain != " " || (result.Length > 0 && result[^1] != ' '))
                result.Append(plain);
        }

        clean = result.ToString().TrimEnd(' ');
        return true;
    }

    /// <summary>A text with half a surrogate pair cannot be decomposed, and need not be: the half is refused.</summary>
    private static string Decomposed(string text)
    {
        try
        {
            return text.ToUpperInvariant().Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    /// <summary>Letters and quotes that decomposing leaves as they are.</summary>
    private static string Transliterated(char sign) => sign switch
    {
        'Æ' => "AE",
        'Œ' => "OE",
        'Ø' => "O",
        'Ł' => "L",
        'Đ' or 'Ð' => "D",
        'Þ' => "TH",
        'ß' or 'ẞ' => "SS",
        'ı' => "I",
        '‘' or '’' or 'ʼ' => "'",
        '“' or '”' => "\"",
        '‐' or '‑' or '–' or '—' => "-",
        _ => sign.ToString(),
    };

    private static SearchValues<char> Without(Delimiters delimiters) =>
        SearchValues.Create(Signs.Where(sign => !delimiters.Contains(sign)).ToArray());
}
