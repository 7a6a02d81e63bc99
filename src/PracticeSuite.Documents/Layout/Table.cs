namespace PracticeSuite.Documents.Layout;

internal sealed record TableCellSpec(Element Element, int Column, int Span);

/// <summary>Rows of cells under common column widths; becomes strips as soon as its width is known.</summary>
internal sealed class Table(
    IReadOnlyList<Track> tracks,
    IReadOnlyList<IReadOnlyList<TableCellSpec>> header,
    IReadOnlyList<IReadOnlyList<TableCellSpec>> rows,
    string name) : Element
{
    public override Arranged Arrange(Space space)
    {
        var widths = Tracks.Share(tracks, space.Width, name);
        var lefts = new float[widths.Length];
        for (var i = 1; i < widths.Length; i++)
            lefts[i] = lefts[i - 1] + widths[i - 1];
        return new TableRows(
            new Column([.. header.Select(ToStrip)], 0), [.. rows.Select(ToStrip)]).Arrange(space);

        Strip ToStrip(IReadOnlyList<TableCellSpec> row) =>
            new([.. row.Select(cell => new Cell(cell.Element, lefts[cell.Column], Width(cell))), Filler()]);

        float Width(TableCellSpec cell) => widths.Skip(cell.Column).Take(cell.Span).Sum();

        // A row with fewer cells than columns is still as wide as the table.
        Cell Filler() => new(new Slot(), lefts[^1] + widths[^1], 0);
    }
}
