using System.Text.RegularExpressions;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>Whatever prints, shows or calls an address asks how the patient wants to be reached (P-152); the address on record is for its own form and for claims.</summary>
[Trait("Rule", "P-152")]
public sealed partial class ContactTests
{
    /// <summary>Who reads a patient's address or phone as it is on record, and what for.</summary>
    private static readonly Dictionary<string, string> Readers = new(StringComparer.Ordinal)
    {
        ["modules/Billing/PracticeSuite.Billing/Months/Gates/DemographicsGate.cs"] = "whether a claim's address is complete",
        ["modules/Billing/PracticeSuite.Billing/Submissions/Batches/ClaimToX12.cs"] = "a claim carries the address that the payer knows; nobody is written to by it",
        ["modules/Billing/PracticeSuite.Billing/Superbills/SuperbillDocument.cs"] = "prints what was gathered from how the patient may be reached",
        ["src/PracticeSuite.Web/Pages/Patients/PatientForm.cs"] = "the form of what is on record",
        ["src/PracticeSuite.Web/Pages/Patients/PatientFields.cs"] = "the form's fields",
        ["src/PracticeSuite.Web/Pages/Patients/DemographicsPart.razor"] = "the form's boxes",
        ["src/PracticeSuite.Web/Components/AddressFields.razor"] = "the practice's own address",
    };

    [Fact]
    public void Nobody_else_reads_the_address_on_record() => Assert.Equal(
        Readers.Keys.Order(StringComparer.Ordinal),
        House.Sources.Where(file => !House.PathOf(file).StartsWith("modules/Charting/", StringComparison.Ordinal) && !House.PathOf(file).StartsWith("modules/Identity/", StringComparison.Ordinal))
            .Where(file => IsReading(House.PathOf(file), File.ReadAllText(file.FullName))).Select(House.PathOf).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("who.AddressLine1 ?? \"\"", true)]
    [InlineData("Charts[id].Demographics.Phone", true)]
    [InlineData("patient.Phone is { } phone", true)]
    [InlineData("contact.Address?.Line1", false)]
    public void A_reading_is_seen(string code, bool isSeen) => Assert.Equal(isSeen, IsReading("src/X.cs", code));

    /// <summary>The box of another way to be reached has the same names, and is the wish itself.</summary>
    private static bool IsReading(string path, string code) => !path.Contains("/Pages/Privacy/Contact", StringComparison.Ordinal)
        && !path.Contains("/Demo/", StringComparison.Ordinal) && !path.Contains("Migrations", StringComparison.Ordinal) && Address().IsMatch(code);

    [GeneratedRegex("AddressLine1|Demographics\\.Phone|\\bpatient\\.Phone\\b|\\bwho\\.Phone\\b", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();
}
