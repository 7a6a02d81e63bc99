using PracticeSuite.Documents;
using PracticeSuite.Privacy.Papers;

namespace PracticeSuite.Privacy.Retention;

/// <summary>What went, by whose decision, on what ground, and what did not go (P-146).</summary>
internal static class DisposalCertificate
{
    public static Document Of(Disposal disposal, PaperHead head) => Paper.Of(head with { Title = "Certificate of disposal" }, column =>
    {
        column.Spacing(8);
        column.Item().Text($"The record of the patient with MRN {disposal.Mrn} was disposed of on {Paper.DayAndTime(disposal.DecidedAt!.Value, head.Zone)}.").Bold();
        column.Item().Text($"It could go from {Paper.Day(disposal.FreeFrom)} on; nobody held it.");
        column.Item().Field("Reason").Text($"Reason: {disposal.Reason}");
        column.Item().Field("People").Text($"Proposed by {disposal.ProposedBy} on {Paper.DayAndTime(disposal.ProposedAt, head.Zone)}; agreed to by {disposal.DecidedBy}.");
        Paper.Caption(column, "What was removed");
        column.Item().Table(table =>
        {
            table.Columns(columns =>
            {
                columns.Relative(4);
                columns.Constant(80);
            });
            table.Header(header =>
            {
                Paper.Head(header, "Part of the record");
                Paper.Head(header, "Rows");
            });
            foreach (var (part, rows) in disposal.Removed.Where(one => one.Value > 0).OrderBy(one => one.Key, StringComparer.Ordinal))
            {
                Paper.Cell(table, part, "Part");
                Paper.Cell(table, $"{rows}", "Rows");
            }
        });
        Paper.Caption(column, "How, and what remains");
        column.Item().Text("The rows were removed from the database, with the notes that clinicians keep apart, if there were any. The audit trail remains, with a hash of each row and no word of it, and so does what documents how the law was kept: disclosures, requests, acknowledgments, breaches. Backups made before this day end as the practice's backups end.");
        column.Item().PaddingTop(30).Row(row =>
        {
            row.Spacing(24);
            row.RelativeItem().BorderTop(0.5f).PaddingTop(2).Text(disposal.ProposedBy).FontSize(8);
            row.RelativeItem().BorderTop(0.5f).PaddingTop(2).Text(disposal.DecidedBy!).FontSize(8);
        });
    });
}
