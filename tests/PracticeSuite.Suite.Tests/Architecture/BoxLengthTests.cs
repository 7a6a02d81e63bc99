using System.Text.RegularExpressions;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

public sealed partial class BoxLengthTests
{
    [Fact]
    public void A_box_is_as_long_as_the_aggregate_allows_and_never_as_a_page_thinks()
    {
        var pages = Directory.EnumerateFiles(Path.Combine(House.Root.FullName, "src", "PracticeSuite.Web"), "*.razor", SearchOption.AllDirectories)
            .Select(path => (Name: Path.GetFileName(path), Text: File.ReadAllText(path))).ToList();

        Assert.Contains(pages, page => page.Text.Contains("maxlength=\"@IdentityLimits.Name\"", StringComparison.Ordinal));
        Assert.Empty(pages.Where(page => OwnNumber().IsMatch(page.Text)).Select(page => page.Name));
    }

    [GeneratedRegex("maxlength=\"[0-9]|MaxLength=\"[0-9]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnNumber();
}
