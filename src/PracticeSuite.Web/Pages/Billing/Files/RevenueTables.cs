using System.Globalization;
using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Revenue;
using PracticeSuite.Kernel;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>The pictures of money as the figures that they are drawn of.</summary>
internal static class RevenueTables
{
    private const int Size = 500;
    private const string Bands = "days_0_30,days_31_60,days_61_90,days_91_120,days_over_120,total";

    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new("/billing/money/{month}.csv", BillingPermissions.Revenue.View, "RevenueBridge", "month,part,code,label,months,seconds,amount,without_rate", Bridge),
        new(
            "/billing/forecast.csv", BillingPermissions.Revenue.View, "Forecast", "month,part,months,amount,without_rate",
            asked => new("forecast.csv", "", asked.AllAsync<IRevenueAppService, ForecastDto>((all, ct) => all.GetForecastAsync(ct), forecast => forecast.Parts.Select(part => Of(forecast, part))))),
        new(
            "/billing/aging.csv", BillingPermissions.Revenue.View, "Aging", $"day,owed_by,claims,{Bands}",
            asked => new("aging.csv", "", asked.AllAsync<IRevenueAppService, AgingDto>((all, ct) => all.GetAgingAsync(ct), Of))),
        new("/billing/aging-patients.csv", BillingPermissions.Ledger.View, "PatientAging", $"patient,claims,{Bands},notice", Patients),
        new(
            "/billing/money/claims.csv", BillingPermissions.Ledger.View, "ClaimsBehind", "claim,patient,payer,state,date_of_service,days,amount,notice", Behind),
        new(
            "/billing/days-to-pay.csv", BillingPermissions.Revenue.View, "DaysToPay", "from,to,payer,claims,half_within_days,nine_of_ten_within_days",
            asked => new("days-to-pay.csv", "", asked.AllAsync<IRevenueAppService, DaysToPayDto>((all, ct) => all.GetDaysToPayAsync(ct), Of))),
        new(
            "/billing/denials.csv", BillingPermissions.Revenue.View, "Denials", "from,to,payer,reason,meaning,answers,denied,percent,amount",
            asked => new("denials.csv", "", asked.AllAsync<IRevenueAppService, DenialsDto>((all, ct) => all.GetDenialsAsync(ct), Of))),
    ];

    private static CsvRows Bridge(CsvQuestion asked)
    {
        var month = asked.Month();
        return new($"money-{month}.csv", month.ToString(), asked.AllAsync<IRevenueAppService, RevenueBridgeDto>((all, ct) => all.GetBridgeAsync(month, ct), Of));
    }

    private static CsvRows Behind(CsvQuestion asked)
    {
        var band = asked.Text("band") is not { } text ? (int?)null
            : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < AgeBands.Labels.Count ? at
            : throw Check.Invalid("band", $"band is none of 0 to {AgeBands.Labels.Count - 1}; take the address from the page, or leave it out for all.");
        var query = new ClaimsBehindQuery(asked.Named<FigureOf>("of") ?? FigureOf.OwedByPayers, asked.Text("payer"), band, Take: Size);
        return new("claims-behind.csv", query.Of.ToString(), asked.PagesAsync<IRevenueAppService, ClaimBehindDto>(
            Size, async (all, skip, ct) => (await all.GetClaimsBehindAsync(query with { Skip = skip }, ct)).Rows, Of));
    }

    private static IReadOnlyList<string?> Of(ClaimBehindDto row) =>
        [row.Number, row.Patient, row.Payer, row.State.ToString(), Cells.Day(row.ServiceDate), Cells.Number(row.Days), Cells.Dollars(row.Amount), Cells.Notice(row.IsPart2)];

    private static CsvRows Patients(CsvQuestion asked) => new("aging-patients.csv", "", asked.NamedPagesAsync<IRevenueAppService, PatientAgingRowDto>(
        Size, async (all, skip, ct) => (await all.GetPatientAgingAsync(skip, Size, ct)).Rows, row => row.PatientId, (row, patient) => [patient, Cells.Number(row.Claims), .. OfBands(row.Bands, row.Total), Cells.Notice(row.IsPart2)]));

    private static IEnumerable<IReadOnlyList<string?>> Of(RevenueBridgeDto bridge) =>
    [
        .. bridge.Stages.Select(stage => (IReadOnlyList<string?>)
            [bridge.Month.ToString(), "stage", stage.Stage.ToString(), RevenueStageWords.Of(stage.Stage), Cells.Number(stage.Months), Cells.Number(stage.Time.Value), Cells.Dollars(stage.Amount), Cells.Number(stage.WithoutRate)]),
        [bridge.Month.ToString(), "left_out", "", "does not count", null, Cells.Number(bridge.LeftOut.Value), null, null],
        .. bridge.Held.Select(hold => (IReadOnlyList<string?>)
            [bridge.Month.ToString(), "held", hold.Hold, hold.Label, Cells.Number(hold.Months), Cells.Number(hold.Time.Value), Cells.Dollars(hold.Amount), null]),
    ];

    private static IReadOnlyList<string?> Of(ForecastDto forecast, ForecastPartDto part) =>
        [forecast.Month.ToString(), part.Part.ToString(), Cells.Number(part.Months), Cells.Dollars(part.Amount), Cells.Number(part.WithoutRate)];

    private static IEnumerable<IReadOnlyList<string?>> Of(AgingDto aging) => aging.Payers.Append(aging.Patients with { Name = "patients" })
        .Select(row => (IReadOnlyList<string?>)[Cells.Day(aging.Day), row.Name, Cells.Number(row.Claims), .. OfBands(row.Bands, row.Total)]);

    private static IEnumerable<string?> OfBands(IReadOnlyList<Money> bands, Money total) => bands.Append(total).Select(amount => Cells.Dollars(amount));

    private static IEnumerable<IReadOnlyList<string?>> Of(DaysToPayDto figures) => figures.Payers.Append(figures.All with { Payer = "all" })
        .Select(row => (IReadOnlyList<string?>)[Cells.Day(figures.From), Cells.Day(figures.To), row.Payer, Cells.Number(row.Claims), Cells.Number(row.Median), Cells.Number(row.NineTenths)]);

    private static IEnumerable<IReadOnlyList<string?>> Of(DenialsDto figures) =>
    [
        .. figures.Payers.Select(row => (IReadOnlyList<string?>)
            [Cells.Day(figures.From), Cells.Day(figures.To), row.Payer, "", "", Cells.Number(row.Answers), Cells.Number(row.Denied), Cells.Number(row.Percent), Cells.Dollars(row.Amount)]),
        .. figures.Reasons.Select(row => (IReadOnlyList<string?>)
            [Cells.Day(figures.From), Cells.Day(figures.To), "", row.Reason, row.Meaning, null, Cells.Number(row.Denied), null, Cells.Dollars(row.Amount)]),
    ];
}
