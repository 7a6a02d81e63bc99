using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Patients;

/// <summary>
/// The stored text by which patients are found, and the patterns that a search looks for in it: capital letters and digits
/// without accents, each word after a space, so that neither database's collation decides what matches.
/// </summary>
internal static partial class SearchText
{
    public const int Max = 400;

    private const int MaxQuery = 100;
    private const int MaxWords = 8;
    private const int PhoneDigits = 7;
    private const int LastDigits = 4;

    public static string Of(Patient patient)
    {
        var words = Words(patient.LastName);
        words.AddRange(Words(patient.FirstName));
        words.AddRange(Words(patient.MiddleName));
        words.AddRange(Words(patient.Suffix));
        if (patient.BirthDate is { } born)
            words.Add(Day(born));
        if (patient.Phone is { } phone)
            words.Add(phone);
        words.Add(Fold(patient.Mrn));
        var text = string.Concat(words.Select(word => " " + word));
        return text.Length <= Max ? text : text[..Max];
    }

    /// <summary>What a patient must match, all of it; none when the text says nothing.</summary>
    public static IReadOnlyList<SearchTerm> Terms(string? text, DateOnly today)
    {
        var query = (text ?? "").Trim();
        if (query.Length > MaxQuery)
            query = query[..MaxQuery];
        query = SpelledDate().Replace(query, match => Respelled(match.Value, today));
        query = Telephone().Replace(query, match => $" {Digits(match.Value)} ");
        return [.. query.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries).Take(MaxWords).Select(word => TermOf(word, today)).OfType<SearchTerm>()];
    }

    /// <summary>Digits alone may be a birth date, the end of a telephone number as callers give it, or the beginning of an MRN.</summary>
    private static SearchTerm? TermOf(string word, DateOnly today)
    {
        var folded = Fold(word);
        if (folded.Length == 0)
            return null;
        var born = TypedDate.TryReadBirth(word, today, out var date) ? $"% {Day(date)}%" : null;
        if (!word.All(char.IsAsciiDigit))
            return new SearchTerm(born ?? $"% {folded}%", null);
        // The last seven digits are how people say a number of their own area.
        return word.Length >= PhoneDigits
            ? new SearchTerm($"%{word}%", born)
            : new SearchTerm($"% {word}%", word.Length == LastDigits ? $"% ______{word} %" : born);
    }

    /// <summary>"22 Apr 1954" as it stands on every page, or "April 22, 1954", in one word; what is no day stays as typed.</summary>
    private static string Respelled(string words, DateOnly today) =>
        TypedDate.TryReadBirth(words, today, out var day) ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : words;

    /// <summary>A double name is found by each part and by the whole: Smith-Jones by SMITH, JONES and SMITHJONES.</summary>
    private static List<string> Words(string? name)
    {
        var parts = (name ?? "").Split([' ', '-', '.', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(Fold).Where(part => part.Length > 0).ToList();
        return parts.Count > 1 ? [string.Concat(parts), .. parts] : parts;
    }

    /// <summary>Marked, so that no telephone number or MRN looks like a birth date.</summary>
    private static string Day(DateOnly born) => "@" + born.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        var whole = string.Concat(text.Where(c => !char.IsSurrogate(c))); // half a pair cannot be normalised
        foreach (var c in whole.Normalize(NormalizationForm.FormD).Where(char.IsLetterOrDigit))
            folded.Append(Plain(char.ToUpperInvariant(c)));

        return folded.ToString();
    }

    private static string Plain(char letter) => letter switch
    {
        'ß' or 'ẞ' => "SS",
        'Ł' => "L",
        'Ø' => "O",
        'Đ' => "D",
        'Æ' => "AE",
        'Œ' => "OE",
        _ => letter.ToString(),
    };

    /// <summary>Without the country's 1.</summary>
    private static string Digits(string telephone)
    {
        var digits = string.Concat(telephone.Where(char.IsAsciiDigit));
        return digits.Length == 11 ? digits[1..] : digits;
    }

    [GeneratedRegex(
        @"(?<!\d)(\+?1[\s.-]*)?\(?\d{3}\)?[\s.-]*\d{3}[\s.-]*\d{4}(?!\d)|(?<!\d)\d{3}[\s.-]\d{4}(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telephone();

    [GeneratedRegex(
        @"(?<!\d)\d{1,2}\s+[a-z]{3,9}\.?,?\s+(\d{4}|\d{2})(?!\d)|\b[a-z]{3,9}\.?\s+\d{1,2},?\s+(\d{4}|\d{2})(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpelledDate();
}

/// <param name="Pattern">Of LIKE, over <see cref="SearchText"/>.</param>
/// <param name="Or">What is as good, where the same words can mean two things.</param>
internal sealed record SearchTerm(string Pattern, string? Or);
