namespace PracticeSuite.Charting.Contracts.Diagnoses;

/// <summary>What the letters and digits of an ICD-10-CM code tell by themselves.</summary>
public static class DiagnosisCode
{
    /// <summary>F01 to F99: mental, behavioral and neurodevelopmental disorders (B-059).</summary>
    public static bool IsBehavioral(string code) => Category(code) is >= 1 and <= 99;

    /// <summary>F10 to F19: substance use (B-099).</summary>
    public static bool IsSubstanceUse(string code) => Category(code) is >= 10 and <= 19;

    /// <summary>As a claim carries it: upper case, no dot; F33.1 becomes F331 (B-231).</summary>
    public static string ToClaimForm(string code) => code.Replace(".", "", StringComparison.Ordinal).ToUpperInvariant();

    private static int? Category(string code) =>
        code.Length >= 3 && code[0] is 'F' or 'f' && char.IsAsciiDigit(code[1]) && char.IsAsciiDigit(code[2])
            ? ((code[1] - '0') * 10) + code[2] - '0'
            : null;
}
