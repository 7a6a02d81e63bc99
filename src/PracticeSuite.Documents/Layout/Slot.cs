namespace PracticeSuite.Documents.Layout;

/// <summary>A place that is filled while composing. An unfilled place takes no room.</summary>
internal sealed class Slot : Element
{
    private Element? _content;

    public void Fill(Element content) =>
        _content = _content is null
            ? content
            : throw new InvalidOperationException("This container has its content; put several things into a column or row.");

    public override Arranged Arrange(Space space) => _content?.Arrange(space) ?? Arranged.All(Piece.Empty);
}
