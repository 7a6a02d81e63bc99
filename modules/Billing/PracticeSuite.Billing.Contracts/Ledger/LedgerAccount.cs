namespace PracticeSuite.Billing.Contracts.Ledger;

/// <summary>The accounts of the books. A debit is positive, a credit negative, and all of them together are nought.</summary>
public enum LedgerAccount
{
    /// <summary>What payers are expected to answer for.</summary>
    InsuranceReceivable,

    /// <summary>What patients may be asked for: PR and nothing else, without PR-45 (C-211, C-212, C-381).</summary>
    PatientReceivable,

    /// <summary>Shares of patients for which another insurance is asked first: nobody bills the patient for them yet (C-100, C-384).</summary>
    NextPayerReceivable,

    /// <summary>Denied and not worked yet; never written off by itself (C-214).</summary>
    DeniedReceivable,

    /// <summary>Taken off by the payer on its own account (PI), to be disputed (C-211).</summary>
    DisputedReceivable,

    /// <summary>Other adjustments (OA, and PR-45), to be looked at (C-211, C-212).</summary>
    ReviewReceivable,

    /// <summary>Shares of which the patient is never asked: a QMB's, or of a payer that forbids it (C-213, B-144, B-202).</summary>
    UnbilledShare,

    Cash,

    /// <summary>Received for claims that are not known (C-210).</summary>
    Unapplied,

    /// <summary>Received for claims that another program keeps; the money is that program's to post (C-210).</summary>
    BilledElsewhere,

    RefundsPayable,

    /// <summary>Paid by patients before their share is known; theirs until a person puts it to a share (C-071, C-381).</summary>
    PatientPrepayments,

    /// <summary>PLB: what a payer took or gave of no one claim (C-218).</summary>
    ProviderAdjustments,

    /// <summary>L6 (C-220).</summary>
    Interest,

    Charges,

    /// <summary>CO, by reason (C-211).</summary>
    ContractualWriteOff,

    /// <summary>CARC 253, never the patient's (C-212).</summary>
    Sequestration,

    /// <summary>Denied amounts that a person gave up.</summary>
    DenialWriteOff,

    /// <summary>Disputed amounts that a person gave up.</summary>
    DisputeWriteOff,

    /// <summary>Amounts to be looked at that a person gave up.</summary>
    ReviewWriteOff,

    /// <summary>One patient's documented hardship (B-145).</summary>
    HardshipWaiver,
}

/// <summary>What an entry was made for.</summary>
public enum JournalKind
{
    /// <summary>The claim went out.</summary>
    Charge,

    /// <summary>A claim of a remittance.</summary>
    Remittance,

    /// <summary>The payer took back what it had answered (C-215).</summary>
    Reversal,

    /// <summary>A PLB of a remittance (C-218).</summary>
    ProviderAdjustment,

    /// <summary>A person found the claim of money that had none.</summary>
    Match,

    WriteOff,

    /// <summary>It was decided that money goes back, to the payer or to the patient: the practice owes it (B-166, C-386).</summary>
    Refund,

    /// <summary>It went back (B-166).</summary>
    RefundPaid,

    /// <summary>The patient paid some of their share.</summary>
    PatientPayment,

    /// <summary>The patient paid before the share was known; it is held.</summary>
    Prepayment,

    /// <summary>The counter-entry of another.</summary>
    Undo,

    /// <summary>The patient's share went elsewhere: it was waived, is a QMB's, another insurance is asked for it, or less was allowed (B-144, B-145, C-382).</summary>
    ShareMoved,

    /// <summary>A person said that unmatched money is of a claim that another program keeps (C-210).</summary>
    BilledElsewhere,

    /// <summary>A person returned unmatched money to the payer; with the entry that it undoes, its counter-entry (C-210).</summary>
    UnmatchedReturned,

    /// <summary>
    /// A person cancelled the share of a month that was not billable, or of what was allowed beyond the payer's rate, of which the payer paid nothing (B-165, C-381).
    /// </summary>
    ShareCancelled,
}
