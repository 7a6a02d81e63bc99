namespace PracticeSuite.Documents.Layout;

/// <summary>Moves to the next page rather than break; breaks only when higher than a page.</summary>
internal sealed class KeepTogether(Element content) : Element
{
    public override Arranged Arrange(Space space)
    {
        if (space.Fresh)
            return content.Arrange(space);
        var whole = content.Arrange(space);
        return whole.IsComplete ? whole : Arranged.Nothing;
    }
}

/// <summary>Never breaks; higher than a page is an error.</summary>
internal sealed class Entire(Element content, string name) : Element
{
    public override Arranged Arrange(Space space)
    {
        var whole = content.Arrange(space);
        if (whole.IsComplete)
            return whole;
        return space.Fresh
            ? throw new DocumentLayoutException(name, $"is to be shown entire but is higher than a page ({space.Height:0.#} pt)")
            : Arranged.Nothing;
    }
}

/// <summary>What follows stands on a new page; does nothing where the page is new already.</summary>
internal sealed class PageBreak : Element
{
    public override Arranged Arrange(Space space) => space.Fresh ? Arranged.All(Piece.Empty) : Arranged.Nothing;
}
