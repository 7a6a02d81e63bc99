using System.Globalization;
using PracticeSuite.Documents;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Documents;

/// <summary>A small page holds fifteen lines of 13 points.</summary>
public class BreakTests
{
    [Fact]
    public void A_long_text_goes_on_over_the_pages_without_losing_a_word()
    {
        var text = string.Join(' ', Enumerable.Range(1, 900));

        var pages = Printed.Line(text).Text();

        Assert.True(pages.Count > 1);
        Assert.Equal(text, string.Concat(pages));
    }

    [Fact]
    public void A_column_goes_on_on_the_next_page_in_order()
    {
        var pages = Printed.SmallPages(content => content.Column(column => Lines(column, 40))).Text();

        Assert.Equal(3, pages.Count);
        Assert.Equal(string.Concat(Enumerable.Range(1, 40).Select(i => $"line {i};")), string.Concat(pages));
    }

    [Fact]
    public void Items_kept_together_go_to_the_next_page_together()
    {
        var pages = Printed.SmallPages(content => content.Column(column =>
        {
            Lines(column, 12);
            column.Item().KeepTogether().Column(inner => Lines(inner, 5));
        })).Text();

        Assert.Equal(2, pages.Count);
        Assert.EndsWith("line 12;", pages[0], StringComparison.Ordinal);
        Assert.Equal("line 1;line 2;line 3;line 4;line 5;", pages[1]);
    }

    [Fact]
    public void Without_being_kept_together_they_part()
    {
        var pages = Printed.SmallPages(content => content.Column(column =>
        {
            Lines(column, 12);
            column.Item().Column(inner => Lines(inner, 5));
        })).Text();

        Assert.EndsWith("line 12;line 1;line 2;line 3;", pages[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Items_kept_together_that_are_higher_than_a_page_part_after_all()
    {
        var pages = Printed.SmallPages(content => content.KeepTogether().Column(column => Lines(column, 20))).Text();

        Assert.Equal(2, pages.Count);
    }

    [Fact]
    public void A_page_break_ends_the_page_but_makes_no_empty_one()
    {
        var pages = Printed.SmallPages(content => content.Column(column =>
        {
            column.Item().PageBreak();
            column.Item().Text("first");
            column.Item().PageBreak();
            column.Item().PageBreak();
            column.Item().Text("second");
        })).Text();

        Assert.Equal(["first", "second"], pages);
    }

    [Fact]
    public void Both_sides_of_a_row_go_on_on_the_next_page()
    {
        var pages = Printed.SmallPages(content => content.Row(row =>
        {
            row.RelativeItem().Column(column => Lines(column, 20));
            row.RelativeItem().Text("short");
        })).Words();

        Assert.Equal(2, pages.Count);
        Assert.Contains("short", pages[0].Select(word => word.Text));
        Assert.DoesNotContain("short", pages[1].Select(word => word.Text));
        Assert.Equal(pages[0][0].BoundingBox.Left, pages[1][0].BoundingBox.Left, 0.1);
    }

    [Fact]
    public void Every_line_of_a_broken_text_stays_inside_the_margins()
    {
        var letters = Printed.Line(string.Join(' ', Enumerable.Range(1, 900))).Read(page => page.Letters);

        Assert.All(letters.SelectMany(page => page), letter => Assert.InRange(letter.StartBaseLine.Y, 36, 236));
    }

    internal static void Lines(ColumnComposer column, int count)
    {
        for (var i = 1; i <= count; i++)
            column.Item().Text(string.Create(CultureInfo.InvariantCulture, $"line {i};"));
    }
}
