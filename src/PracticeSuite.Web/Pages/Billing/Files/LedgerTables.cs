using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Statements;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>The trial balance of a day, the day's entries with a line for each posting, and what is held of patients.</summary>
internal static class LedgerTables
{
    private const int Size = 500;

    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new("/billing/ledger/{day}.csv", BillingPermissions.Ledger.View, "TrialBalance", "day,account,before,on_the_day,debit,credit", TrialBalance),
        new(
            "/billing/ledger/{day}/entries.csv", BillingPermissions.Ledger.View, "JournalEntries", "entry,day,kind,claim,document,account,reason,debit,credit,made_by,made_at,undone", Entries),
        new("/billing/prepayments.csv", BillingPermissions.Statements.View, "Prepayments", "patient,account,came_on,how,amount,held,toward_claim,told_to_payer,waiting_claim,owed,taken_by,taken_at,notice", Prepayments),
    ];

    private static CsvRows TrialBalance(CsvQuestion asked)
    {
        var day = asked.Day();
        return new($"trial-balance-{Cells.Day(day)}.csv", Cells.Day(day)!, asked.AllAsync<ILedgerAppService, TrialBalanceDto>(
            (books, ct) => books.GetTrialBalanceAsync(day, ct), books => books.Accounts.Select(row => Of(books.Day, row))));
    }

    private static CsvRows Entries(CsvQuestion asked)
    {
        var day = asked.Day();
        var account = NamedValue.TryParse<LedgerAccount>(asked.Text("account"), out var known) ? known : (LedgerAccount?)null;
        var query = new JournalQuery(day, account, Take: Size);
        return new($"entries-{Cells.Day(day)}.csv", Cells.Day(day)!, RowsAsync());

        async IAsyncEnumerable<IReadOnlyList<string?>> RowsAsync()
        {
            for (var skip = 0; ; skip += Size)
            {
                var from = skip;
                var page = await asked.AskAsync<ILedgerAppService, JournalPageDto>((books, ct) => books.GetEntriesAsync(query with { Skip = from }, ct));
                foreach (var row in page.Rows.SelectMany(Of))
                    yield return row;
                if (page.Rows.Count < Size)
                    yield break;
            }
        }
    }

    private static CsvRows Prepayments(CsvQuestion asked) => new("prepayments.csv", "", asked.NamedPagesAsync<IPrepaymentAppService, HeldPrepaymentDto>(
        Size, async (all, skip, ct) => (await all.GetHeldAsync(skip, Size, ct)).Rows, row => row.PatientId, (row, patient) => Of(row.Prepayment, row, patient)));

    private static IReadOnlyList<string?> Of(PrepaymentDto held, HeldPrepaymentDto row, string patient) =>
    [
        patient, held.Account.ToString(), Cells.Day(held.On), held.How, Cells.Dollars(held.Amount), Cells.Dollars(held.Left), held.TowardClaimNumber, Cells.Dollars(held.Toward), row.Waiting?.Number,
        Cells.Dollars(row.Waiting?.Owed), held.TakenBy, Cells.Moment(held.TakenAt), Cells.Notice(row.IsPart2),
    ];

    private static IReadOnlyList<string?> Of(DateOnly day, AccountBalanceDto row) =>
        [Cells.Day(day), row.Account.ToString(), Cells.Dollars(row.Before), Cells.Dollars(row.Change), Debit(row.Balance), Credit(row.Balance)];

    private static IEnumerable<IReadOnlyList<string?>> Of(JournalEntryDto entry) => entry.Postings.Select(posting => (IReadOnlyList<string?>)
        [
            entry.Id.ToString(), Cells.Day(entry.Day), entry.Kind.ToString(), entry.ClaimNumber, entry.Document, posting.Account.ToString(), posting.Reason, Debit(posting.Amount),
            Credit(posting.Amount), entry.By, Cells.Moment(entry.At), Cells.YesNo(entry.IsUndone),
        ]);

    private static string? Debit(Money amount) => amount.Cents > 0 ? Cells.Dollars(amount) : null;

    private static string? Credit(Money amount) => amount.Cents < 0 ? Cells.Dollars(Money.Zero - amount) : null;
}
