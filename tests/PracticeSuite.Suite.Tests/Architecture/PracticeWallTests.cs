using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>The practice filter may be left in one place: where a practice is chosen, before an operation has one.</summary>
public sealed class PracticeWallTests
{
    private const string TheCatalog = "modules/Identity/PracticeSuite.Identity/Practices/PracticeCatalog.cs";

    [Fact]
    public void Only_the_catalog_of_practices_looks_past_the_practice_filter() =>
        Assert.Equal([TheCatalog], House.Sources.Where(file => Leaves(File.ReadAllText(file.FullName))).Select(House.PathOf));

    [Theory]
    [InlineData("db.Claims.IgnoreQueryFilters()", true)]
    [InlineData("EntityFrameworkQueryableExtensions.IgnoreQueryFilters (db.Claims)", true)]
    [InlineData("db.Claims.Where(claim => claim.IsOpen)", false)]
    public void A_query_that_leaves_the_filter_is_seen(string code, bool leaves) => Assert.Equal(leaves, Leaves(code));

    private static bool Leaves(string code) => code.Contains("IgnoreQueryFilters", StringComparison.Ordinal);
}
