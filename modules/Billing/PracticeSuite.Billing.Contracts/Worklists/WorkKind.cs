namespace PracticeSuite.Billing.Contracts.Worklists;

/// <summary>What kind of work it is; each is a list of its own.</summary>
public enum WorkKind
{
    Denial,

    /// <summary>The payer allowed less than its rate says (C-219).</summary>
    Underpayment,

    /// <summary>The payer allowed more than its rate says (C-219): the rate is wrong, or some of it has to go back (B-166).</summary>
    Overpayment,

    /// <summary>PI (C-211).</summary>
    Dispute,

    /// <summary>OA (C-211).</summary>
    Review,

    /// <summary>More was paid than was charged; 60 days to return it (B-166).</summary>
    CreditBalance,

    /// <summary>The patient paid more than they owe, and gets it back (C-386).</summary>
    PatientCredit,

    /// <summary>The payer writes the patient's name or number otherwise (C-187).</summary>
    CorrectedName,

    /// <summary>What was paid for a month that turned out not to be billable; 60 days from finding it (B-166).</summary>
    Refund,

    /// <summary>Ask the contractor to reopen a paid or denied claim (B-165).</summary>
    Reopening,

    /// <summary>Correct what was rejected and send it again as frequency 1 (B-167).</summary>
    FixAndResend,

    /// <summary>A person decides: correct, appeal or leave it (B-168).</summary>
    Decision,

    /// <summary>The payer's last day comes near and the claim has not gone (B-155).</summary>
    Filing,

    /// <summary>A month that is held: somebody put it here to follow it up, until it is held no more.</summary>
    MonthHold,
}
