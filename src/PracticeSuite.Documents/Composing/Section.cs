using PracticeSuite.Documents.Layout;
using PracticeSuite.Documents.Rendering;
using SkiaSharp;

namespace PracticeSuite.Documents.Composing;

/// <summary>Pages of one make. Content is laid out once; header and footer again on each page, with its number.</summary>
internal sealed record Section(PageSize Size, Sides Margins, Element Header, Element Content, Element Footer)
{
    // As wide as page numbers get, so that the room kept for header and footer is never too small.
    private static readonly PageNumbers Widest = new(8888, 8888);

    private SKRect Inside => Margins.Inside(SKRect.Create(Size.Width, Size.Height));

    /// <summary>One piece for each page.</summary>
    public List<Piece> Paginate(int pagesBefore)
    {
        var room = Inside.Height - Whole(Header, "A page header", Widest).Height - Whole(Footer, "A page footer", Widest).Height;
        List<Piece> pages = [];
        var rest = (Element?)Content;
        while (rest is not null)
        {
            var space = new Space(Inside.Width, room, Fresh: true, new PageNumbers(pagesBefore + pages.Count + 1, null));
            var page = rest.Arrange(space);
            pages.Add(page.Piece ?? throw new DocumentLayoutException("The content", "does not fit on an empty page"));
            rest = page.Rest;
        }
        return pages;
    }

    public void Draw(Surface surface, Piece content, PageNumbers numbers)
    {
        var header = Whole(Header, "A page header", numbers);
        var footer = Whole(Footer, "A page footer", numbers);
        header.Draw(surface, SKRect.Create(Inside.Left, Inside.Top, Inside.Width, header.Height));
        var top = Inside.Top + Whole(Header, "A page header", Widest).Height;
        content.Draw(surface, SKRect.Create(Inside.Left, top, Inside.Width, content.Height));
        footer.Draw(surface, SKRect.Create(Inside.Left, Inside.Bottom - footer.Height, Inside.Width, footer.Height));
    }

    private Piece Whole(Element element, string name, PageNumbers numbers)
    {
        var whole = element.Arrange(new Space(Inside.Width, Inside.Height, Fresh: true, numbers));
        return whole.IsComplete ? whole.Piece! : throw new DocumentLayoutException(name, "is higher than a page");
    }
}
