using System.Globalization;
using PracticeSuite.Billing.Superbills;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;
using static PracticeSuite.Billing.Packets.PacketDocument;

namespace PracticeSuite.Billing.Packets;

/// <summary>The minutes to the second: how they add up to the threshold, as a picture and row by row (B-241).</summary>
internal static class PacketTimePart
{
    private const float PictureHeight = 92;

    private static readonly string[] Headings = ["Start", "End", "Seconds", "Staff", "Activity and purpose", "Source", "Counts", "Running"];

    public static void Compose(ColumnComposer column, PacketContent content, TimeZoneInfo zone)
    {
        var time = content.Time;
        Caption(column, "LOGGED TIME");
        column.Item().Text($"{new Seconds(time.CountedSeconds)} ({time.CountedSeconds} s) counted of the {new Seconds(time.ThresholdSeconds)} ({time.ThresholdSeconds} s) needed; the threshold was reached at {Clock(time.ReachedAt, zone)}.").Bold();
        column.Item().PaddingBottom(4).Text($"Times are on the clock of {content.Zone}. Time of several people at once counts once.").FontSize(8).FontColor(Colors.DarkGrey);
        column.Item().PaddingBottom(6).Canvas(PictureHeight, drawing => Stairs(drawing, content, zone));
        column.Item().Table(table => Rows(table, time, zone));
        column.Item().PaddingTop(3).Text($"SHA-256 of these rows: {time.Sha256}").FontSize(6.5f).FontColor(Colors.DarkGrey);
    }

    /// <summary>What was counted by each day of the month, beside the threshold.</summary>
    private static void Stairs(Drawing drawing, PacketContent content, TimeZoneInfo zone)
    {
        var (time, month) = (content.Time, BillingMonth.Parse(content.Claim.Month));
        var (left, top, right, bottom) = (34f, 8f, drawing.Width - 4, PictureHeight - 14);
        var most = Math.Max(1, Math.Max(time.ThresholdSeconds, time.CountedSeconds)) * 1.08f;
        var (from, span) = (zone.StartOf(month.FirstDay), (zone.StartOf(month.Next.FirstDay) - zone.StartOf(month.FirstDay)).TotalSeconds);
        float X(DateTimeOffset at) => left + (float)((right - left) * (at - from).TotalSeconds / span);
        float Y(long seconds) => bottom - ((bottom - top) * seconds / most);
        var small = TextStyle.Default.FontSize(6).FontColor(Colors.DarkGrey);
        drawing.Line(left, bottom, right, bottom, color: Colors.Grey);
        drawing.Line(left, Y(time.ThresholdSeconds), right, Y(time.ThresholdSeconds), 0.4f, Colors.Grey);
        drawing.Text(0, Y(time.ThresholdSeconds) - 4, $"{time.ThresholdSeconds} s", small);
        foreach (var day in (ReadOnlySpan<int>)[1, 8, 15, 22, 29])
        {
            if (day <= month.LastDay.Day)
                drawing.TextCentered(X(zone.StartOf(new DateOnly(month.Year, month.Month, day))), bottom + 2, $"{month.Month}/{day}", small);
        }

        var (x, sum) = (left, 0L);
        foreach (var row in time.Rows.Where(row => row.Counts))
        {
            drawing.Line(x, Y(sum), X(row.Start), Y(sum), 1);
            drawing.Line(X(row.Start), Y(sum), X(row.End), Y(row.RunningSeconds), 1);
            (x, sum) = (X(row.End), row.RunningSeconds);
        }

        drawing.Line(x, Y(sum), right, Y(sum), 1);
        drawing.Rectangle(X(time.ReachedAt) - 1.8f, Y(time.ThresholdSeconds) - 1.8f, 3.6f, 3.6f, Colors.Black);
    }

    private static void Rows(TableComposer table, PacketTime time, TimeZoneInfo zone)
    {
        table.Columns(columns =>
        {
            columns.Constant(86);
            columns.Constant(42);
            columns.Constant(40);
            columns.Relative(3);
            columns.Relative(7);
            columns.Constant(42);
            columns.Relative(3);
            columns.Constant(40);
        });
        table.Header(header =>
        {
            foreach (var text in Headings)
                SuperbillTable.Head(header, text, text is "Seconds" or "Running");
        });
        foreach (var row in time.Rows)
        {
            SuperbillTable.Cell(table, Clock(row.Start, zone));
            SuperbillTable.Cell(table, Clock(row.End, zone, "HH:mm:ss"));
            SuperbillTable.Cell(table, row.Seconds.ToString(CultureInfo.InvariantCulture), right: true, bold: row.Counts);
            SuperbillTable.Cell(table, "Staff", $"{row.Staff}, {row.Credential}");
            SuperbillTable.Cell(table, $"{row.Activity}: {row.Purpose}");
            SuperbillTable.Cell(table, row.Source);
            SuperbillTable.Cell(table, $"{row.Standing}{(row.Late ? ", logged late" : "")}{(row.Edited ? ", edited" : "")}");
            SuperbillTable.Cell(table, row.RunningSeconds.ToString(CultureInfo.InvariantCulture), right: true);
        }
    }
}
