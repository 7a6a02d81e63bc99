using PracticeSuite.Documents;
using UglyToad.PdfPig.Core;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Documents;

/// <summary>Where things stand, in points from the upper left corner of the content (a page of 272 with margins of 36).</summary>
public class PlacementTests
{
    [Fact]
    public void The_ground_of_a_short_cell_is_as_high_as_its_row()
    {
        var grounds = Areas(content => content.Row(row =>
        {
            row.ConstantItem(100).Background(Colors.PaleGrey).Text("short");
            row.ConstantItem(100).Background(Colors.LightGrey).Text("high\nhigh\nhigh");
        }))[0];

        Assert.Equal([(0, 0, 100, 39), (100, 0, 100, 39)], grounds);
    }

    [Fact]
    public void Padding_stands_inside_the_ground_and_outside_the_border_that_follows()
    {
        var areas = Areas(content => content.Background(Colors.PaleGrey).Padding(10).BorderBottom(2).Height(20))[0];

        Assert.Equal([(0, 0, 540, 40), (10, 28, 520, 2)], areas);
    }

    [Fact]
    public void A_border_stands_around_each_part_of_what_breaks_over_the_page()
    {
        var pages = Areas(content => content.BorderLeft(1).Column(column => BreakTests.Lines(column, 20)));

        Assert.Equal([(0, 0, 1, 195)], pages[0]);
        Assert.Equal([(0, 0, 1, 65)], pages[1]);
    }

    [Fact]
    public void Relative_columns_share_what_constant_ones_and_spacing_leave()
    {
        var grounds = Areas(content => content.Row(row =>
        {
            row.Spacing(20);
            row.ConstantItem(100).Background(Colors.PaleGrey).Height(10);
            row.RelativeItem().Background(Colors.PaleGrey).Height(10);
            row.RelativeItem(3).Background(Colors.PaleGrey).Height(10);
        }))[0];

        Assert.Equal([(0, 0, 100, 10), (120, 0, 100, 10), (240, 0, 300, 10)], grounds);
    }

    [Fact]
    public void Items_are_spaced_but_empty_ones_are_not()
    {
        var grounds = Areas(content => content.Column(column =>
        {
            column.Spacing(6);
            column.Item().Background(Colors.PaleGrey).Height(10);
            column.Item();
            column.Item().Background(Colors.PaleGrey).Height(10);
        }))[0];

        Assert.Equal([(0, 0, 540, 10), (0, 16, 540, 10)], grounds);
    }

    [Theory]
    [InlineData("left", 0, 0)]
    [InlineData("center", 245, 0)]
    [InlineData("right", 490, 0)]
    [InlineData("middle", 0, 40)]
    [InlineData("bottom", 0, 80)]
    public void Content_smaller_than_its_place_stands_where_it_is_aligned(string where, int left, int top)
    {
        var areas = Areas(content =>
        {
            var place = content.Height(100);
            var aligned = where switch
            {
                "center" => place.AlignCenter(),
                "right" => place.AlignRight(),
                "middle" => place.AlignLeft().AlignMiddle(),
                "bottom" => place.AlignLeft().AlignBottom(),
                _ => place.AlignLeft(),
            };
            aligned.Width(50).Background(Colors.PaleGrey).Height(20);
        })[0];

        Assert.Equal((left, top), (areas[0].Left, areas[0].Top));
        Assert.Equal(50, areas[0].Width);
    }

    [Fact]
    public void Rules_take_their_thickness_across_and_the_height_of_their_neighbours_along()
    {
        var rules = Areas(content => content.Column(column =>
        {
            column.Item().LineHorizontal(2);
            column.Item().Row(row =>
            {
                row.AutoItem().LineVertical(3);
                row.RelativeItem().Height(30);
            });
        }))[0];

        Assert.Equal([(0, 0, 540, 2), (0, 2, 3, 30)], rules);
    }

    private static IReadOnlyList<List<(int Left, int Top, int Width, int Height)>> Areas(Action<Container> content) =>
        Printed.SmallPages(content).Read(page => page.Paths.Select(path => Area(path.GetBoundingRectangle()!.Value)).ToList());

    private static (int Left, int Top, int Width, int Height) Area(PdfRectangle box) =>
        (Whole(box.Left - 36), Whole(272 - 36 - box.Top), Whole(box.Width), Whole(box.Height));

    private static int Whole(double points) => (int)Math.Round(points);
}
