using PracticeSuite.Documents;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Contracts.Records;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Records;

/// <summary>How a copy of a record looks on paper.</summary>
internal static class RecordPaper
{
    public static Document Cover(
        PaperHead head, IReadOnlyList<(string Title, int Items)> counts, IReadOnlyDictionary<HoldKind, int> held, IReadOnlyList<string> notices) => Paper.Of(head, column =>
    {
        column.Spacing(8);
        foreach (var notice in notices)
            column.Item().Field("Part 2 consent").Text(notice).Bold();
        column.Item().Text("What the practice keeps about the patient, as of this day. Each part also stands in a file of its own, in a form that programs read (JSON).");
        column.Item().Table(table =>
        {
            table.Columns(columns =>
            {
                columns.Relative(4);
                columns.Constant(70);
            });
            table.Header(header =>
            {
                Paper.Head(header, "Part");
                Paper.Head(header, "Entries");
            });
            foreach (var (title, items) in counts)
            {
                Paper.Cell(table, title, "Part");
                Paper.Cell(table, items == 0 ? "none" : $"{items}", "Entries");
            }
        });
        column.Item().Text("Not in this copy, by law: psychotherapy notes and substance use counseling notes that a clinician keeps apart from the record, and material compiled for a legal proceeding (45 CFR 164.524(a)(1)).").FontSize(9).FontColor(Colors.DarkGrey);
        foreach (var (kind, count) in held.OrderBy(one => one.Key))
            column.Item().Text($"{(count == 1 ? "1 entry is" : $"{count} entries are")} held back: {GroundOf(kind)}").Bold();
        if (held.ContainsKey(HoldKind.PreventingHarm))
            column.Item().Text("You may ask the practice to have that reviewed by another licensed professional (45 CFR 164.524(a)(4)), and may complain to the practice or to the Secretary of Health and Human Services.");
    });

    public static Document Section(PaperHead head, IReadOnlyList<PartOnPaper> parts, RecordWords words)
    {
        var said = parts.Select(part => (part.Title, Items: part.Items.ConvertAll(item => Said(item, words)))).ToList();
        return Paper.Of(head, column =>
        {
            column.Spacing(8);
            foreach (var (title, items) in said)
                Part(column, title, items);
        });
    }

    public static Document Unprintable(PaperHead head, IPatientRecordPart part) => Paper.Of(head, column =>
    {
        Paper.Caption(column, part.Title);
        column.Item().PaddingTop(8).Text($"These entries hold a character that this paper has no letter for. They stand whole in the file {part.Name}.json.");
    });

    /// <summary>The caption stays with the first entry.</summary>
    private static void Part(ColumnComposer column, string title, IReadOnlyList<IReadOnlyList<(string Label, string? Text)>> items)
    {
        foreach (var (number, item) in items.Index())
        {
            column.Item().BorderBottom(0.5f, Colors.LightGrey).PaddingBottom(6).KeepTogether().Column(entry =>
            {
                if (number == 0)
                    Paper.Caption(entry, title);
                Item(entry, item, title);
            });
        }
    }

    private static IReadOnlyList<(string Label, string? Text)> Said(RecordItem item, RecordWords words) =>
        [.. item.Fields.Select(field => (field.Label, Text: words.Read(field.Value))).Where(field => field.Text is not null)];

    private static void Item(ColumnComposer column, IReadOnlyList<(string Label, string? Text)> fields, string title)
    {
        foreach (var (label, text) in fields)
        {
            column.Item().Row(row =>
            {
                row.Spacing(8);
                row.ConstantItem(130).Text(label).FontSize(9).FontColor(Colors.DarkGrey);
                row.RelativeItem().Field($"{title}, {label}").Text(text!).FontSize(9);
            });
        }
    }

    private static string GroundOf(HoldKind kind) => kind switch
    {
        HoldKind.PreventingHarm => "a licensed professional found that seeing it is likely to endanger somebody's life or physical safety.",
        HoldKind.LegalProceeding => "compiled for a legal proceeding.",
        _ => "a law on privacy forbids it, or you asked for it.",
    };
}
