namespace PracticeSuite.Documents.Layout;

/// <summary>Items beside each other.</summary>
internal sealed class Row(IReadOnlyList<(Track Track, Element Element)> items, float spacing, string name) : Element
{
    public override Arranged Arrange(Space space)
    {
        if (items.Count == 0)
            return Arranged.All(Piece.Empty);
        var gaps = spacing * (items.Count - 1);
        var widths = Tracks.Share([.. items.Select(item => Resolve(item.Track, item.Element, space))], space.Width - gaps, name);
        return new Strip(Cells(widths)).Arrange(space);
    }

    private static Track Resolve(Track track, Element element, Space space) =>
        track.Kind == TrackKind.Auto ? track with { Value = NaturalWidth(element, space) } : track;

    private static float NaturalWidth(Element element, Space space)
    {
        var unbounded = new Space(float.PositiveInfinity, float.PositiveInfinity, Fresh: true, space.Page);
        return element.Arrange(unbounded).Piece!.Width;
    }

    private List<Cell> Cells(float[] widths)
    {
        var cells = new List<Cell>(items.Count);
        var left = 0f;
        for (var i = 0; i < items.Count; i++)
        {
            cells.Add(new Cell(items[i].Element, left, widths[i]));
            left += widths[i] + spacing;
        }
        return cells;
    }
}
