using PracticeSuite.Documents;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Documents;

public class PageTests
{
    [Fact]
    public void Header_and_footer_stand_on_every_page_with_its_number()
    {
        var pages = Statement("Superbill", 70).Text();

        Assert.Equal(2, pages.Count);
        Assert.All(pages, page => Assert.StartsWith("Superbill", page, StringComparison.Ordinal));
        Assert.EndsWith("Page 1 of 2", pages[0], StringComparison.Ordinal);
        Assert.EndsWith("Page 2 of 2", pages[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_number_aligned_right_ends_at_the_margin()
    {
        var lastLetters = Statement("Superbill", 700).Read(page => page.Letters[^1].EndBaseLine.X);

        Assert.True(lastLetters.Count > 9);
        Assert.All(lastLetters, end => Assert.Equal(612 - 36, end, 0.05));
    }

    [Fact]
    public void In_a_batch_each_document_has_page_numbers_of_its_own()
    {
        using var file = new MemoryStream();
        using (var batch = new DocumentBatch(file))
        {
            batch.Add(Statement("First", 70));
            batch.Add(Statement("Second", 1));
            batch.Finish();
        }

        var pages = file.ToArray().Text();

        Assert.Equal(3, pages.Count);
        Assert.EndsWith("Page 2 of 2", pages[1], StringComparison.Ordinal);
        Assert.StartsWith("Second", pages[2], StringComparison.Ordinal);
        Assert.EndsWith("Page 1 of 1", pages[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_of_one_document_are_numbered_through()
    {
        var pages = Document.Create(document =>
        {
            document.Page(page => page.Content().Text(text => text.CurrentPage()));
            document.Page(page =>
            {
                page.Size(PageSizes.Letter.Landscape());
                page.Footer().Text(text => text.TotalPages());
                page.Content().Text(text => text.CurrentPage());
            });
        });

        Assert.Equal(["1", "22"], pages.Text());
        Assert.Equal([612.0, 792.0], pages.Read(page => page.Width));
    }

    [Fact]
    public void Content_keeps_clear_of_header_and_footer()
    {
        var pages = Statement("Superbill", 70).Read(page => page.Letters);

        Assert.All(pages, letters =>
        {
            var heights = letters.Select(letter => letter.StartBaseLine.Y).Distinct().ToList();
            Assert.Equal(heights.OrderDescending(), heights);
            Assert.True(heights[0] - heights[1] > 19, "the header is padded by 10 points");
            Assert.True(heights[^2] - heights[^1] > 19, "the footer is padded by 10 points");
        });
    }

    private static Document Statement(string title, int lines) =>
        Document.Create(document => document.Page(page =>
        {
            page.Header().PaddingBottom(10).Text(title);
            page.Content().Column(column => BreakTests.Lines(column, lines));
            page.Footer().PaddingTop(10).AlignRight().Text(text =>
            {
                text.Span("Page ");
                text.CurrentPage();
                text.Span(" of ");
                text.TotalPages();
            });
        }));
}
