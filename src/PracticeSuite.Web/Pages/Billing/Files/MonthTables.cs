using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Services;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>The month-end board, claims, runs, and services billed elsewhere.</summary>
internal static class MonthTables
{
    private const int Size = 500;

    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new(
            "/billing/months/{month}/board.csv", BillingPermissions.Months.View, "MonthBoard",
            "patient,mrn,month,code,decision,near_miss,seconds,seconds_missing,date_of_service,holds,smallest_fix,biller,payer,expected,claim,claim_state,file_by,notice", Board),
        new(
            "/billing/claims.csv", BillingPermissions.Claims.View, "Claims",
            "number,patient,mrn,month,code,state,date_of_service,payer,charge,expected,releasable_from,notice", Claims),
        new(
            "/billing/runs.csv", BillingPermissions.Months.View, "MonthRuns",
            "month,kind,state,requested_by,requested_at,started_at,ended_at,evaluated,eligible,held,near_miss,results_changed,claims_created,claims_changed,tasks_opened,failure", Runs),
        new(
            "/billing/services/{month}.csv", BillingPermissions.OtherServices.View, "OtherServices",
            "patient,day,code,practitioner,instrument,confirmed,why_confirmed,stands_against_claim,notice", Services),
    ];

    private static CsvRows Board(CsvQuestion asked)
    {
        var month = asked.Month();
        var view = MonthBoardView.From(asked.Text("tab"), asked.Text("hold"), asked.Text("sort"), asked.IsYes("desc"), text: null);
        var query = view.ToQuery(month) with { Take = Size };
        return new($"month-end-{month}.csv", month.ToString(), asked.PagesAsync<IMonthEndAppService, MonthBoardRowDto>(
            Size, async (months, skip, ct) => (await months.GetPageAsync(query with { Skip = skip }, ct)).Rows, Of));
    }

    private static CsvRows Claims(CsvQuestion asked)
    {
        var month = asked.Month();
        var query = new ClaimQuery(month, Take: Size);
        return new($"claims-{month}.csv", month.ToString(), asked.PagesAsync<IClaimAppService, ClaimListItemDto>(
            Size, async (claims, skip, ct) => (await claims.GetListAsync(query with { Skip = skip }, ct)).Rows, Of));
    }

    private static CsvRows Runs(CsvQuestion asked)
    {
        const int size = 200;
        return new("month-end-runs.csv", "", asked.PagesAsync<IMonthEndAppService, MonthRunDto>(
            size, (months, skip, ct) => months.GetLatestRunsAsync(new MonthRunQuery(skip, size), ct), Of));
    }

    private static CsvRows Services(CsvQuestion asked)
    {
        const int size = 100;
        var query = new OtherServiceQuery(asked.Month(), asked.IsYes("toconfirm"), Take: size);
        return new($"other-services-{query.Month}.csv", query.Month.ToString(), asked.NamedPagesAsync<IOtherServiceAppService, OtherServiceDto>(
            size, async (services, skip, ct) => (await services.GetMonthAsync(query with { Skip = skip }, ct)).Rows, row => row.PatientId, Of));
    }

    internal static IReadOnlyList<string?> Of(MonthBoardRowDto row) =>
    [
        row.Patient, row.Mrn, row.Month.ToString(), row.Code, row.Decision.ToString(), Cells.YesNo(row.NearMiss), Cells.Number(row.Counted.Value), Cells.Number(row.Missing.Value),
        Cells.Day(row.DateOfService), string.Join(' ', row.Holds.Select(hold => hold.Code)), row.SmallestFix, row.Biller, row.Payer, Cells.Dollars(row.ExpectedAllowed), row.ClaimNumber,
        row.ClaimState, Cells.Day(row.FileBy), Cells.Notice(row.IsPart2),
    ];

    private static IReadOnlyList<string?> Of(ClaimListItemDto row) =>
    [
        row.Number, row.Patient, row.Mrn, row.Month.ToString(), row.Code, row.State.ToString(), Cells.Day(row.DateOfService), row.Payer, Cells.Dollars(row.Charge),
        Cells.Dollars(row.ExpectedAllowed), Cells.Day(row.ReleasableFrom), Cells.Notice(row.IsPart2),
    ];

    private static IReadOnlyList<string?> Of(MonthRunDto row) =>
    [
        row.Month.ToString(), row.Kind.ToString(), row.State.ToString(), row.RequestedBy, Cells.Moment(row.RequestedAt), Cells.Moment(row.StartedAt), Cells.Moment(row.EndedAt),
        Cells.Number(row.Counts.Evaluated), Cells.Number(row.Counts.Eligible), Cells.Number(row.Counts.Held), Cells.Number(row.Counts.NearMiss), Cells.Number(row.Counts.ResultsChanged),
        Cells.Number(row.Counts.ClaimsCreated), Cells.Number(row.Counts.ClaimsChanged), Cells.Number(row.Counts.TasksOpened), row.Failure,
    ];

    private static IReadOnlyList<string?> Of(OtherServiceDto row, string patient) =>
        [patient, Cells.Day(row.On), row.Code, row.Practitioner, row.Instrument, Cells.YesNo(row.Confirmed), row.ConfirmedReason, Cells.YesNo(row.StandsAgainstClaim), Cells.Notice(row.IsPart2)];
}
