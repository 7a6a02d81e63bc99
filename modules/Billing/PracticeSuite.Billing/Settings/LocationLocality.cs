using System.Text.RegularExpressions;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Settings;

/// <summary>In which of Medicare's payment localities a location of the practice lies (B-140).</summary>
internal sealed partial class LocationLocality : IPracticeWide
{
    public required PracticeId PracticeId { get; init; }

    public required Guid LocationId { get; init; }

    /// <summary>Null where none is named any more: the national amounts hold.</summary>
    public string? Locality { get; set; }

    /// <summary>"13282-01": five digits of the carrier, two of its locality; the dash may be left out.</summary>
    public static string Demand(string? text)
    {
        var digits = (text ?? "").Trim().Replace("-", "", StringComparison.Ordinal);
        Check.That(Form().IsMatch(digits), nameof(Locality), $"'{text?.Trim()}' is no locality; give the carrier's five digits and the locality's two, as 13282-01.");
        return Of(digits[..5], digits[5..]);
    }

    public static string Of(string carrier, string locality) => $"{carrier}-{locality}";

    [GeneratedRegex(@"^[0-9]{7}\z", RegexOptions.None, 1000)]
    private static partial Regex Form();
}
