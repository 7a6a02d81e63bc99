using PracticeSuite.Documents.Layout;
using SkiaSharp;

namespace PracticeSuite.Documents.Composing;

/// <summary>Pages of one make: size, margins, and what stands on them.</summary>
internal sealed record Section(PageSize Size, Sides Margins, Element Header, Element Content, Element Footer)
{
    // As wide as page numbers get, so that the room kept for header and footer is never too small.
    private static readonly PageNumbers Widest = new(8888, 8888);

    public SKRect Inside => Margins.Inside(SKRect.Create(Size.Width, Size.Height));

    public List<LaidOutPage> Paginate(int pagesBefore)
    {
        var header = WholeHeader(Widest).Height;
        var room = Inside.Height - header - WholeFooter(Widest).Height;
        List<LaidOutPage> pages = [];
        for (var rest = (Element?)Content; rest is not null;)
        {
            var numbers = new PageNumbers(pagesBefore + pages.Count + 1, Total: null);
            var arranged = rest.Arrange(new Space(Inside.Width, room, Fresh: true, numbers));
            var piece = arranged.Piece ?? throw new DocumentLayoutException("The content", "does not fit on an empty page");
            pages.Add(new LaidOutPage(this, Inside.Top + header, piece));
            rest = arranged.Rest;
        }
        return pages;
    }

    public Piece WholeHeader(PageNumbers numbers) => Whole(Header, "A page header", numbers);

    public Piece WholeFooter(PageNumbers numbers) => Whole(Footer, "A page footer", numbers);

    private Piece Whole(Element element, string name, PageNumbers numbers)
    {
        var whole = element.Arrange(new Space(Inside.Width, Inside.Height, Fresh: true, numbers));
        return whole.IsComplete ? whole.Piece! : throw new DocumentLayoutException(name, "is higher than a page");
    }
}
