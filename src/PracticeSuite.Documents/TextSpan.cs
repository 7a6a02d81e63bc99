using PracticeSuite.Documents.Layout;

namespace PracticeSuite.Documents;

/// <summary>A stretch of text in one style; each call changes the style it began with.</summary>
public sealed class TextSpan
{
    private readonly Func<PageNumbers, string> _text;

    internal TextSpan(string text, TextStyle style)
        : this(_ => text, style, showsPage: false)
    {
    }

    internal TextSpan(Func<PageNumbers, string> text, TextStyle style)
        : this(text, style, showsPage: true)
    {
    }

    private TextSpan(Func<PageNumbers, string> text, TextStyle style, bool showsPage) =>
        (_text, Style, ShowsPage) = (text, style, showsPage);

    internal TextStyle Style { get; private set; }

    internal bool ShowsPage { get; }

    public TextSpan Bold() => Styled(style => style.Bold());

    public TextSpan Italic() => Styled(style => style.Italic());

    public TextSpan NormalWeight() => Styled(style => style.NormalWeight());

    public TextSpan FontSize(float points) => Styled(style => style.FontSize(points));

    public TextSpan FontColor(Color color) => Styled(style => style.FontColor(color));

    public TextSpan LineHeight(float factor) => Styled(style => style.LineHeight(factor));

    internal string Text(PageNumbers page) => _text(page);

    private TextSpan Styled(Func<TextStyle, TextStyle> change)
    {
        Style = change(Style);
        return this;
    }
}
