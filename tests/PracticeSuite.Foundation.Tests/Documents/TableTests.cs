using System.Globalization;
using PracticeSuite.Documents;
using UglyToad.PdfPig.Content;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Documents;

public class TableTests
{
    private static readonly string[] Amounts = ["1,290.00", "165.00", "0.00"];

    [Fact]
    public void The_header_stands_again_on_every_page_and_no_row_is_lost()
    {
        var pages = Charges(40, "Psychotherapy").Words();

        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.Equal("Code", page[0].Text));
        var codes = pages.SelectMany(page => page).Select(word => word.Text).Where(IsCode);
        Assert.Equal(Enumerable.Range(1, 40).Select(Code), codes);
    }

    [Fact]
    public void A_row_of_several_lines_is_never_split()
    {
        var pages = Charges(30, "Care\nmanagement\ndone").Words();

        Assert.True(pages.Count > 2);
        Assert.All(pages, page => Assert.Equal(Count(page, IsCode), Count(page, word => word == "done")));
    }

    [Fact]
    public void A_row_higher_than_a_page_is_split_under_a_repeated_header()
    {
        var note = string.Join('\n', Enumerable.Range(1, 25).Select(i => $"n{i}"));

        var pages = Charges(1, note).Words();

        Assert.Equal(2, pages.Count);
        Assert.All(pages, page => Assert.Equal("Code", page[0].Text));
        Assert.Equal(25, pages.Sum(page => Count(page, word => word[0] == 'n')));
    }

    [Fact]
    public void A_header_does_not_stand_alone_at_the_foot_of_a_page()
    {
        var pages = Printed.SmallPages(content => content.Column(column =>
        {
            BreakTests.Lines(column, 14);
            column.Item().Table(table => Compose(table, 3, "Psychotherapy"));
        })).Words();

        Assert.Equal(0, Count(pages[0], word => word == "Code"));
        Assert.Equal(1, Count(pages[1], word => word == "Code"));
    }

    [Fact]
    public void A_cell_over_two_columns_pushes_the_next_to_the_third()
    {
        var words = Printed.SmallPages(content => content.Table(table =>
        {
            table.Columns(columns =>
            {
                columns.Constant(100);
                columns.Relative();
                columns.Constant(60);
            });
            table.Cell().ColumnSpan(2).PaddingHorizontal(10).AlignRight().Text("Total");
            table.Cell().Text("165.00");
            table.Cell().Text("next");
        })).Words()[0];

        Assert.Equal(36 + 540 - 60 - 10, words[0].BoundingBox.Right, 1.0);
        Assert.Equal(36 + 540 - 60, words[1].BoundingBox.Left, 1.0);
        Assert.Equal(36, words[2].BoundingBox.Left, 1.0);
        Assert.True(words[2].BoundingBox.Top < words[0].BoundingBox.Bottom);
    }

    [Fact]
    public void Money_aligned_right_ends_at_the_same_place()
    {
        var words = Printed.SmallPages(content => content.Table(table =>
        {
            table.Columns(columns => columns.Constant(80));
            foreach (var amount in Amounts)
                table.Cell().AlignRight().Text(amount);
        })).Read(page => page.Letters)[0];

        var ends = words.Where((_, i) => i is 7 or 13 or 17).Select(letter => letter.EndBaseLine.X).ToList();
        Assert.All(ends, end => Assert.Equal(36 + 80, end, 0.05));
    }

    private static Document Charges(int rows, string service) =>
        Printed.SmallPages(content => content.Table(table => Compose(table, rows, service)));

    private static void Compose(TableComposer table, int rows, string service)
    {
        table.Columns(columns =>
        {
            columns.Constant(100);
            columns.Relative();
        });
        table.Header(header =>
        {
            header.Cell().Text("Code").Bold();
            header.Cell().Text("Service").Bold();
        });
        for (var i = 1; i <= rows; i++)
        {
            table.Cell().Text(Code(i));
            table.Cell().Text(service);
        }
    }

    private static string Code(int i) => (90000 + i).ToString(CultureInfo.InvariantCulture);

    private static bool IsCode(string word) => word.StartsWith("900", StringComparison.Ordinal);

    private static int Count(IEnumerable<Word> page, Func<string, bool> which) => page.Count(word => which(word.Text));
}
