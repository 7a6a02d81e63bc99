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
    public void A_document_that_fails_on_a_later_page_leaves_nothing_in_the_stream()
    {
        using var stream = new MemoryStream();
        var batch = Document.Merge([Printed.Line("good"), Printed.Line("\u0007")]);

        Assert.Throws<MissingGlyphException>(() => batch.GeneratePdf(stream));

        Assert.Equal(0, stream.Length);
    }

    private static TableCell OneColumn(TableComposer table, float width)
    {
        table.Columns(columns => columns.Constant(width));
        return table.Cell();
    }
}
