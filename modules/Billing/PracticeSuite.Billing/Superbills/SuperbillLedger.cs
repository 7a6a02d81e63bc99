using System.Globalization;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Superbills;

/// <summary>The minutes behind the line, entry by entry, as an auditor adds them up (B-241).</summary>
internal static class SuperbillLedger
{
    private static readonly string[] Headings = ["Start", "End", "Seconds", "Staff", "Activity and purpose", "Source", "Counts"];

    public static void Compose(ColumnComposer column, SuperbillContent content, TimeZoneInfo zone)
    {
        var time = content.Time;
        column.Spacing(8);
        column.Item().Text("Minutes of the month").FontSize(12).Bold();
        column.Item().Text($"Times are on the clock of {content.Zone}. Time of several people at once counts once.").FontSize(8).FontColor(Colors.DarkGrey);
        column.Item().Table(table => Rows(table, time, zone));
        column.Item().KeepTogether().Column(totals =>
        {
            totals.Item().Text($"Total counted {new Seconds(time.CountedSeconds)} ({time.CountedSeconds} s); threshold {new Seconds(time.ThresholdSeconds)}.").Bold();
            totals.Item().Text($"The threshold was reached at {SuperbillDocument.LocalTime(time.ReachedAt, zone)}.");
            totals.Item().Text($"SHA-256 of these rows: {time.Sha256}").FontSize(6).FontColor(Colors.DarkGrey);
        });
    }

    private static void Rows(TableComposer table, SuperbillTime time, TimeZoneInfo zone)
    {
        table.Columns(columns =>
        {
            columns.Constant(92);
            columns.Constant(44);
            columns.Constant(46);
            columns.Relative(3);
            columns.Relative(6);
            columns.Constant(44);
            columns.Relative(3);
        });
        table.Header(header =>
        {
            foreach (var text in Headings)
                SuperbillTable.Head(header, text, text == "Seconds");
        });
        foreach (var row in time.Rows)
        {
            SuperbillTable.Cell(table, Clock(row.Start, zone, "MM/dd/yyyy HH:mm:ss"));
            SuperbillTable.Cell(table, Clock(row.End, zone, "HH:mm:ss"));
            SuperbillTable.Cell(table, row.Seconds.ToString(CultureInfo.InvariantCulture), right: true, bold: row.Counts);
            SuperbillTable.Cell(table, "Staff", row.Staff);
            SuperbillTable.Cell(table, row.Purpose is { Length: > 0 } purpose ? $"{row.Activity}: {purpose}" : row.Activity);
            SuperbillTable.Cell(table, row.Source);
            SuperbillTable.Cell(table, $"{row.Standing}{(row.Late ? ", logged late" : "")}{(row.Edited ? ", edited" : "")}");
        }
    }

    private static string Clock(DateTimeOffset instant, TimeZoneInfo zone, string format) =>
        TimeZoneInfo.ConvertTime(instant, zone).ToString(format, CultureInfo.InvariantCulture);
}
