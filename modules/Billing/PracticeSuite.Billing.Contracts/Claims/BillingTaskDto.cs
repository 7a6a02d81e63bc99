using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Claims;

public enum BillingTaskKind
{
    /// <summary>Report and return an overpayment within 60 days of identifying it (B-166).</summary>
    Refund,

    /// <summary>Ask the contractor to reopen a paid or denied claim (B-165).</summary>
    Reopening,

    /// <summary>Correct what was rejected and send it again as frequency 1 (B-167).</summary>
    FixAndResend,

    /// <summary>A person decides: correct, appeal or leave it (B-168).</summary>
    Review,
}

/// <param name="Text">What to do, in a sentence without names.</param>
public sealed record BillingTaskDto(
    Guid Id, BillingTaskKind Kind, Guid ClaimId, string ClaimNumber, Guid PatientId, BillingMonth Month, string Text,
    DateOnly OpenedOn, DateOnly? DueOn, DateTimeOffset? DoneAt, string? DoneBy, string? DoneReason);
