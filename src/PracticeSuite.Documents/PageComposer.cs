using PracticeSuite.Documents.Composing;
using PracticeSuite.Documents.Layout;

namespace PracticeSuite.Documents;

/// <summary>Size, margins, and what stands on the pages. Header and footer stand on every page.</summary>
public sealed class PageComposer
{
    private readonly Slot _header = new();
    private readonly Slot _content = new();
    private readonly Slot _footer = new();
    private Setting _setting = new(TextStyle.Default, null);
    private PageSize _size = PageSizes.Letter;
    private Sides _margins = new(36, 36, 36, 36);

    internal PageComposer()
    {
    }

    public void Size(PageSize size) => _size = size;

    /// <param name="points">On all four sides; half an inch unless told.</param>
    public void Margin(float points) => Margin(points, points, points, points);

    public void Margin(float left, float top, float right, float bottom) => _margins = new(left, top, right, bottom);

    /// <summary>Holds for what is composed after it, so it comes first.</summary>
    public void DefaultTextStyle(Func<TextStyle, TextStyle> change) =>
        _setting = _setting with { Style = change(_setting.Style) };

    public Container Header() => new(_header, _setting);

    public Container Content() => new(_content, _setting);

    public Container Footer() => new(_footer, _setting);

    internal Section Build() => new(_size, _margins, _header, _content, _footer);
}
