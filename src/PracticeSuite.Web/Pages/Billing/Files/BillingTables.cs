namespace PracticeSuite.Web.Pages.Billing.Files;

/// <summary>Every table of billing.</summary>
internal static class BillingTables
{
    public static IReadOnlyList<CsvTable> All { get; } =
        [.. MonthTables.All, .. WorkTables.All, .. RemittanceTables.All, .. LedgerTables.All, .. RevenueTables.All, .. SubmissionTables.All, .. StatementTables.All, .. PayerTables.All,
        .. ClosingTables.All, .. SettingTables.All];
}
