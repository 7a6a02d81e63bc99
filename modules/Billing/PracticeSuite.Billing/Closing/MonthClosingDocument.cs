using System.Globalization;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Documents;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Closing;

/// <summary>How the report of a month looks on paper. The same content gives the same bytes.</summary>
internal static class MonthClosingDocument
{
    public static Document Of(MonthClosingContent content)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(content.Zone);
        return Document.Create(document => document.Page(page =>
        {
            page.Size(PageSizes.Letter);
            page.Margin(46, 40, 46, 36);
            page.DefaultTextStyle(style => style.FontSize(9));
            page.Header().PaddingBottom(12).Column(column => Head(column, content));
            page.Footer().BorderTop(0.5f, Colors.LightGrey).PaddingTop(4).Row(row => Foot(row, content));
            page.Content().Column(column => Body(column, content, zone));
        })).WithMetadata(new DocumentMetadata($"Month close {content.Report.Month}", content.Practice, content.ApprovedAt ?? content.PreparedAt));
    }

    private static void Head(ColumnComposer column, MonthClosingContent content)
    {
        column.Item().Field("Practice").Text(content.Practice).FontSize(11).Bold();
        column.Item().Text($"Month close, {content.Report.Month.FirstDay.ToString("MMMM yyyy", CultureInfo.InvariantCulture)}").FontSize(14).Bold();
        if (content.ApprovedAt is null)
            column.Item().Text("PROOF: NOT APPROVED").Bold();
    }

    private static void Foot(RowComposer row, MonthClosingContent content)
    {
        row.RelativeItem().Text($"Report {content.Report.Month}-{content.Number}").FontSize(8).FontColor(Colors.DarkGrey);
        row.AutoItem().Text(text =>
        {
            text.Span("Page ").FontSize(8).FontColor(Colors.DarkGrey);
            text.CurrentPage().FontSize(8).FontColor(Colors.DarkGrey);
            text.Span(" of ").FontSize(8).FontColor(Colors.DarkGrey);
            text.TotalPages().FontSize(8).FontColor(Colors.DarkGrey);
        });
    }

    private static void Body(ColumnComposer column, MonthClosingContent content, TimeZoneInfo zone)
    {
        var report = content.Report;
        column.Spacing(14);
        column.Item().Column(part => Signatures(part, content, zone));
        column.Item().Column(part => Bridge(part, report.Bridge));
        if (report.Bridge.Held.Count > 0)
            column.Item().Column(part => Held(part, report.Bridge));
        column.Item().Column(part => Accounts(part, report));
        if (report.Adjustments.Count > 0)
            column.Item().Column(part => Adjustments(part, report));
        column.Item().Column(part => Remittances(part, report));
        if (report.Work.Count > 0)
            column.Item().Column(part => Work(part, report));
        column.Item().KeepTogether().Column(part => Checks(part, content));
    }

    private static void Signatures(ColumnComposer column, MonthClosingContent content, TimeZoneInfo zone)
    {
        PaperTable.Caption(column, "SIGNED");
        column.Item().Field("Prepared by").Text($"Prepared by {content.PreparedBy}, {PaperTable.Moment(content.PreparedAt, zone)}");
        if (content is { ApprovedBy: { } by, ApprovedAt: { } at })
            column.Item().Field("Approved by").Text($"Approved by {by}, {PaperTable.Moment(at, zone)}");
    }

    private static void Bridge(ColumnComposer column, RevenueBridgeDto bridge)
    {
        PaperTable.Caption(column, "FROM LOGGED TO PAID");
        PaperTable.Of(
            column, [("Stage", 0), ("Months", 60), ("Time", 90), ("Dollars", 90), ("Without a rate", 80)],
            bridge.Stages.Select(stage => (IReadOnlyList<string>)
                [RevenueStageWords.Of(stage.Stage), PaperTable.Count(stage.Months), RevenueStageWords.Time(stage.Time), stage.Amount.ToString(), PaperTable.Count(stage.WithoutRate)]));
        column.Item().PaddingTop(3).Text($"{RevenueStageWords.Time(bridge.LeftOut)} of what is logged does not count. Dollars are what payers are expected to allow; of what is paid, what they paid.").FontSize(8);
    }

    private static void Held(ColumnComposer column, RevenueBridgeDto bridge)
    {
        PaperTable.Caption(column, "MONTHS HELD, BY THE FIRST REASON");
        PaperTable.Of(
            column, [("Reason", 0), ("Months", 60), ("Time", 90), ("Dollars", 90)],
            bridge.Held.Select(hold => (IReadOnlyList<string>)
                [hold.Hold == RevenueHoldDto.Others ? hold.Label : $"{hold.Label} ({hold.Hold})", PaperTable.Count(hold.Months), RevenueStageWords.Time(hold.Time), hold.Amount.ToString()]));
    }

    private static void Accounts(ColumnComposer column, MonthReportDto report)
    {
        PaperTable.Caption(column, $"TRIAL BALANCE AT THE END OF {report.Month.LastDay:MM/dd/yyyy}");
        PaperTable.Of(
            column, [("Account", 0), ("Before the month", 90), ("In the month", 90), ("Debit", 90), ("Credit", 90)],
            report.Accounts.Where(row => row.Before != Money.Zero || row.Change != Money.Zero || row.Balance != Money.Zero).Select(row => (IReadOnlyList<string>)
                [
                    LedgerWords.Of(row.Account), row.Before.ToString(), row.Change.ToString(), row.Balance.Cents > 0 ? row.Balance.ToString() : "",
                    row.Balance.Cents < 0 ? (Money.Zero - row.Balance).ToString() : "",
                ]).Append(["All accounts", "", "", report.Debits.ToString(), report.CreditSide.ToString()]));
    }

    private static void Adjustments(ColumnComposer column, MonthReportDto report)
    {
        PaperTable.Caption(column, "ADJUSTMENTS IN THE MONTH");
        PaperTable.Of(
            column, [("Account", 0), ("Reason", 90), ("Postings", 60), ("Dollars", 90)],
            report.Adjustments.Select(row => (IReadOnlyList<string>)[LedgerWords.Of(row.Account), row.Reason, PaperTable.Count(row.Count), row.Amount.ToString()]));
    }

    private static void Remittances(ColumnComposer column, MonthReportDto report)
    {
        var (remittances, credits) = (report.Remittances, report.Credits);
        PaperTable.Caption(column, "REMITTANCES AND CREDITS");
        PaperTable.Of(
            column, [("At the month's end", 0), ("Number", 60), ("Dollars", 90)],
            [
                ["Remittances posted in the month", PaperTable.Count(remittances.Posted), remittances.Paid.ToString()],
                ["Files not posted or in quarantine", PaperTable.Count(remittances.NotPosted), ""],
                ["Payments matched to no claim", PaperTable.Count(remittances.Unmatched), remittances.UnmatchedPaid.ToString()],
                ["Provider-level adjustments not settled", PaperTable.Count(remittances.OpenAdjustments), ""],
                ["Claims paid beyond their charge", PaperTable.Count(credits.Claims), credits.Amount.ToString()],
                .. credits.Patients is not { } patients ? Array.Empty<IReadOnlyList<string>>() :
                [
                    ["Patients' accounts paid beyond what is owed", PaperTable.Count(patients.Accounts), patients.Amount.ToString()],
                    ["Paid ahead by patients and held", PaperTable.Count(patients.Prepayments), patients.Held.ToString()],
                ],
                ["Refunds owed and not paid out", "", credits.Payable.ToString()],
            ]);
    }

    private static void Work(ColumnComposer column, MonthReportDto report)
    {
        PaperTable.Caption(column, "OPEN WORK OF THE MONTH AND BEFORE IT");
        PaperTable.Of(
            column, [("List", 0), ("Open", 60), ("Overdue", 60), ("Dollars", 90)],
            report.Work.Select(row => (IReadOnlyList<string>)[WorkWords.Of(row.Kind), PaperTable.Count(row.Count), PaperTable.Count(row.Overdue), row.Amount.ToString()]));
    }

    private static void Checks(ColumnComposer column, MonthClosingContent content)
    {
        PaperTable.Caption(column, "LOOKED AT BEFORE SIGNING");
        foreach (var check in content.Checks)
            column.Item().Text(check.Outcome == CloseOutcome.Met ? check.Text : $"Noted: {check.Text}");
    }
}
