using System.Globalization;
using PracticeSuite.Documents;

namespace PracticeSuite.Billing.Closing;

/// <summary>Tables of the report, all alike: the first column takes what is left, the others are of figures.</summary>
internal static class PaperTable
{
    public static void Caption(ColumnComposer column, string text) => column.Item().PaddingBottom(2).Text(text).FontSize(8).FontColor(Colors.DarkGrey).Bold();

    /// <param name="columns">With their widths in points; that of the first is not asked.</param>
    public static void Of(ColumnComposer column, IReadOnlyList<(string Head, float Width)> columns, IEnumerable<IReadOnlyList<string>> rows) => column.Item().Table(table =>
    {
        table.Columns(tracks =>
        {
            tracks.Relative();
            foreach (var (_, width) in columns.Skip(1))
                tracks.Constant(width);
        });
        table.Header(header =>
        {
            for (var i = 0; i < columns.Count; i++)
                Write(header.Cell().Background(Colors.PaleGrey), columns[i].Head, right: i > 0, bold: true);
        });
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
                Write(table.Cell().BorderBottom(0.5f, Colors.LightGrey).Field(columns[i].Head), row[i], right: i > 0, bold: false);
        }
    });

    public static string Count(int count) => count.ToString("N0", CultureInfo.GetCultureInfo("en-US"));

    public static string Moment(DateTimeOffset instant, TimeZoneInfo zone) =>
        $"{TimeZoneInfo.ConvertTime(instant, zone).ToString("MM/dd/yyyy HH:mm", CultureInfo.InvariantCulture)} {zone.Id}";

    private static void Write(Container cell, string text, bool right, bool bold) => cell.PaddingVertical(3).PaddingHorizontal(3).Text(composer =>
    {
        if (right)
            composer.AlignRight();
        var span = composer.Span(text).FontSize(8);
        if (bold)
            span.Bold();
    });
}
