using PracticeSuite.Billing.Rates;
using PracticeSuite.Charting.Contracts.Diagnoses;
using Xunit;

namespace PracticeSuite.Billing.Tests.Rates;

/// <summary>What the product's own texts and tables must never say (§0, §1).</summary>
public sealed class ShippedTextTests
{
    private static readonly Lazy<List<(string Name, string Text)>> Texts = new(() =>
        [.. new[] { typeof(DataTable).Assembly, typeof(Icd10Codes).Assembly }.SelectMany(assembly => assembly.GetManifestResourceNames()
            .Select(name => (name, new StreamReader(assembly.GetManifestResourceStream(name)!).ReadToEnd())))]);

    [Fact, Trait("Rule", "B-001")]
    public void Nothing_calls_99484_new_in_2025()
    {
        Assert.NotEmpty(Texts.Value);
        Assert.All(Texts.Value, text => Assert.DoesNotMatch("(?i)new (in|for) 2025", text.Text));
    }

    [Fact, Trait("Rule", "B-009")]
    public void Tables_carry_codes_without_descriptors()
    {
        Assert.All(DataTable.Shipped("medicare-rates.csv"), row => Assert.Matches("^[A-Z0-9]{5}$", row[0]));
        Assert.All(Texts.Value, text => Assert.DoesNotMatch("(?i)care management services for behavioral health conditions|per calendar month", text.Text));
    }
}
