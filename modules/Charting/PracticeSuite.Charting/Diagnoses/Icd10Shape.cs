using System.Text.RegularExpressions;
using PracticeSuite.Charting.Contracts.Diagnoses;
using PracticeSuite.Kernel;

namespace PracticeSuite.Charting.Diagnoses;

/// <summary>Whether a text looks like an ICD-10-CM code. Whether it is one that may be billed is Icd10Codes to say (B-060).</summary>
internal static partial class Icd10Shape
{
    private const int CategoryLength = 3;

    /// <summary>Upper case, with its dot after the category.</summary>
    public static string Checked(string? value, string field)
    {
        var code = Check.Required(value, field, DiagnosisLimits.Code).ToUpperInvariant();
        Check.That(
            Shape().IsMatch(code),
            field,
            $"{field} is not an ICD-10-CM code; write a letter, a digit and up to five more characters, for instance F33.1.");
        var bare = code.Replace(".", "", StringComparison.Ordinal);
        return bare.Length > CategoryLength ? $"{bare[..CategoryLength]}.{bare[CategoryLength..]}" : bare;
    }

    /// <summary>What the list knows to be wrong on the day is refused; what is not in it may be a code of another chapter (B-232).</summary>
    public static void DemandValid(string code, DateOnly on, Icd10Codes codes)
    {
        switch (codes.StandingOn(code, on))
        {
            case CodeStanding.Header:
                throw DiagnosisErrors.CodeIsHeader();
            case CodeStanding.OutOfDate:
                throw DiagnosisErrors.CodeOutOfDate(on);
        }
    }

    [GeneratedRegex(
        @"^[A-Z][0-9][0-9A-Z](\.?[0-9A-Z]{1,4})?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Shape();
}
