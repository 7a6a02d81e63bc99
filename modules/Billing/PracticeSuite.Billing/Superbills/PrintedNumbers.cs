namespace PracticeSuite.Billing.Superbills;

/// <summary>Numbers in the groups in which people read them; what has another length is printed as it is.</summary>
internal static class PrintedNumbers
{
    public static string Phone(string digits) => digits.Length == 10 && digits.All(char.IsAsciiDigit)
        ? $"({digits[..3]}) {digits[3..6]}-{digits[6..]}"
        : digits;

    public static string Zip(string digits) => digits.Length == 9 && digits.All(char.IsAsciiDigit) ? $"{digits[..5]}-{digits[5..]}" : digits;

    public static string TaxId(string digits) => digits.Length == 9 ? $"{digits[..2]}-{digits[2..]}" : digits;
}
