using PracticeSuite.Billing.Superbills;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Statements;

/// <summary>
/// How a statement looks on paper. Folded in three, the window of a number 10 envelope shows the two addresses of the upper left and nothing else;
/// neither says what the practice does, whose services they are or what is owed (C-383).
/// </summary>
internal static class StatementDocument
{
    private const float Left = 46, Top = 40, Right = 46, Bottom = 36;

    /// <summary>From the page's top margin to below the window of the recipient; the longest names and addresses take more.</summary>
    private const float AddressesHeight = 158;
    private const float AddressWidth = 250;

    private static readonly (string Text, bool Right)[] Headings =
        [("Date", false), ("Service", false), ("Charge", true), ("Insurance", true), ("Adjusted", true), ("Your share", true), ("You paid", true), ("Balance", true)];

    public static Document Of(StatementContent content, bool isPreview = false) => Document.Create(document => document.Page(page =>
    {
        page.Size(PageSizes.Letter);
        page.Margin(Left, Top, Right, Bottom);
        page.DefaultTextStyle(style => style.FontSize(9));
        page.Content().Column(column => Body(column, content, isPreview));
        page.Footer().Column(column => Footer(column, content, isPreview));
    })).WithMetadata(new DocumentMetadata($"Statement {content.Number}", content.Sender, content.PrintedAt));

    /// <summary>Says neither whose it is nor what it is about.</summary>
    public static string FileName(StatementContent content) => $"statement-{content.Number}.pdf";

    private static void Body(ColumnComposer column, StatementContent content, bool isPreview)
    {
        column.Spacing(12);
        column.Item().MinHeight(AddressesHeight).Row(row =>
        {
            row.ConstantItem(AddressWidth).Column(part => Addresses(part, content));
            row.RelativeItem().Column(part => Summary(part, content, isPreview));
        });
        column.Item().Column(part => Practice(part, content));
        column.Item().Column(part => Lines(part, content));
        column.Item().KeepTogether().Column(part => Totals(part, content));
        if (content.Waiting.Count > 0)
            column.Item().KeepTogether().Column(part => Waiting(part, content));
        column.Item().KeepTogether().Column(part => Words(part, content));
    }

    private static void Addresses(ColumnComposer column, StatementContent content)
    {
        column.Item().Field("Sender").Text(content.Sender).FontSize(10).Bold();
        foreach (var line in content.SenderAddress)
            column.Item().Field("Sender").Text(line).FontSize(9);
        column.Item().PaddingTop(52).PaddingHorizontal(14).Field("Recipient").Text(content.Recipient.Name).FontSize(11);
        foreach (var line in content.Recipient.Address)
            column.Item().PaddingHorizontal(14).Field("Recipient address").Text(line).FontSize(11);
    }

    private static void Summary(ColumnComposer column, StatementContent content, bool isPreview)
    {
        column.Item().AlignRight().Text("Statement").FontSize(16).Bold();
        if (isPreview)
            column.Item().AlignRight().Text("PREVIEW — NOT SENT").FontSize(10).Bold();
        foreach (var (label, text) in (ReadOnlySpan<(string, string)>)
            [("Account", content.Account), ("Statement", content.Number), ("Date", Day(content.On)), ("Due", Day(content.DueOn))])
            column.Item().AlignRight().Text($"{label} {text}");
        column.Item().PaddingTop(6).AlignRight().Text($"Amount due {new Money(content.AmountDueCents)}").FontSize(13).Bold();
    }

    private static void Practice(ColumnComposer column, StatementContent content)
    {
        column.Item().Field("Practice").Text($"Services of {content.Practice.Name}, phone {content.Practice.Phone}").Bold();
        if (content.ForPatient is { } patient)
            column.Item().Field("Patient name").Text($"For {patient}");
    }

