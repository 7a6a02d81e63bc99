using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Statements;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>Who gets a statement and who does not, what was printed together, and a patient's account service by service.</summary>
internal static class StatementTables
{
    private const int Size = 500;

    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new(
            "/billing/statements.csv", BillingPermissions.Statements.View, "Statements",
            "patient,mrn,part,balance,amount_due,patients_since,recipient,not_sent_because,why,last_on,next_on,notice", Statements),
        new(
            "/billing/statements/runs.csv", BillingPermissions.Statements.View, "StatementRuns", "printed_at,printed_by,statements,amount",
            asked => new("statement-runs.csv", "", asked.PagesAsync<IStatementAppService, StatementRunDto>(Size, async (all, skip, ct) => (await all.GetRunsAsync(skip, Size, ct)).Rows, Of))),
        new(
            "/billing/statements/accounts/{id:guid}/services.csv", BillingPermissions.Statements.View, "AccountServices",
            "day,claim,service,charge,insurance_paid,adjusted,share,share_because,patient_paid,balance,days,insurance_pending,confidential,part,notice", Services),
    ];

    private static CsvRows Services(CsvQuestion asked)
    {
        var id = asked.Id();
        return new("account-services.csv", id.ToString(), asked.AllAsync<IStatementAppService, StatementAccountDto>((all, ct) => all.GetAccountAsync(id, ct), account => account.Services.Select(Of)));
    }

    private static IReadOnlyList<string?> Of(AccountServiceDto row) =>
    [
        Cells.Day(row.On), row.ClaimNumber, row.Label, Cells.Dollars(row.Charge), Cells.Dollars(row.InsurancePaid), Cells.Dollars(row.Adjusted), Cells.Dollars(row.Share),
        string.Join("; ", row.Reasons.Select(reason => $"{reason.Text} {Cells.Dollars(reason.Amount)}")), Cells.Dollars(row.PatientPaid), Cells.Dollars(row.Balance), Cells.Number(row.AgeDays),
        Cells.YesNo(row.IsPending), Cells.YesNo(row.IsConfidential), row.Subject.ToString(), Cells.Notice(row.Subject == StatementSubject.Program),
    ];

    private static CsvRows Statements(CsvQuestion asked)
    {
        var query = new StatementQuery(asked.Named<StatementTab>("tab") ?? StatementTab.Due, asked.Named<StatementHold>("hold"), Take: Size);
        return new($"statements-{query.Tab.ToString().ToLowerInvariant()}.csv", query.Tab.ToString(), asked.PagesAsync<IStatementAppService, StatementRowDto>(
            Size, async (all, skip, ct) => (await all.GetBoardAsync(query with { Skip = skip }, ct)).Rows, Of));
    }

    private static IReadOnlyList<string?> Of(StatementRowDto row) =>
    [
        row.Patient, row.Mrn, row.Subject.ToString(), Cells.Dollars(row.Balance), Cells.Dollars(row.AmountDue), Cells.Day(row.Oldest), row.Recipient, row.Hold?.ToString(), row.Why,
        Cells.Day(row.LastOn), Cells.Day(row.NextOn), Cells.Notice(row.Subject == StatementSubject.Program),
    ];

    private static IReadOnlyList<string?> Of(StatementRunDto run) => [Cells.Moment(run.At), run.By, Cells.Number(run.Statements), Cells.Dollars(run.Amount)];
}
