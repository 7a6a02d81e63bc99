using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Closing;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>The tables of a month's report: as it was approved once the month is closed, as it stands before.</summary>
internal static class ClosingTables
{
    public static IReadOnlyList<CsvTable> All { get; } =
    [
        Of("books", "MonthBooks", "month,account,before_the_month,in_the_month,debit,credit", report => report.Accounts.Select(row => (IReadOnlyList<string?>)
            [report.Month.ToString(), LedgerWords.Of(row.Account), Cells.Dollars(row.Before), Cells.Dollars(row.Change), Debit(row.Balance), Debit(Money.Zero - row.Balance)])),
        Of("adjustments", "MonthAdjustments", "month,account,reason,postings,amount", report => report.Adjustments.Select(row => (IReadOnlyList<string?>)
            [report.Month.ToString(), LedgerWords.Of(row.Account), row.Reason, Cells.Number(row.Count), Cells.Dollars(row.Amount)])),
        Of("left", "MonthLeft", "month,what,count,overdue,amount", Left),
        new(
            "/billing/close.csv", BillingPermissions.Closing.View, "ClosedMonths", "month,state,by,at",
            asked => new("closed-months.csv", "", asked.AllAsync<IMonthClosingAppService, IReadOnlyList<ClosedMonthDto>>((all, ct) => all.GetMonthsAsync(ct), months => months.Select(Of)))),
    ];

    private static CsvTable Of(string name, string what, string header, Func<MonthReportDto, IEnumerable<IReadOnlyList<string?>>> rows) => new(
        $"/billing/close/{{month}}/{name}.csv", BillingPermissions.Closing.View, what, header, asked =>
        {
            var month = asked.Month();
            return new($"close-{month}-{name}.csv", month.ToString(), asked.AllAsync<IMonthClosingAppService, MonthClosingDto>((all, ct) => all.GetAsync(month, ct), closing => rows(closing.Report)));
        });

    private static IEnumerable<IReadOnlyList<string?>> Left(MonthReportDto report)
    {
        var (month, files) = (report.Month.ToString(), report.Remittances);
        return
        [
            [month, "Posted in the month", Cells.Number(files.Posted), null, Cells.Dollars(files.Paid)],
            [month, "Not posted or in quarantine", Cells.Number(files.NotPosted), null, null],
            [month, "Matched to no claim", Cells.Number(files.Unmatched), null, Cells.Dollars(files.UnmatchedPaid)],
            [month, "Provider-level, not settled", Cells.Number(files.OpenAdjustments), null, null],
            [month, "Paid beyond the charge", Cells.Number(report.Credits.Claims), null, Cells.Dollars(report.Credits.Amount)],
            .. report.Credits.Patients is not { } patients ? Array.Empty<IReadOnlyList<string?>>() :
            [
                [month, "Paid by patients beyond what is owed", Cells.Number(patients.Accounts), null, Cells.Dollars(patients.Amount)],
                [month, "Paid ahead by patients and held", Cells.Number(patients.Prepayments), null, Cells.Dollars(patients.Held)],
            ],
            [month, "Refunds not paid out", null, null, Cells.Dollars(report.Credits.Payable)],
            .. report.Work.Select(work => (IReadOnlyList<string?>)[month, WorkWords.Of(work.Kind), Cells.Number(work.Count), Cells.Number(work.Overdue), Cells.Dollars(work.Amount)]),
        ];
    }

    private static IReadOnlyList<string?> Of(ClosedMonthDto row) => [row.Month.ToString(), ClosingWords.State(row.State), row.By, Cells.Moment(row.At)];

    private static string? Debit(Money amount) => amount.Cents > 0 ? Cells.Dollars(amount) : null;
}
