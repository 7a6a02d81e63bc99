using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>What the product's pages, messages and words about itself must never say; its tables are held to the same beside them.</summary>
public sealed class ShippedTextTests
{
    private static readonly IReadOnlyList<(string Path, string Text)> Texts =
    [
        .. House.Sources.Concat(Words()).Select(file => (House.PathOf(file), File.ReadAllText(file.FullName))),
    ];

    [Theory]
    [Trait("Rule", "B-001"), Trait("Rule", "B-009")]
    [InlineData("(?i)new (in|for|since) 2025")]
    [InlineData("(?i)care management services for behavioral health conditions")]
    [InlineData("(?i)per calendar month")]
    public void No_page_no_message_and_no_document_calls_99484_new_or_carries_a_descriptor(string never)
    {
        Assert.Superset(
            new HashSet<string>(["README.md", "modules/Billing/README.md", "src/PracticeSuite.Web/Pages/Billing/MonthBoard.razor", "src/PracticeSuite.Web/Components/Show.cs"], StringComparer.Ordinal),
            Texts.Select(text => text.Path).ToHashSet(StringComparer.Ordinal));

        Assert.All(Texts, text => Assert.DoesNotMatch(never, text.Text));
    }

    private static IEnumerable<FileInfo> Words() => House.Root.EnumerateFiles("*.md").Concat(
        from folder in (string[])["src", "modules", "database", "docs", "tests"]
        from file in new DirectoryInfo(Path.Combine(House.Root.FullName, folder)).EnumerateFiles("*.md", SearchOption.AllDirectories)
        select file);
}
