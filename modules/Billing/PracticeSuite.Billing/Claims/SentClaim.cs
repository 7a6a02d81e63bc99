using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>How far a claim has come at its payer.</summary>
internal enum ClaimStanding
{
    AwaitingAdjudication,
    Paid,
    Denied,
}

/// <summary>What a correction has to know of a claim version that is out of our hands; nothing of it is ever edited (B-169).</summary>
/// <param name="PayerControlNumber">As the payer gave it in its acknowledgment or remittance.</param>
/// <param name="AdjudicatedOn">The day of the original remittance.</param>
internal sealed record SentClaim(
    Guid Id,
    ClaimStanding Standing,
    string Code,
    DateOnly ServiceDate,
    IReadOnlyList<string> Diagnoses,
    string? PlaceOfService,
    string? RenderingNpi,
    string? BillingNpi,
    string? PayerControlNumber,
    Money Paid,
    DateOnly? AdjudicatedOn,
    Guid PayerId,
    string MemberId,
    string? AuthorizationNumber,
    IReadOnlyList<string> Modifiers,
    Money Charge)
{
    /// <summary>What its answers leave to the patient or to a later payer, paid by the patient or not; read only where the payer has paid nothing.</summary>
    public Money Share { get; init; }
}
