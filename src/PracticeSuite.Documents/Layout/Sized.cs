namespace PracticeSuite.Documents.Layout;

/// <summary>Content with a width of its own; the rest of what is offered stays empty.</summary>
internal sealed class FixedWidth(Element content, float width, string name) : Element
{
    public override Arranged Arrange(Space space) =>
        space.HasWidthFor(width)
            ? content.Arrange(space with { Width = width }).Wrap(Narrow, rest => new FixedWidth(rest, width, name))
            : throw new DocumentLayoutException(name, $"is to be {width:0.#} pt wide, but {space.Width:0.#} pt are there");

    private Piece Narrow(Piece piece) =>
        new(width, piece.Height, (surface, area) => piece.Draw(surface, area with { Right = area.Left + width }));
}

/// <summary>Content in a box of a given height, which never breaks.</summary>
internal sealed class FixedHeight(Element content, float height, string name) : Element
{
    public override Arranged Arrange(Space space)
    {
        if (!space.HasHeightFor(height))
            return space.Fresh ? throw TooHigh(space.Height) : Arranged.Nothing;
        var inside = content.Arrange(space with { Height = height, Fresh = true });
        return inside.IsComplete
            ? Arranged.All(inside.Piece! with { Height = height })
            : throw new DocumentLayoutException(name, $"does not fit its given height of {height:0.#} pt");
    }

    private DocumentLayoutException TooHigh(float room) =>
        new(name, $"is to be {height:0.#} pt high, but a page has room for {room:0.#} pt");
}

/// <summary>Content that takes at least a given height on the page where it ends.</summary>
internal sealed class MinimumHeight(Element content, float height, string name) : Element
{
    public override Arranged Arrange(Space space)
    {
        if (!space.HasHeightFor(height))
            return space.Fresh ? throw TooHigh(space.Height) : Arranged.Nothing;
        return content.Arrange(space).Wrap(piece => piece with { Height = Math.Max(piece.Height, height) }, rest => rest);
    }

    private DocumentLayoutException TooHigh(float room) =>
        new(name, $"is to be at least {height:0.#} pt high, but a page has room for {room:0.#} pt");
}
