using System.Text.RegularExpressions;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

/// <summary>What people typed reaches a page as text: nothing in the product writes markup, runs text as script, or asks a database in a string.</summary>
public sealed partial class MarkupTests
{
    [Fact]
    public void Nothing_writes_markup_from_a_text() => Assert.Empty(
        from file in House.Sources.Concat(Scripts)
        let text = File.ReadAllText(file.FullName)
        where Forbidden().IsMatch(text)
        select $"{House.PathOf(file)}: {Forbidden().Match(text).Value}");

    [Fact]
    public void The_scripts_are_among_what_is_read() => Assert.True(Scripts.Count() >= 2);

    [Theory]
    [InlineData("@((MarkupString)note)")]
    [InlineData("builder.AddMarkupContent(0, note)")]
    [InlineData("element.innerHTML = note")]
    [InlineData("element.insertAdjacentHTML('afterbegin', note)")]
    [InlineData("document.write(note)")]
    [InlineData("eval(note)")]
    [InlineData("new Function(note)")]
    public void Each_way_to_do_it_is_seen(string code) => Assert.Matches(Forbidden(), code);

    private static IEnumerable<FileInfo> Scripts =>
        new DirectoryInfo(Path.Combine(House.Root.FullName, "src", "PracticeSuite.Web", "wwwroot")).EnumerateFiles("*.js", SearchOption.AllDirectories);

    [GeneratedRegex(@"MarkupString|AddMarkupContent|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forbidden();
}
