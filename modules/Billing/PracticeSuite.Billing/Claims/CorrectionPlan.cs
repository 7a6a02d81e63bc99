using PracticeSuite.Billing.Contracts.Months;

namespace PracticeSuite.Billing.Claims;

internal enum CorrectionAction
{
    /// <summary>The claim stands; only the record of the month changes (B-161, B-162).</summary>
    RecordOnly,

    /// <summary>With the payer; wait for the remittance (B-165).</summary>
    Wait,

    /// <summary>Send the whole claim as a replacement, frequency 7 (B-164).</summary>
    Replace,

    /// <summary>Take the claim back, frequency 8 (B-163).</summary>
    Void,

    /// <summary>A task: ask the Medicare contractor to reopen for a clerical error (B-165).</summary>
    Reopening,

    /// <summary>A task: report and return an overpayment of Medicare (B-166).</summary>
    Refund,

    /// <summary>A task: the payer takes no void and paid nothing, and the patient's share is to be cancelled (B-165, C-381).</summary>
    CancelShare,

    /// <summary>Wanted, but something is missing; see the hold.</summary>
    Held,
}

/// <summary>What to do about a claim whose month has changed.</summary>
/// <param name="Frequency">A replacement or a void; null when no claim is sent.</param>
/// <param name="ReplacesClaimId">The version that a new one stands for (B-169).</param>
/// <param name="OriginalControlNumber">REF F8, with frequency 7 or 8 only.</param>
/// <param name="RefundDue">Money that was paid has to go back.</param>
/// <param name="DueOn">Until when the task has to be done.</param>
internal sealed record CorrectionPlan(
    CorrectionAction Action,
    int? Frequency = null,
    Guid? ReplacesClaimId = null,
    string? OriginalControlNumber = null,
    bool RefundDue = false,
    DateOnly? DueOn = null,
    HoldCode? Hold = null);
