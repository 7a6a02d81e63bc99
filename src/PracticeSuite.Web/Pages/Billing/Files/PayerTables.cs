using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Payers;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Kernel;
using PracticeSuite.Web.Pages.Practice;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>Payers with their rules, who may bill each, what they are expected to allow, and who changed an amount.</summary>
internal static class PayerTables
{
    private const int Size = 500;

    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new(
            "/practice/payers.csv", BillingPermissions.Payers.View, "Payers",
            "payer,code,kind,clearinghouse_id,rules_version,rules_from,covers_99484,covers_g0323,threshold_minutes,filing,superbill",
            asked => new("payers.csv", "", asked.AllAsync<IPayerAppService, IReadOnlyList<PayerDto>>((all, ct) => all.GetListAsync(ct), payers => payers.Select(Of)))),
        new(
            "/practice/payers/{id:guid}/rules.csv", BillingPermissions.Payers.View, "PayerRules", "version,in_force_from,in_force_to,made_by,made_at,corrected_because,rule_id,rule,value",
            asked => new("payer-rules.csv", $"{asked.Id()}", asked.AllAsync<IPayerAppService, PayerDetailDto>((all, ct) => all.GetAsync(asked.Id(), ct), payer => payer.History.SelectMany(Of)))),
        new(
            "/practice/payers/{id:guid}/enrollments.csv", BillingPermissions.Payers.View, "PayerEnrollments", "practitioner,may_bill_from,may_bill_to",
            asked => new("payer-enrollments.csv", $"{asked.Id()}", asked.AllAsync<IPayerAppService, IReadOnlyList<PayerEnrollmentDto>>(
                (all, ct) => all.GetEnrollmentsAsync(asked.Id(), ct), rows => rows.Select(Of)))),
        new(
            "/practice/rates.csv", BillingPermissions.Settings.View, "Rates", "code,payer,locality,place,in_force_from,in_force_to,amount,source,confidence,as_shipped", Rates),
        new(
            "/practice/price-changes.csv", BillingPermissions.Settings.View, "PriceChanges", "at,by,kind,code,payer,locality,place,in_force_from,before,after,reason", Changes),
    ];

    private static CsvRows Rates(CsvQuestion asked)
    {
        var payer = asked.Text("payer") is not { } id ? (Guid?)null : Guid.TryParse(id, out var known) ? known : throw Check.Invalid("payer", "payer is no payer's id; take the address from the page, or leave it out for all.");
        var query = new RateQuery(asked.Text("code"), payer, asked.Text("locality"), asked.Text("on") is null ? null : asked.Day("on"), Take: Size);
        return new("rates.csv", Cells.Day(query.On) ?? "", asked.PagesAsync<IRateAppService, RateDto>(
            Size, async (all, skip, ct) => (await all.GetPageAsync(query with { Skip = skip }, ct)).Rows, Of));
    }

    private static CsvRows Changes(CsvQuestion asked)
    {
        var kind = asked.Named<PriceKind>("kind") ?? PriceKind.Rate;
        return new($"changes-of-{kind.ToString().ToLowerInvariant()}s.csv", kind.ToString(), asked.PagesAsync<IRateAppService, PriceChangeDto>(
            Size, (all, skip, ct) => all.GetChangesAsync(kind, skip, Size, ct), Of));
    }

    private static IReadOnlyList<string?> Of(PayerDto row) =>
    [
        row.Name, row.Code, row.Kind.ToString(), row.PayerIdentifier, Cells.Number(row.Current.Number), Cells.Day(row.Current.EffectiveFrom), PayerWords.Covers(row.Current.Covers99484),
        PayerWords.Covers(row.Current.CoversG0323), Cells.Number(row.Current.ThresholdMinutes), PayerWords.Filing(row.Current), PayerWords.Superbill(row.Current),
    ];

    private static IEnumerable<IReadOnlyList<string?>> Of(TermsVersionDto version) => PayerTermRows.All.Select(row => (IReadOnlyList<string?>)
        [
            Cells.Number(version.Rules.Number), Cells.Day(version.Rules.EffectiveFrom), Cells.Day(version.Rules.EffectiveTo), version.MadeBy, Cells.Moment(version.MadeAt),
            version.CorrectedBecause, row.Rule, row.Label, row.Value(version.Rules),
        ]);

    private static IReadOnlyList<string?> Of(PayerEnrollmentDto row) => [row.Practitioner, Cells.Day(row.From), Cells.Day(row.To)];

    private static IReadOnlyList<string?> Of(RateDto row) =>
    [
        row.Code, row.Payer ?? "Medicare", row.Locality, PlaceOf(row.Facility), Cells.Day(row.From), Cells.Day(row.To), Cells.Dollars(row.Amount), row.Source, row.Confidence,
        Cells.YesNo(row.Id is null),
    ];

    /// <summary>A charge is of no payer and of no place.</summary>
    private static IReadOnlyList<string?> Of(PriceChangeDto row) =>
    [
        Cells.Moment(row.At), row.By, row.Kind.ToString(), row.Code, row.Kind == PriceKind.Rate ? row.Payer ?? "Medicare" : null, row.Locality,
        row.Kind == PriceKind.Rate ? PlaceOf(row.Facility) : null, Cells.Day(row.EffectiveFrom), Cells.Dollars(row.Before), Cells.Dollars(row.After), row.Reason,
    ];

    private static string PlaceOf(bool facility) => facility ? "facility" : "office";
}
