namespace PracticeSuite.Billing.Claims;

/// <summary>A Medicare beneficiary's number: eleven characters, each place of its own class, no S L O I B Z (C-012).</summary>
internal static class MedicareNumber
{
    // 1 = 1 to 9, A = a letter, N = a letter or digit, 0 = a digit.
    private const string Places = "1AN0AN0AA00";

    /// <summary>Dashes and lower case are forgiven; the claim carries neither.</summary>
    public static bool IsValid(string text)
    {
        var number = ToClaimForm(text);
        return number.Length == Places.Length && number.Zip(Places).All(place => Fits(place.First, place.Second));
    }

    public static string ToClaimForm(string text) => text.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    private static bool Fits(char c, char place) => place switch
    {
        '1' => c is >= '1' and <= '9',
        '0' => char.IsAsciiDigit(c),
        'A' => IsLetter(c),
        _ => IsLetter(c) || char.IsAsciiDigit(c),
    };

    private static bool IsLetter(char c) => char.IsAsciiLetterUpper(c) && !"SLOIBZ".Contains(c, StringComparison.Ordinal);
}
