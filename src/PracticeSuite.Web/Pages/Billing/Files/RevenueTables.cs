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
