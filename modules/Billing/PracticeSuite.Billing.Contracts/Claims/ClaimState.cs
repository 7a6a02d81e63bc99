namespace PracticeSuite.Billing.Contracts.Claims;

/// <summary>The states of a claim (C-160).</summary>
public enum ClaimState
{
    /// <summary>Made by the evaluation without holds; waits for a person (B-212).</summary>
    Draft,

    /// <summary>As Draft, but its month is not closed: nobody can release it before the 8th (B-111).</summary>
    ReadyPendingClose,
    Held,

    /// <summary>Released by a person; the next batch takes it.</summary>
    Ready,
    Batched,
    Transmitted,
    SyntaxAccepted,
    FileRejected,
    ClearinghouseAccepted,
    ClearinghouseRejected,
    PayerAccepted,
    PayerRejected,
    Pending,
    Paid,
    PartiallyPaid,

    /// <summary>Adjudicated with nothing to pay, for instance all to the deductible; not a denial (C-162).</summary>
    ZeroPaid,
    Denied,
    Reversed,
    CorrectionDraft,
    Voided,
    Appealed,
    ReopeningRequested,
    PatientBalance,
    WrittenOff,
    Closed,
}
