using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Lists;
using PracticeSuite.Billing.Contracts.Rates;
using PracticeSuite.Billing.Contracts.Services;
using PracticeSuite.Billing.Contracts.Settings;
using PracticeSuite.Billing.Contracts.Submissions;
using PracticeSuite.Web.Pages.Practice;

namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>What the practice has set: where its locations lie, what it charges, what it calls codes, which payers are at which clearinghouse, and files that were read.</summary>
internal static class SettingTables
{
    public static IReadOnlyList<CsvTable> All { get; } =
    [
        new(
            "/practice/localities.csv", BillingPermissions.Settings.View, "Localities", "location,locality",
            asked => new("localities.csv", "", asked.AllAsync<IRateAppService, IReadOnlyList<LocationLocalityDto>>((all, ct) => all.GetLocalitiesAsync(ct), rows => rows.Select(Of)))),
        new(
            "/practice/charges.csv", BillingPermissions.Settings.View, "Charges", "code,in_force_from,in_force_to,amount",
            asked => new("charges.csv", "", asked.AllAsync<IBillingSettingsAppService, IReadOnlyList<ChargeDto>>((all, ct) => all.GetChargesAsync(ct), rows => rows.Select(Of)))),
        new(
            "/practice/code-labels.csv", BillingPermissions.Settings.View, "CodeLabels", "code,as_shipped,own_label",
            asked => new("code-labels.csv", "", asked.AllAsync<ICodeLabelAppService, IReadOnlyList<CodeLabelDto>>((all, ct) => all.GetListAsync(ct), rows => rows.Where(row => row.Own is not null).Select(Of)))),
        new(
            "/practice/clearinghouses.csv", BillingPermissions.Payers.View, "ClearinghousePayers",
            "clearinghouse,code,files_are,payer,id_there,our_number,claims_go_this_way,claims_enrollment,claims_enrolled_on,remittance_enrollment,remittance_enrolled_on",
            asked => new("clearinghouses.csv", "", asked.AllAsync<IClearinghouseAppService, IReadOnlyList<ClearinghouseDto>>(
                (all, ct) => all.GetListAsync(ct), rows => rows.SelectMany(row => row.Payers.Select(payer => Of(row, payer)))))),
        new(
            "/practice/lists.csv", BillingPermissions.Settings.View, "ListFiles", "file,what,state,sha256,given_at,given_by,new,changed,same,refused,passed_over",
            asked => new("lists.csv", "", asked.AllAsync<IListImportAppService, IReadOnlyList<ListImportDto>>((all, ct) => all.GetListAsync(ct), rows => rows.Select(Of)))),
    ];

    private static IReadOnlyList<string?> Of(LocationLocalityDto row) => [row.Location, row.Locality];

    private static IReadOnlyList<string?> Of(ChargeDto row) => [row.Code, Cells.Day(row.From), Cells.Day(row.To), Cells.Dollars(row.Amount)];

    private static IReadOnlyList<string?> Of(CodeLabelDto row) => [row.Code, row.Shipped, row.Own];

    private static IReadOnlyList<string?> Of(ClearinghouseDto row, ClearinghousePayerDto payer) =>
    [
        row.Name, row.Code, row.Mode.ToString(), payer.Payer, payer.PayerIdentifier, payer.BillingId, Cells.YesNo(payer.SendsClaims), payer.ClaimsEnrollment.ToString(),
        Cells.Day(payer.ClaimsEnrolledOn), payer.RemittanceEnrollment.ToString(), Cells.Day(payer.RemittanceEnrolledOn),
    ];

    /// <summary>What a file changed is known once it is taken.</summary>
    private static IReadOnlyList<string?> Of(ListImportDto row) =>
    [
        row.Name, row.Kind.ToString(), ListWords.State(row), row.Sha256, Cells.Moment(row.ReceivedAt), row.ReceivedBy, Taken(row, row.New), Taken(row, row.Changed), Taken(row, row.Same),
        Cells.Number(row.Problems), Cells.Number(row.PassedOver),
    ];

    private static string? Taken(ListImportDto row, int count) => row.State == ListState.Taken ? Cells.Number(count) : null;
}
