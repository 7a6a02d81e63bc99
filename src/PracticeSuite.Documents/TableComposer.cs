using PracticeSuite.Documents.Composing;
using PracticeSuite.Documents.Layout;

namespace PracticeSuite.Documents;

/// <summary>Rows of cells under common columns. Cells fill the columns from left to right, then begin the next row.</summary>
public sealed class TableComposer
{
    private readonly Setting _setting;
    private readonly TableColumns _columns = new();
    private readonly TableCells _header;
    private readonly TableCells _body;

    internal TableComposer(Setting setting) => (_setting, _header, _body) = (setting, new(setting), new(setting));

    public void Columns(Action<TableColumns> compose) => compose(_columns);

    /// <summary>Rows that stand again at the top of each page.</summary>
    public void Header(Action<TableHeader> compose) => compose(new TableHeader(_header));

    public TableCell Cell() => _body.Add();

    internal Table Build()
    {
        var name = _setting.Name("A table");
        var columns = _columns.Tracks.Count;
        return new Table(_columns.Tracks, _header.Rows(columns, name), _body.Rows(columns, name), name);
    }
}

public sealed class TableHeader
{
    private readonly TableCells _cells;

    internal TableHeader(TableCells cells) => _cells = cells;

    public TableCell Cell() => _cells.Add();
}

public sealed class TableColumns
{
    internal List<Track> Tracks { get; } = [];

    /// <summary>So many points wide.</summary>
    public void Constant(float points) => Tracks.Add(new Track(TrackKind.Constant, points));

    /// <summary>A share of what the constant columns leave.</summary>
    public void Relative(float share = 1) => Tracks.Add(new Track(TrackKind.Relative, share));
}

public sealed class TableCell : Container
{
    internal TableCell(Slot slot, Setting setting)
        : base(slot, setting)
    {
    }

    internal int Span { get; private set; } = 1;

    /// <param name="columns">How many columns the cell covers.</param>
    public TableCell ColumnSpan(int columns)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(columns);
        Span = columns;
        return this;
    }
}
