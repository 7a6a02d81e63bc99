using System.Text.RegularExpressions;
using Xunit;

namespace PracticeSuite.Suite.Tests.Architecture;

public sealed partial class BoxLengthTests
{
    private static readonly List<(string Page, string Tag)> Boxes =
    [
        .. Directory.EnumerateFiles(Path.Combine(House.Root.FullName, "src", "PracticeSuite.Web"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(path => BoxesIn(File.ReadAllText(path)).Select(tag => (Path.GetFileName(path), tag))),
    ];

    [Fact]
    public void A_box_that_takes_any_text_says_how_much()
    {
        Assert.True(Boxes.Count > 100, $"{Boxes.Count} boxes");
        Assert.DoesNotContain(Boxes, box => !IsLong(box.Tag) && !Bounded().IsMatch(box.Tag) && !box.Tag.Contains("maxlength=\"", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>What is pasted into a box of several lines would be cut without a word; it is counted there, and the server refuses what is too long.</summary>
    [Fact]
    public void A_box_of_several_lines_counts_and_does_not_cut()
    {
        var several = Boxes.Where(box => IsLong(box.Tag)).ToList();

        Assert.True(several.Count > 30, $"{several.Count} boxes");
        Assert.All(several, box => Assert.Contains("data-limit=\"@", box.Tag, StringComparison.Ordinal));
        Assert.DoesNotContain(several, box => box.Tag.Contains("maxlength=", StringComparison.Ordinal));
    }

    [Fact]
    public void A_box_is_as_severalas_the_aggregate_allows_and_never_as_a_page_thinks()
    {
        Assert.Contains(Boxes, box => box.Tag.Contains("maxlength=\"@IdentityLimits.Name\"", StringComparison.Ordinal));
        Assert.DoesNotContain(Boxes, box => OwnNumber().IsMatch(box.Tag));
    }

    private static bool IsLong(string tag) => tag.StartsWith("<textarea", StringComparison.Ordinal);

    /// <summary>Each tag that takes typing, to its end, which is the first ">" outside of quotes: attributes hold lambdas.</summary>
    private static IEnumerable<string> BoxesIn(string page) => Begin().Matches(page).Select(begin =>
    {
        var (end, quoted) = (begin.Index, false);
        for (; end < page.Length && (quoted || page[end] != '>'); end++)
            quoted ^= page[end] == '"';
        return page[begin.Index..end];
    });

    [GeneratedRegex("<(input|textarea|InputText|InputTextArea|RadzenText\\w*)\\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Begin();

    /// <summary>What the browser itself keeps to a form of its own.</summary>
    [GeneratedRegex("type=\"(checkbox|radio|hidden|file|date|time|month|datetime-local|number)\"", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bounded();

    [GeneratedRegex("(maxlength|data-limit)=\"[0-9]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OwnNumber();
}
