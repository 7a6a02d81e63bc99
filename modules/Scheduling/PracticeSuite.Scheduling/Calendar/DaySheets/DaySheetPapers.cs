using System.Globalization;
using System.Text;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Scheduling.Calendar.DaySheets;

/// <summary>A day's sheet as it is printed: a part for each of the staff, with a box to tick for who has come.</summary>
internal static class DaySheetPapers
{
    /// <summary>In the place of a letter that no face has: one name keeps nobody from the sheet of a whole practice.</summary>
    private const string Gap = "[?]";

    private static readonly string[] Headings = ["Time", "Who", "For", "Came"];

    public static byte[] Print(DaySheet sheet)
    {
        for (var missing = new HashSet<Rune>(); ;)
        {
            try
            {
                return Of(sheet, text => Without(text, missing)).GeneratePdf();
            }
            catch (MissingGlyphException met) when (missing.Add(met.Character))
            {
                // Once more without it.
            }
        }
    }

    private static string Without(string text, HashSet<Rune> missing) =>
        missing.Aggregate(text.Normalize(NormalizationForm.FormC), (known, rune) => known.Replace(rune.ToString(), Gap, StringComparison.Ordinal));

    private static Document Of(DaySheet sheet, Func<string, string> known) => Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.Letter);
        page.Margin(46, 40, 46, 36);
        page.DefaultTextStyle(style => style.FontSize(10));
        page.Header().PaddingBottom(12).Column(column => Head(column, sheet, known));
        page.Content().Column(column => Body(column, sheet, known));
        page.Footer().BorderTop(0.5f, Colors.LightGrey).PaddingTop(4).Column(column => Foot(column, sheet));
    })).WithMetadata(new DocumentMetadata("Day sheet", sheet.Practice.Name, sheet.PrintedAt));

    private static void Head(ColumnComposer column, DaySheet sheet, Func<string, string> known)
    {
        column.Item().Text(known(sheet.Practice.Name)).FontSize(13).Bold();
        column.Item().Text(known(string.Create(CultureInfo.InvariantCulture, $"{sheet.On:dddd, MM/dd/yyyy} · {sheet.PlaceName}"))).FontSize(12);
    }

    private static void Body(ColumnComposer column, DaySheet sheet, Func<string, string> known)
    {
        column.Spacing(14);
        foreach (var holiday in sheet.Holidays)
            column.Item().Text(known($"The practice is closed: {holiday}.")).Bold();
        var parts = sheet.Parts.ToList();
        if (parts.Count == 0)
            column.Item().Text("Nobody has anything booked.");
        foreach (var part in parts)
        {
            column.Item().Column(one =>
            {
                one.Item().PaddingBottom(3).Text(known(part.IsAway ? $"{part.Who}, away" : part.Who)).FontSize(11).Bold();
                if (part.Lines.Count > 0)
                    one.Item().Table(table => Lines(table, part, known));
            });
        }
    }

    private static void Lines(TableComposer table, DaySheetPart part, Func<string, string> known)
    {
        table.Columns(columns =>
        {
            columns.Constant(74);
            columns.Relative(4);
            columns.Relative(4);
            columns.Constant(64);
        });
        table.Header(header =>
        {
            foreach (var heading in Headings)
                header.Cell().BorderBottom(0.75f).Padding(2, 2, 6, 2).Text(heading).FontSize(8).FontColor(Colors.DarkGrey).Bold();
        });
        foreach (var line in part.Lines)
        {
            Cell(table).Text(line.Time);
            Cell(table).Field("Who").Text(known(line.Who));
            Cell(table).Field("For").Text(known(line.What));
            Cell(table).Text(line.State);
        }
    }

    private static Container Cell(TableComposer table) => table.Cell().BorderBottom(0.5f, Colors.LightGrey).Padding(2, 4, 6, 4);

    private static void Foot(ColumnComposer column, DaySheet sheet)
    {
        if (sheet.TellsOfProgram)
            column.Item().PaddingBottom(3).Text(Part2Notice.Text).FontSize(8).Bold();
        column.Item().Text(text =>
        {
            text.Span(string.Create(CultureInfo.InvariantCulture, $"Printed {TimeZoneInfo.ConvertTime(sheet.PrintedAt, sheet.Zone):MM/dd/yyyy HH:mm}. Names patients: shred it after use. Page ")).FontSize(8).FontColor(Colors.DarkGrey);
            text.CurrentPage().FontSize(8).FontColor(Colors.DarkGrey);
            text.Span(" of ").FontSize(8).FontColor(Colors.DarkGrey);
            text.TotalPages().FontSize(8).FontColor(Colors.DarkGrey);
        });
    }
}
