using PracticeSuite.Documents.Layout;

namespace PracticeSuite.Documents.Composing;

/// <summary>Cells in the order they were composed, put into rows once their spans are known.</summary>
internal sealed class TableCells(Setting setting)
{
    private readonly List<(TableCell Cell, Element Element)> _cells = [];

    public TableCell Add()
    {
        var slot = new Slot();
        var cell = new TableCell(slot, setting);
        _cells.Add((cell, slot));
        return cell;
    }

    public IReadOnlyList<IReadOnlyList<TableCellSpec>> Rows(int columns, string table)
    {
        List<List<TableCellSpec>> rows = [];
        var column = columns;
        foreach (var (cell, element) in _cells)
        {
            if (cell.Span > columns)
                throw new DocumentLayoutException(table, $"has a cell over {cell.Span} of its {columns} columns");
            if (column + cell.Span > columns)
            {
                rows.Add([]);
                column = 0;
            }
            rows[^1].Add(new TableCellSpec(element, column, cell.Span));
            column += cell.Span;
        }
        return rows;
    }
}
