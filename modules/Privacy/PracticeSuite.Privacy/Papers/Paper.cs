using System.Globalization;
using PracticeSuite.Documents;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;

namespace PracticeSuite.Privacy.Papers;

/// <param name="Title">What the paper is; no patient's name: a viewer shows it in its window.</param>
/// <param name="Patient">"Rosa Alvarez, born 03/12/1985, MRN A-1001"; none where the paper is about nobody.</param>
/// <param name="To">Name and address at the top of a letter; none on other papers.</param>
internal sealed record PaperHead(string Title, PracticeProfile Practice, string? Patient, DateTimeOffset Now, IReadOnlyList<string>? To = null)
{
    /// <summary>Of which part of a longer paper the foot of the page counts the pages; null = of the whole.</summary>
    public string? Section { get; init; }

    public TimeZoneInfo Zone { get; } = Practice.Locations.Main().Zone;
}

/// <summary>What all papers of the module have in common: the practice at the top, the patient and page x of y at the foot of each page.</summary>
internal static class Paper
{
    public static Document Of(PaperHead head, Action<ColumnComposer> body) => Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.Letter);
        page.Margin(50, 44, 50, 40);
        page.DefaultTextStyle(style => style.FontSize(10));
        page.Header().PaddingBottom(14).Row(row =>
        {
            row.Spacing(16);
            row.RelativeItem(3).Field("Practice").Column(column => Practice(column, head.Practice));
            row.RelativeItem(3).Column(column => Title(column, head));
        });
        page.Content().Column(column =>
        {
            if (head.To is { Count: > 0 } lines)
                column.Item().PaddingBottom(24).Field("Address").Column(to => Address(to, lines));
            column.Item().Column(body);
        });
        page.Footer().BorderTop(0.5f, Colors.LightGrey).PaddingTop(4).Row(row => Foot(row, head));
    })).WithMetadata(new DocumentMetadata(head.Title, head.Practice.Name, head.Now));

    public static string Day(DateOnly day) => day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateTimeOffset at, TimeZoneInfo zone) => Day(zone.LocalDate(at));

    public static string IsoDay(DateTimeOffset at, TimeZoneInfo zone) => zone.LocalDate(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string DayAndTime(DateTimeOffset at, TimeZoneInfo zone) =>
        TimeZoneInfo.ConvertTime(at, zone).ToString("MM/dd/yyyy HH:mm", CultureInfo.InvariantCulture);

    public static string Phone(string digits) => digits.Length == 10 ? $"({digits[..3]}) {digits[3..6]}-{digits[6..]}" : digits;

    /// <summary>"02903-4500".</summary>
    public static string Zip(string? digits) => digits is { Length: 9 } ? $"{digits[..5]}-{digits[5..]}" : digits ?? "";

    public static void Head(TableHeader header, string text) =>
        header.Cell().BorderBottom(0.75f).Padding(2, 3, 6, 3).Text(text).FontSize(8).FontColor(Colors.DarkGrey).Bold();

    /// <param name="field">Names the place, should a character of the text have no face.</param>
    public static void Cell(TableComposer table, string text, string field) =>
        table.Cell().BorderBottom(0.5f, Colors.LightGrey).Padding(2, 4, 6, 4).Field(field).Text(text).FontSize(9);

    public static void Caption(ColumnComposer column, string text) => column.Item().PaddingTop(6).Text(text).FontSize(11).Bold();

    private static void Practice(ColumnComposer column, PracticeProfile practice)
    {
        column.Item().Text(practice.Name).FontSize(12).Bold();
        column.Item().Text(practice.Address.Line2 is { } second ? $"{practice.Address.Line1}, {second}" : practice.Address.Line1).FontSize(9);
        column.Item().Text($"{practice.Address.City}, {practice.Address.State} {Zip(practice.Address.Zip)}").FontSize(9);
    }

    private static void Address(ColumnComposer column, IReadOnlyList<string> lines)
    {
        foreach (var line in lines)
            column.Item().Text(line);
    }

    private static void Title(ColumnComposer column, PaperHead head)
    {
        column.Item().AlignRight().Text(text =>
        {
            text.AlignRight();
            text.Span(head.Title).FontSize(12).Bold();
        });
        column.Item().AlignRight().Text(Day(head.Now, head.Zone)).FontSize(9);
    }

    private static void Foot(RowComposer row, PaperHead head)
    {
        row.RelativeItem().Field("Patient").Text(head.Patient ?? head.Practice.Name).FontSize(8).FontColor(Colors.DarkGrey);
        row.AutoItem().Text(text =>
        {
            text.Span(head.Section is { } section ? $"{section}, page " : "Page ").FontSize(8).FontColor(Colors.DarkGrey);
            text.CurrentPage().FontSize(8).FontColor(Colors.DarkGrey);
            text.Span(" of ").FontSize(8).FontColor(Colors.DarkGrey);
            text.TotalPages().FontSize(8).FontColor(Colors.DarkGrey);
        });
    }
}
