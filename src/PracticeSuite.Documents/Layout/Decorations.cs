using SkiaSharp;

namespace PracticeSuite.Documents.Layout;

/// <summary>Draws something behind or over its content, on each page the content reaches; takes no room itself.</summary>
internal sealed class Decorated(Element content, Draw? behind, Draw? over) : Element
{
    public override Arranged Arrange(Space space) =>
        content.Arrange(space).Wrap(Dress, rest => new Decorated(rest, behind, over));

    private Piece Dress(Piece piece) => piece with
    {
        Draw = (surface, area) =>
        {
            behind?.Invoke(surface, area);
            piece.Draw(surface, area);
            over?.Invoke(surface, area);
        },
    };
}

internal readonly record struct Sides(float Left, float Top, float Right, float Bottom)
{
    public float Horizontal => Left + Right;

    public float Vertical => Top + Bottom;

    public SKRect Inside(SKRect area) => new(area.Left + Left, area.Top + Top, area.Right - Right, area.Bottom - Bottom);
}

/// <summary>Room around the content, on each page it reaches.</summary>
internal sealed class Padding(Element content, Sides sides, string name) : Element
{
    public override Arranged Arrange(Space space)
    {
        var inside = space with { Width = space.Width - sides.Horizontal, Height = space.Height - sides.Vertical };
        if (inside.HasHeightFor(0))
            return content.Arrange(inside).Wrap(Surround, rest => new Padding(rest, sides, name));
        return space.Fresh ? throw new DocumentLayoutException(name, "has more padding than a page is high") : Arranged.Nothing;
    }

    private Piece Surround(Piece piece) =>
        new(
            piece.Width + sides.Horizontal,
            piece.Height + sides.Vertical,
            (surface, area) => piece.Draw(surface, sides.Inside(area)));
}

/// <summary>Places content that is smaller than its area: 0 is left or top, 1 is right or bottom, null fills.</summary>
internal sealed class Aligned(Element content, float? horizontal, float? vertical) : Element
{
    public override Arranged Arrange(Space space) =>
        content.Arrange(space).Wrap(Place, rest => new Aligned(rest, horizontal, vertical));

    private Piece Place(Piece piece) => piece with
    {
        Draw = (surface, area) =>
        {
            var width = horizontal is null ? area.Width : piece.Width;
            var height = vertical is null ? area.Height : piece.Height;
            var left = area.Left + ((area.Width - width) * (horizontal ?? 0));
            var top = area.Top + ((area.Height - height) * (vertical ?? 0));
            piece.Draw(surface, SKRect.Create(left, top, width, height));
        },
    };
}
