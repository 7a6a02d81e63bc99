using System.Diagnostics.CodeAnalysis;

namespace PracticeSuite.Kernel;

/// <summary>A National Provider Identifier: ten digits, the first 1 or 2, the last a Luhn digit over prefix 80840 (C-010).</summary>
public sealed record Npi
{
    private const int LuhnSumOfPrefix = 24;

    private Npi(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Npi? npi)
    {
        npi = IsValid(text) ? new Npi(text) : null;
        return npi is not null;
    }

    public static bool IsValid([NotNullWhen(true)] string? text) =>
        text is { Length: 10 } && text[0] is '1' or '2'
        && text.All(char.IsAsciiDigit) && (LuhnSum(text) + LuhnSumOfPrefix) % 10 == 0;

    public override string ToString() => Value;

    private static int LuhnSum(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[^(i + 1)] - '0';
            var weighted = i % 2 == 1 ? digit * 2 : digit;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }

        return sum;
    }
}
