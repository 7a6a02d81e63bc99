using PracticeSuite.Billing.Contracts.Ledger;
using PracticeSuite.Billing.Contracts.Remittances;
using PracticeSuite.Billing.Contracts.Worklists;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Codes of payers and names of accounts, as people read them.</summary>
internal static class RemittanceWords
{
    public static string Method(string code) => code switch
    {
        "ACH" => "transfer",
        "CHK" => "check",
        "NON" => "no payment",
        _ => code,
    };

    /// <summary>CLP02 (C-184).</summary>
    public static string Status(string code) => code switch
    {
        "1" => "processed",
        "2" => "processed as secondary",
        "3" => "processed as tertiary",
        "4" => "denied",
        "19" or "20" or "21" => "processed and forwarded",
        "22" => "taken back",
        "23" => "forwarded only",
        "25" => "forecast",
        _ => code,
    };

    public static string Tone(string status) => status switch
    {
        "4" => "danger",
        "22" => "warn",
        _ => "",
    };

    public static string Account(LedgerAccount account) => LedgerWords.Of(account);

    public static string Kind(JournalKind kind) => kind switch
    {
        JournalKind.ProviderAdjustment => "Provider-level",
        JournalKind.WriteOff => "Write-off",
        JournalKind.Refund => "Refund owed",
        JournalKind.RefundPaid => "Refund paid",
        JournalKind.Undo => "Counter-entry",
        JournalKind.ShareMoved => "Patient's share moved",
        JournalKind.ShareCancelled => "Patient's share cancelled",
        JournalKind.PatientPayment => "Patient's payment",
        JournalKind.Prepayment => "Patient's prepayment",
        JournalKind.BilledElsewhere => "Billed elsewhere",
        JournalKind.UnmatchedReturned => "Returned to the payer",
        _ => kind.ToString(),
    };

    public static string Kind(WorkKind kind) => WorkWords.Of(kind);

    public static string Reason(AdjustmentDto adjustment) =>
        adjustment.Meaning.Length > 0 ? $"{adjustment.Meaning} ({adjustment.Group}-{adjustment.Reason})" : $"{adjustment.Group}-{adjustment.Reason}";
}
