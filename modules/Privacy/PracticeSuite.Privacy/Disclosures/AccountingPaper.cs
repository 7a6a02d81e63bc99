using PracticeSuite.Documents;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Disclosures;

/// <summary>How an accounting of disclosures looks on paper.</summary>
internal static class AccountingPaper
{
    private static readonly string[] Headings = ["Date", "Recipient", "What was disclosed", "Purpose and basis"];

    public static Document Of(AccountingDto accounting, PaperHead head) => Paper.Of(head with { Title = "Accounting of disclosures" }, column =>
    {
        column.Spacing(10);
        column.Item().Text($"Disclosures of protected health information from {Paper.Day(accounting.From)} to {Paper.Day(accounting.To)} (45 CFR 164.528).");
        column.Item().Text(accounting.WithPart2Consents
            ? "Not listed: disclosures for treatment, payment and health care operations, to you, and those that you authorized. Disclosures under a Part 2 consent in the three years before this accounting are listed, as you asked."
            : "Not listed: disclosures for treatment, payment and health care operations, to you, and those that you authorized.").FontSize(9).FontColor(Colors.DarkGrey);
        if (accounting.Lines.Count == 0)
            column.Item().Text("There were none.").Bold();
        else
            column.Item().Table(table => Lines(table, accounting.Lines, head.Zone));
    });

    private static void Lines(TableComposer table, IReadOnlyList<AccountingLine> lines, TimeZoneInfo zone)
    {
        table.Columns(columns =>
        {
            columns.Constant(64);
            columns.Relative(3);
            columns.Relative(3);
            columns.Relative(3);
        });
        table.Header(header =>
        {
            foreach (var heading in Headings)
                Paper.Head(header, heading);
        });
        foreach (var line in lines)
        {
            Paper.Cell(table, Paper.Day(line.At, zone), "Date");
            Paper.Cell(table, line.RecipientAddress is { } address ? $"{line.Recipient}\n{address}" : $"{line.Recipient}\nAddress not known", "Recipient");
            Paper.Cell(table, line.What, "What was disclosed");
            Paper.Cell(table, $"{line.Purpose}\n{line.Basis}", "Purpose");
        }
    }
}
