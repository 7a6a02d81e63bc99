using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Components;

/// <summary>How dates, times and coded words are written on every page.</summary>
internal static partial class Show
{
    public static string Day(DateOnly date) => date.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? date) => date is { } day ? Day(day) : "";

    public static string ShortDay(DateOnly date) => date.ToString("d MMM", CultureInfo.InvariantCulture);

    public static string Month(BillingMonth month) => month.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Clock(DateTimeOffset instant, TimeZoneInfo zone) => Local(instant, zone).ToString("HH:mm", CultureInfo.InvariantCulture);

    public static string ToTheSecond(DateTimeOffset instant, TimeZoneInfo zone) =>
        Local(instant, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    public static string DayAndTime(DateTimeOffset instant, TimeZoneInfo zone) =>
        Local(instant, zone).ToString("ddd d MMM yyyy, HH:mm", CultureInfo.InvariantCulture);

    /// <summary>"Tue 9 Sep 2026, 10:00–10:08"; with its seconds where both ends lie in one minute.</summary>
    public static string Span(DateTimeOffset start, DateTimeOffset end, TimeZoneInfo zone) => end - start < TimeSpan.FromMinutes(1) && Clock(start, zone) == Clock(end, zone)
        ? $"{Local(start, zone).ToString("ddd d MMM yyyy, HH:mm:ss", CultureInfo.InvariantCulture)}–{ToTheSecond(end, zone)}"
        : $"{DayAndTime(start, zone)}–{(zone.LocalDate(start) == zone.LocalDate(end) ? Clock(end, zone) : DayAndTime(end, zone))}";

    /// <summary>"America/Los_Angeles" as "Los Angeles".</summary>
    public static string Place(TimeZoneInfo zone) => zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');

    /// <summary>"12 Mar 1985, 41 years".</summary>
    public static string BirthDate(DateOnly? born, DateOnly today) => born is { } day
        ? string.Create(CultureInfo.InvariantCulture, $"{day:d MMM yyyy}, {day.CompletedYears(today)} years")
        : "no birth date";

    /// <summary>"(518) 555-0132".</summary>
    public static string Phone(string digits) => digits.Length == 10 ? $"({digits[..3]}) {digits[3..6]}-{digits[6..]}" : digits;

    public static string Count(int count, string one, string many) =>
        string.Create(CultureInfo.GetCultureInfo("en-US"), $"{count:N0} {(count == 1 ? one : many)}");

    public static string Count(int count) => count.ToString("N0", CultureInfo.GetCultureInfo("en-US"));

    /// <summary>What people read for a coded value: its label in <see cref="EnumWords"/>, or its name as words.</summary>
    public static string Words(Enum value) => EnumWords.Of(value) ?? Apart(value.ToString());

    /// <summary>"LastName" and "last_name" as "Last name", "Npi" as "NPI", "ObtainedById" as "Obtained by": nobody types an id, except one on a card.</summary>
    public static string FieldName(string field) => field.ToUpperInvariant() switch
    {
        "NPI" or "MRN" or "ZIP" => field.ToUpperInvariant(),
        "MEMBERID" or "MEMBER_ID" or "TAXID" or "TAX_ID" => Apart(field),
        _ => Apart(field.EndsWith("Id", StringComparison.Ordinal) && field.Length > 2 ? field[..^2] : field),
    };

    /// <summary>"Signed on is before CreatedOn" as "Signed on is before created on". Names that are written so stay.</summary>
    /// <param name="labelOf">What the page calls a box by its name in the code; null = it has none.</param>
    public static string InWords(string sentence, Func<string, string?> labelOf) => CodeWord().Replace(sentence, found =>
        labelOf(found.Value) is { } label ? LabelInSentence(label) : Proper.Contains(found.Value) || IsOfName(found.Value) ? found.Value : Placed(found));

    /// <summary>"Start" as it is, "In own words" in quotation marks, and of "Value, mg/dL", "Why, at least 10 characters" or "Why; whoever sees this reads it" what is before the sign.</summary>
    public static string LabelInSentence(string label)
    {
        var name = label.Split([',', ';'], 2)[0];
        return name.Count(letter => letter == ' ') < 2 ? name : $"“{name}”";
    }

    private static readonly HashSet<string> Proper = new(StringComparer.Ordinal) { "RxNorm", "PracticeSuite" };

    private static readonly HashSet<string> NameStarts = new(StringComparer.Ordinal) { "Mc", "Mac", "De", "Di", "Du", "Fitz", "La", "Le", "Van", "Von" };

    /// <summary>"McDonald" and "DeAndre" are people.</summary>
    private static bool IsOfName(string word) => word.AsSpan(1).IndexOfAnyInRange('A', 'Z') is var at and > 0 && NameStarts.Contains(word[..(at + 1)]);

    private static string Placed(Match found)
    {
        var words = FieldName(found.Value);
        return found.Index == 0 ? words : char.ToLowerInvariant(words[0]) + words[1..];
    }

    [GeneratedRegex(@"(?<![\p{L}\p{N}'""./])[A-Z][a-z]+(?:[A-Z][a-z]+|[0-9]+(?![\p{L}.]))+(?![\p{L}\p{N}])", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodeWord();

    private static string Apart(string name)
    {
        var words = new StringBuilder();
        foreach (var letter in name)
        {
            if (letter == '_')
                words.Append(' ');
            else if (words.Length > 0 && (char.IsUpper(letter) || (char.IsDigit(letter) && !char.IsDigit(words[^1]))))
                words.Append(' ').Append(char.ToLowerInvariant(letter));
            else
                words.Append(words.Length == 0 ? char.ToUpperInvariant(letter) : letter);
        }

        return words.ToString().EndsWith(" zip", StringComparison.Ordinal) ? $"{words.ToString()[..^3]}ZIP" : words.ToString();
    }

    private static DateTimeOffset Local(DateTimeOffset instant, TimeZoneInfo zone) => TimeZoneInfo.ConvertTime(instant, zone);
}