    private static void Lines(ColumnComposer column, StatementContent content) => column.Item().Table(table =>
    {
        table.Columns(columns =>
        {
            columns.Constant(54);
            columns.Relative();
            foreach (var _ in Headings.Where(heading => heading.Right))
                columns.Constant(54);
        });
        table.Header(header =>
        {
            foreach (var (text, right) in Headings)
                SuperbillTable.Head(header, text, right);
        });
        foreach (var line in content.Lines)
        {
            SuperbillTable.Cell(table, Day(line.On));
            SuperbillTable.Cell(table, "Service", string.Join('\n', new[] { line.Label, line.Reasons.Count == 0 ? null : $"Your share: {string.Join(", ", line.Reasons)}", line.Note }.OfType<string>()));
            foreach (var cents in (ReadOnlySpan<long>)[line.ChargeCents, line.InsurancePaidCents, line.AdjustedCents, line.ShareCents, line.PatientPaidCents])
                SuperbillTable.Cell(table, new Money(cents).ToString(), right: true);
            SuperbillTable.Cell(table, new Money(line.BalanceCents).ToString(), right: true, bold: true);
        }
    });

    private static void Totals(ColumnComposer column, StatementContent content)
    {
        var aging = content.Aging;
        column.Item().AlignRight().Text($"Amount due by {Day(content.DueOn)}: {new Money(content.AmountDueCents)}").FontSize(11).Bold();
        if (content.PaidAheadCents > 0)
            column.Item().AlignRight().Field("Paid ahead").Text($"Paid ahead and held for you: {new Money(content.PaidAheadCents)}. It is in no other amount here; it goes to your share of a later service, or back to you.");
        column.Item().PaddingTop(6).Table(table =>
        {
            table.Columns(columns =>
            {
                for (var i = 0; i < 4; i++)
                    columns.Relative();
            });
            table.Header(header =>
            {
                foreach (var text in (ReadOnlySpan<string>)["0–30 days", "31–60 days", "61–90 days", "91 days and more"])
                    SuperbillTable.Head(header, text, right: true);
            });
            foreach (var cents in (ReadOnlySpan<long>)[aging.To30Cents, aging.To60Cents, aging.To90Cents, aging.OlderCents])
                SuperbillTable.Cell(table, new Money(cents).ToString(), right: true);
        });
    }

    private static void Waiting(ColumnComposer column, StatementContent content)
    {
        Caption(column, "WAITING FOR YOUR INSURER — NOT DUE NOW");
        foreach (var line in content.Waiting)
            column.Item().Text($"{Day(line.On)}   {line.Label}   {new Money(line.Cents)}");
    }

    private static void Words(ColumnComposer column, StatementContent content)
    {
        Caption(column, "HOW TO PAY");
        column.Item().Field("How to pay").Text(content.HowToPay);
        Caption(column, "IF SOMETHING IS WRONG");
        column.Item().Text($"Call {content.Practice.Phone} or write to the address above within 30 days and name the account and the line. What you dispute is looked into before anybody asks you for it again.");
        Caption(column, "IF YOU CANNOT PAY");
        column.Item().Text("If paying would be a hardship, call us. We look at your circumstances and can agree on installments or, where it is documented, ask for less.");
    }

    private static void Footer(ColumnComposer column, StatementContent content, bool isPreview)
    {
        if (content.Part2)
            column.Item().PaddingBottom(4).Text(Part2Notice.Text).Bold().FontSize(8);
        column.Item().BorderTop(0.5f, Colors.LightGrey).PaddingTop(4).Row(row =>
        {
            row.RelativeItem().Text($"{content.Sender} · account {content.Account}{(isPreview ? " · preview, not sent" : "")}").FontSize(8).FontColor(Colors.DarkGrey);
            row.AutoItem().Text(text =>
            {
                text.Span("Page ").FontSize(8).FontColor(Colors.DarkGrey);
                text.CurrentPage().FontSize(8).FontColor(Colors.DarkGrey);
                text.Span(" of ").FontSize(8).FontColor(Colors.DarkGrey);
                text.TotalPages().FontSize(8).FontColor(Colors.DarkGrey);
            });
        });
    }

    private static void Caption(ColumnComposer column, string text) => column.Item().PaddingTop(6).PaddingBottom(2).Text(text).FontSize(8).FontColor(Colors.DarkGrey).Bold();

    private static string Day(DateOnly day) => SuperbillDocument.Day(day);
}
