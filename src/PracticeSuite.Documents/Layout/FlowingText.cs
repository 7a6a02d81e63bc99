using PracticeSuite.Documents.Typography;

namespace PracticeSuite.Documents.Layout;

/// <summary>Text as it was composed; shaped once, unless it shows page numbers.</summary>
internal sealed class FlowingText(string? field) : Element
{
    private List<Chunk>? _shaped;

    public List<TextSpan> Spans { get; } = [];

    public TextAlignment Alignment { get; set; }

    public override Arranged Arrange(Space space)
    {
        var chunks = Spans.Exists(span => span.ShowsPage) ? Shape(space.Page) : _shaped ??= Shape(space.Page);
        return new TextBlock(chunks, Alignment, field ?? "A text").Arrange(space);
    }

    private List<Chunk> Shape(PageNumbers page) => [.. Spans.SelectMany(span => Words.Cut(span.Text(page), span.Style, field))];
}
