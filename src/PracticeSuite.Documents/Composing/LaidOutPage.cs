using PracticeSuite.Documents.Layout;
using PracticeSuite.Documents.Rendering;
using SkiaSharp;

namespace PracticeSuite.Documents.Composing;

/// <summary>The content of one page, laid out once; header and footer join it when the number of pages is known.</summary>
internal sealed record LaidOutPage(Section Section, float Top, Piece Content)
{
    public void Draw(Surface surface, PageNumbers numbers)
    {
        var inside = Section.Inside;
        var header = Section.WholeHeader(numbers);
        var footer = Section.WholeFooter(numbers);
        header.Draw(surface, SKRect.Create(inside.Left, inside.Top, inside.Width, header.Height));
        Content.Draw(surface, SKRect.Create(inside.Left, Top, inside.Width, Content.Height));
        footer.Draw(surface, SKRect.Create(inside.Left, inside.Bottom - footer.Height, inside.Width, footer.Height));
    }
}
