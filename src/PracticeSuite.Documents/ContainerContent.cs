using PracticeSuite.Documents.Layout;

namespace PracticeSuite.Documents;

/// <summary>What a container can hold.</summary>
public static class ContainerContent
{
    public static TextSpan Text(this Container container, string text)
    {
        TextSpan? span = null;
        container.Text(composer => span = composer.Span(text));
        return span!;
    }

    public static void Text(this Container container, Action<TextComposer> compose)
    {
        var text = new FlowingText(container.Setting.Field);
        container.Fill(text);
        compose(new TextComposer(text, container.Setting.Style));
    }

    public static void Column(this Container container, Action<ColumnComposer> compose)
    {
        var column = new ColumnComposer(container.Setting);
        compose(column);
        container.Fill(column.Build());
    }

    public static void Row(this Container container, Action<RowComposer> compose)
    {
        var row = new RowComposer(container.Setting);
        compose(row);
        container.Fill(row.Build());
    }

    public static void Table(this Container container, Action<TableComposer> compose)
    {
        var table = new TableComposer(container.Setting);
        compose(table);
        container.Fill(table.Build());
    }

    /// <summary>A rule across the container.</summary>
    public static void LineHorizontal(this Container container, float thickness = 0.5f, Color? color = null) =>
        container.Fill(new HorizontalLine(thickness, color ?? Colors.Black, container.Setting.Name("A line")));

    /// <summary>A rule as high as what stands beside it in a row.</summary>
    public static void LineVertical(this Container container, float thickness = 0.5f, Color? color = null) =>
        container.Fill(new VerticalLine(thickness, color ?? Colors.Black));

    /// <summary>What follows in the column stands on a new page.</summary>
    public static void PageBreak(this Container container) => container.Fill(new PageBreak());

    /// <summary>A picture of lines and areas, as wide as the container.</summary>
    /// <param name="height">In points.</param>
    /// <param name="draw">May be called for any number of copies; draws from facts it was given.</param>
    public static void Canvas(this Container container, float height, Action<Drawing> draw) =>
        container.Fill(new Picture(height, draw, container.Setting.Name("A picture")));
}
