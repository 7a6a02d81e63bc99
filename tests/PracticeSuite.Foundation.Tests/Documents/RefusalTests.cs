using PracticeSuite.Documents;
using Xunit;

namespace PracticeSuite.Foundation.Tests.Documents;

public class RefusalTests
{
    [Theory]
    [InlineData("李小龍", "U+674E")]
    [InlineData("ab 🙂 cd", "U+1F642")]
    [InlineData("שלום", "U+05E9")]
    [InlineData("a\u0007b", "U+0007")]
    [InlineData("a\uD83Db", "U+FFFD")]
    public void A_character_no_font_has_is_refused_by_number_and_field_without_the_text(string name, string character)
    {
        var document = Printed.SmallPages(content => content.Field("Patient").Field("Name").Text($"Quirk {name}"));

        var refusal = Assert.Throws<MissingGlyphException>(() => document.GeneratePdf());

        Assert.Contains(character, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Patient / Name", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Quirk", refusal.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(name, refusal.ToString(), StringComparison.Ordinal);
    }

    public static TheoryData<string, Action<Container>> Unfit { get; } = new()
    {
        { "A picture in Timeline", c => c.Field("Timeline").Canvas(500, _ => { }) },
        { "Timeline", c => c.Field("Timeline").Text("tall").FontSize(300) },
        { "Timeline", c => c.Field("Timeline").Width(2).Text("wide") },
        { "An element in Timeline", c => c.Field("Timeline").ShowEntire().Column(column => BreakTests.Lines(column, 20)) },
        { "An element in Timeline", c => c.Field("Timeline").Height(20).Column(column => BreakTests.Lines(column, 5)) },
        { "An element in Timeline", c => c.Field("Timeline").MinHeight(500).Text("low") },
        { "A padded element in Timeline", c => c.Field("Timeline").Padding(150).Text("low") },
        { "A row in Timeline", c => c.Field("Timeline").Row(row => row.ConstantItem(700).Text("wide")) },
        { "A table in Timeline", c => c.Field("Timeline").Table(table => OneColumn(table, 9).ColumnSpan(2)) },
        { "Timeline", c => c.Field("Timeline").Table(table => OneColumn(table, 2).Text("wide")) },
    };

    [Theory, MemberData(nameof(Unfit), DisableDiscoveryEnumeration = true)]
    public void What_fits_on_no_page_is_refused_by_name(string element, Action<Container> compose)
    {
        var first = Printed.SmallPages(compose);
        var later = Printed.SmallPages(content => content.Column(column =>
        {
            column.Item().Text("before");
            compose(column.Item());
        }));

        Assert.Equal(element, Assert.Throws<DocumentLayoutException>(() => first.GeneratePdf()).Element);
        Assert.Equal(element, Assert.Throws<DocumentLayoutException>(() => later.GeneratePdf()).Element);
    }

    [Fact]
    public void A_header_and_footer_that_leave_no_room_are_refused()
    {
        var document = Document.Create(d => d.Page(page =>
        {
            page.Header().Height(400).Text("a");
            page.Footer().Height(400).Text("b");
            page.Content().Text("c");
        }));

        Assert.Throws<DocumentLayoutException>(() => document.GeneratePdf());
    }

    [Fact]
    public void The_number_of_pages_cannot_be_shown_in_the_content()
    {
        var document = Printed.SmallPages(content => content.Text(text => text.TotalPages()));

        Assert.Throws<DocumentLayoutException>(() => document.GeneratePdf());
    }

    [Fact]
    public void A_container_takes_one_thing_only()
    {
        var document = Printed.SmallPages(content =>
        {
            content.Text("one");
            content.Text("two");
        });

        Assert.Throws<InvalidOperationException>(() => document.GeneratePdf());
    }

    [Fact]
    public void A_batch_goes_on_without_the_document_that_cannot_be_printed_and_without_a_line_of_it()
    {
        using var file = new MemoryStream();
        using var batch = new DocumentBatch(file);
        batch.Add(Printed.Line("first"));

        Assert.Throws<MissingGlyphException>(() => batch.Add(TwoPages("begins well", "\u0007")));
        batch.Add(Printed.Line("third"));
        batch.Finish();

        Assert.Equal(["first", "third"], file.ToArray().Text());
    }

    [Fact]
    public void Whether_a_document_can_be_printed_is_known_without_printing_it()
    {
        Printed.Line("good").DemandPrintable();

        Assert.Throws<MissingGlyphException>(() => TwoPages("begins well", "\u0007").DemandPrintable());
    }

    [Fact]
    public void A_batch_that_is_not_finished_is_no_file()
    {
        using var file = new MemoryStream();
        using (var batch = new DocumentBatch(file))
            batch.Add(Printed.Line("only"));

        Assert.DoesNotContain("%%EOF", System.Text.Encoding.Latin1.GetString(file.ToArray()), StringComparison.Ordinal);
    }

    private static Document TwoPages(string first, string second) => Printed.SmallPages(content => content.Column(column =>
    {
        column.Item().Text(first);
        column.Item().PageBreak();
        column.Item().Text(second);
    }));

    private static TableCell OneColumn(TableComposer table, float width)
    {
        table.Columns(columns => columns.Constant(width));
        return table.Cell();
    }
}
