using System.Globalization;
using PracticeSuite.Documents.Layout;

namespace PracticeSuite.Documents;

/// <summary>Text of several spans that flow on as one.</summary>
public sealed class TextComposer
{
    private readonly FlowingText _text;
    private readonly TextStyle _style;

    internal TextComposer(FlowingText text, TextStyle style) => (_text, _style) = (text, style);

    public TextSpan Span(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Add(new TextSpan(text, _style));
    }

    /// <summary>A span after which the line ends.</summary>
    public TextSpan Line(string text) => Span(text + "\n");

    public TextSpan CurrentPage() => Add(new TextSpan(page => page.Current.ToString(CultureInfo.InvariantCulture), _style));

    /// <summary>In a header or footer only: content is laid out before its pages are counted.</summary>
    public TextSpan TotalPages() => Add(new TextSpan(Total, _style));

    public void AlignLeft() => _text.Alignment = TextAlignment.Left;

    public void AlignCenter() => _text.Alignment = TextAlignment.Center;

    public void AlignRight() => _text.Alignment = TextAlignment.Right;

    private static string Total(PageNumbers page) =>
        page.Total?.ToString(CultureInfo.InvariantCulture)
        ?? throw new DocumentLayoutException("A text", "shows the number of pages outside header and footer");

    private TextSpan Add(TextSpan span)
    {
        _text.Spans.Add(span);
        return span;
    }
}
