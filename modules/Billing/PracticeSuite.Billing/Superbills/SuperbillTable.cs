using PracticeSuite.Documents;

namespace PracticeSuite.Billing.Superbills;

/// <summary>Cells of the document's tables, all alike.</summary>
internal static class SuperbillTable
{
    public static void Head(TableHeader header, string text, bool right = false) =>
        Write(header.Cell().Background(Colors.PaleGrey), text, right, bold: true);

    public static void Cell(TableComposer table, string text, bool right = false, bool bold = false) => Write(Ruled(table), text, right, bold);

    /// <summary>A text that somebody typed; the field's name is what a refusal says.</summary>
    public static void Cell(TableComposer table, string field, string text) => Write(Ruled(table).Field(field), text, right: false, bold: false);

    private static Container Ruled(TableComposer table) => table.Cell().BorderBottom(0.5f, Colors.LightGrey);

    private static void Write(Container cell, string text, bool right, bool bold) => cell.PaddingVertical(3).PaddingHorizontal(3).Text(composer =>
    {
        if (right)
            composer.AlignRight();
        var span = composer.Span(text).FontSize(8);
        if (bold)
            span.Bold();
    });
}
