namespace PracticeSuite.Billing.Contracts.Ledger;

/// <summary>Accounts as people read them, on pages and on paper.</summary>
public static class LedgerWords
{
    public static string Of(LedgerAccount account) => account switch
    {
        LedgerAccount.InsuranceReceivable => "Insurance receivable",
        LedgerAccount.PatientReceivable => "Patient receivable",
        LedgerAccount.NextPayerReceivable => "Next payer receivable",
        LedgerAccount.DeniedReceivable => "Denied, not worked yet",
        LedgerAccount.DisputedReceivable => "Disputed with payers (PI)",
        LedgerAccount.ReviewReceivable => "To be looked at (OA)",
        LedgerAccount.UnbilledShare => "Shares not billed (QMB)",
        LedgerAccount.Unapplied => "Unapplied money",
        LedgerAccount.BilledElsewhere => "Billed elsewhere",
        LedgerAccount.RefundsPayable => "Refunds payable",
        LedgerAccount.PatientPrepayments => "Patient prepayments",
        LedgerAccount.ProviderAdjustments => "Provider-level adjustments",
        LedgerAccount.ContractualWriteOff => "Contractual write-off",
        LedgerAccount.DenialWriteOff => "Denials written off",
        LedgerAccount.DisputeWriteOff => "Disputed amounts written off",
        LedgerAccount.ReviewWriteOff => "Reviewed amounts written off",
        LedgerAccount.HardshipWaiver => "Shares waived for hardship",
        _ => account.ToString(),
    };
}
