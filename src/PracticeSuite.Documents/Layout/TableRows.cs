namespace PracticeSuite.Documents.Layout;

/// <summary>
/// The rows of a table from some row on. The header stands again on each page; a row goes to the next page whole, and is
/// split only if it is higher than a page.
/// </summary>
internal sealed class TableRows(Element header, IReadOnlyList<Element> rows) : Element
{
    public override Arranged Arrange(Space space)
    {
        var head = header.Arrange(space);
        if (!head.IsComplete)
            return space.Fresh ? throw new DocumentLayoutException("A table header", "is higher than a page") : Arranged.Nothing;

        var stack = new Stack();
        stack.Add(head.Piece!);
        for (var i = 0; i < rows.Count; i++)
        {
            var room = space.Below(stack.Height) with { Fresh = false };
            var row = rows[i].Arrange(room);
            if (!row.IsComplete)
                return i > 0 ? Break(stack, i, null) : First(stack, room with { Fresh = space.Fresh });
            stack.Add(row.Piece!);
        }
        return Arranged.All(stack.ToPiece());
    }

    // The header never stands alone at the foot of a page.
    private Arranged First(Stack stack, Space room)
    {
        var row = room.Fresh ? rows[0].Arrange(room) : Arranged.Nothing;
        if (row.Piece is null)
            return Arranged.Nothing;
        stack.Add(row.Piece);
        return Break(stack, 0, row.Rest);
    }

    private Arranged Break(Stack stack, int index, Element? rest) =>
        Arranged.Part(stack.ToPiece(), new TableRows(header, [rest ?? rows[index], .. rows.Skip(index + 1)]));
}
