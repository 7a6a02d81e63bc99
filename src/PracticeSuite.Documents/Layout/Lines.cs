using SkiaSharp;

namespace PracticeSuite.Documents.Layout;

/// <summary>A rule across the width it is given.</summary>
internal sealed class HorizontalLine(float thickness, Color color, string name) : Element
{
    public override Arranged Arrange(Space space)
    {
        if (space.HasHeightFor(thickness))
            return Arranged.All(new Piece(0, thickness, (surface, area) => surface.Fill(area, color)));
        return space.Fresh ? throw new DocumentLayoutException(name, "a line is higher than the page") : Arranged.Nothing;
    }
}

/// <summary>A rule as high as what stands beside it in a row.</summary>
internal sealed class VerticalLine(float thickness, Color color) : Element
{
    public override Arranged Arrange(Space space) =>
        Arranged.All(new Piece(thickness, 0, (surface, area) =>
            surface.Fill(SKRect.Create(area.Left, area.Top, thickness, area.Height), color)));
}

/// <summary>A picture drawn by the caller, as wide as the space and as high as asked.</summary>
internal sealed class Picture(float height, Action<Drawing> draw, string name) : Element
{
    public override Arranged Arrange(Space space)
    {
        if (!space.HasHeightFor(height))
            return space.Fresh
                ? throw new DocumentLayoutException(name, $"is {height:0.#} pt high, but a page has {space.Height:0.#} pt")
                : Arranged.Nothing;
        var width = float.IsPositiveInfinity(space.Width) ? 0 : space.Width;
        return Arranged.All(new Piece(width, height, (surface, area) => draw(new Drawing(surface, area, name))));
    }
}
