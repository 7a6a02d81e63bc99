using System.Text;
using PracticeSuite.Documents;
using PracticeSuite.Documents.Rendering;
using UglyToad.PdfPig;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Documents;

public class OutputTests
{
    private static readonly DateTimeOffset Issued = new(2026, 12, 1, 21, 30, 0, TimeSpan.FromHours(-6));

    [Fact]
    public void The_same_input_makes_the_same_bytes()
    {
        var first = Sample("Renée Müller").GeneratePdf();
        var second = Sample("Renée Müller").GeneratePdf();
        var other = Sample("Renée Möller").GeneratePdf();

        Assert.Equal(first, second);
        Assert.NotEqual(first, other);
    }

    [Fact]
    public void Documents_made_at_the_same_time_do_not_disturb_each_other()
    {
        var expected = Enumerable.Range(0, 8).Select(i => Sample($"Nguyễn {i} Щ ☑").GeneratePdf()).ToList();

        var made = new byte[64][];
        Parallel.For(0, made.Length, i => made[i] = Sample($"Nguyễn {i % 8} Щ ☑").GeneratePdf());

        Assert.All(made.Index(), document => Assert.Equal(expected[document.Index % 8], document.Item));
    }

    [Fact]
    public void The_file_says_its_title_its_author_and_when_it_was_made()
    {
        using var pdf = PdfDocument.Open(Sample("Renée").GeneratePdf());

        Assert.Equal("Superbill (copy)", pdf.Information.Title);
        Assert.Equal("Lakeside Behavioral Health", pdf.Information.Author);
        Assert.Equal("D:20261202033000+00'00'", pdf.Information.CreationDate);
        Assert.Equal("D:20261202033000+00'00'", pdf.Information.ModifiedDate);
    }

    [Fact]
    public void Dates_are_in_universal_time_wherever_the_machine_stands()
    {
        var file = Encoding.ASCII.GetBytes("<</CreationDate (D:20261202033000-06'00')\n/ModDate (D:20261202033000+18'00')>>");

        PdfDates.SetUtc(file);

        Assert.Equal(
            "<</CreationDate (D:20261202033000+00'00')\n/ModDate (D:20261202033000+00'00')>>", Encoding.ASCII.GetString(file));
    }

    [Fact]
    public void A_file_without_a_date_carries_none()
    {
        using var pdf = PdfDocument.Open(Printed.Line("undated").GeneratePdf());

        Assert.Null(pdf.Information.CreationDate);
    }

    [Fact]
    public void A_page_in_three_styles_stays_under_100_KiB()
    {
        Assert.InRange(Sample("Renée Müller").GeneratePdf().Length, 1, 100 * 1024);
    }

    [Fact]
    public void A_picture_is_drawn_where_its_container_stands()
    {
        var letters = Printed.SmallPages(content => content.PaddingTop(50).Canvas(40, drawing =>
        {
            drawing.Rectangle(0, 0, drawing.Width, 10, Colors.PaleGrey);
            drawing.Hatch(10, 0, 30, 10);
            drawing.Line(0, 10, 0, 14);
            drawing.TextCentered(drawing.Width / 2, 14, "15");
        })).Read(page => page.Letters)[0];

        Assert.Equal(36 + 270, (letters[0].StartBaseLine.X + letters[1].EndBaseLine.X) / 2, 0.1);
        Assert.InRange(letters[0].StartBaseLine.Y, 272 - 36 - 50 - 14 - 13, 272 - 36 - 50 - 14);
    }

    private static Document Sample(string patient) =>
        Document.Create(document => document.Page(page =>
        {
            page.Header().Text("Superbill").Bold();
            page.Content().Column(column =>
            {
                column.Item().Field("Patient").Text(patient);
                column.Item().Text("not a bill").Italic();
            });
        })).WithMetadata(new DocumentMetadata("Superbill (copy)", "Lakeside Behavioral Health", Issued));
}
