using PracticeSuite.Documents;

namespace PracticeSuite.Billing.Superbills;

/// <summary>Cells of the document's tables, all alike.</summary>
internal static class SuperbillTable
{
    public static void Head(TableHeader header, string text, bool right = false) =>
        Write(header.Cell().Background(Colors.PaleGrey), text, right, bold: true);

    public static void Cell(TableComposer table, string text, bool right = false, bool bold = false) =>
        Write(table.Cell().BorderBottom(0.5f, Colors.LightGrey), text, right, bold);

    private static void Write(Container cell, string text, bool right, bool bold) => cell.PaddingVertical(3).PaddingHorizontal(3).Text(composer =>
    {
        if (right)
            composer.AlignRight();
        var span = composer.Span(text).FontSize(8);
        if (bold)
            span.Bold();
    });
}
