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

    /// <summary>A block that is not closed takes all that stands below it into itself: what was meant for every screen then holds on narrow ones.</summary>
    [Fact]
    public void A_style_sheet_closes_each_block_before_the_next_heading()
    {
        var open = from file in Sheets
                   let lines = File.ReadAllLines(file.FullName)
                   from at in Enumerable.Range(0, lines.Length)
                   where lines[at].StartsWith("/*", StringComparison.Ordinal) || at == lines.Length - 1
                   let above = string.Concat(lines.Take(at == lines.Length - 1 ? at + 1 : at))
                   where above.Count(sign => sign == '{') != above.Count(sign => sign == '}')
                   select $"{House.PathOf(file)}: line {at + 1}";

        Assert.NotEmpty(Sheets);
        Assert.Empty(open);
    }

    [Theory]
    [InlineData("@((MarkupString)note)")]
    [InlineData("builder.AddMarkupContent(0, note)")]
    [InlineData("element.innerHTML = note")]
    [InlineData("element.insertAdjacentHTML('afterbegin', note)")]
    [InlineData("document.write(note)")]
    [InlineData("eval(note)")]
    [InlineData("new Function(note)")]
    public void Each_way_to_do_it_is_seen(string code) => Assert.Matches(Forbidden(), code);

    private static IEnumerable<FileInfo> Scripts => Shipped("*.js");

    private static IEnumerable<FileInfo> Sheets => Shipped("*.css");

    private static IEnumerable<FileInfo> Shipped(string names) =>
        new DirectoryInfo(Path.Combine(House.Root.FullName, "src", "PracticeSuite.Web", "wwwroot")).EnumerateFiles(names, SearchOption.AllDirectories);

    [GeneratedRegex(@"MarkupString|AddMarkupContent|\b(inner|outer)HTML\b|insertAdjacentHTML|document\.write|\beval\(|new Function\(", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Forbidden();
}
