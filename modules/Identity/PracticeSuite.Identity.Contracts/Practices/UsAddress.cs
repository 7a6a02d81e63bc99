using System.Text.RegularExpressions;
using PracticeSuite.Kernel;

namespace PracticeSuite.Identity.Contracts.Practices;

/// <summary>Parts of a US address in the form in which claims carry them; the claim's own edits ask for more (C-015).</summary>
public static partial class UsAddress
{
    public const int LineMax = 55;
    public const int CityMax = 30;
    public const int StateMax = 2;

    /// <summary>As it is typed, with the dash.</summary>
    public const int ZipMax = 10;

    /// <summary>As it is typed, with all that people put between the digits.</summary>
    public const int PhoneMax = 32;

    private static readonly HashSet<string> States = new(StringComparer.Ordinal)
    {
        "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA", "KS", "KY", "LA", "ME", "MD",
        "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM", "NY", "NC", "ND", "OH", "OK", "OR", "PA", "RI", "SC", "SD",
        "TN", "TX", "UT", "VT", "VA", "WA", "WV", "WI", "WY", "AS", "GU", "MP", "PR", "VI", "AA", "AE", "AP",
    };

    /// <summary>Two capital letters of a state, district, territory or military post, or null.</summary>
    public static string? State(string? value, string field)
    {
        var state = Check.Optional(value, field, StateMax)?.ToUpperInvariant();
        Check.That(
            state is null || States.Contains(state),
            field,
            $"{field} is not a US state or territory; write its two letters, for instance NY.");
        return state;
    }

    /// <summary>Five or nine digits without the dash, or null.</summary>
    public static string? Zip(string? value, string field)
    {
        var zip = Check.Optional(value, field, ZipMax)?.Replace("-", "", StringComparison.Ordinal);
        Check.That(
            zip is null || (zip.Length is 5 or 9 && zip.All(char.IsAsciiDigit)),
            field,
            $"{field} is not a ZIP code; write five or nine digits.");
        return zip;
    }

    /// <summary>The ten digits of a US telephone number, or null.</summary>
    public static string? Phone(string? value, string field)
    {
        var text = Check.Optional(value, field, PhoneMax);
        if (text is null)
            return null;
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (digits is ['1', ..] && digits.Length == 11)
            digits = digits[1..];
        Check.That(
            digits.Length == 10 && text.All(c => char.IsAsciiDigit(c) || c is ' ' or '-' or '.' or '(' or ')' or '+'),
            field,
            $"{field} is not a US telephone number; write its ten digits, for instance 212-555-0132.");
        return digits;
    }

    /// <summary>A whole street address: claims go out under it, so a post office box is refused (C-016).</summary>
    public static PostalAddress Street(PostalAddress? address)
    {
        var line1 = Check.Required(address?.Line1, "AddressLine1", LineMax);
        var line2 = Check.Optional(address?.Line2, "AddressLine2", LineMax);
        RefuseBox(line1, "AddressLine1");
        RefuseBox(line2, "AddressLine2");
        return new PostalAddress(
            line1,
            line2,
            Check.Required(address?.City, "City", CityMax),
            State(Check.Required(address?.State, "State", StateMax), "State")!,
            Zip(Check.Required(address?.Zip, "Zip", ZipMax), "Zip")!);
    }

    private static void RefuseBox(string? line, string field) => Check.That(
        line is null || !PostOfficeBox().IsMatch(line), field, $"{field} is a post office box; claims need the street address (C-016).");

    [GeneratedRegex(
        @"\bP\.?\s*O\.?\s*BOX\b|\bLOCK\s?BOX\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex PostOfficeBox();
}
