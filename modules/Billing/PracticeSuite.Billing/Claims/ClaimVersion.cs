using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Claims;

/// <summary>What a claim said at one time, with its evidence; never changed once made (C-164, B-169, B-211).</summary>
internal sealed class ClaimVersion : IBelongsToPractice
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required PracticeId PracticeId { get; init; }

    public required Guid ClaimId { get; init; }

    public required int Number { get; init; }

    /// <summary>One of <see cref="ClaimFrequency"/>.</summary>
    public required int Frequency { get; init; }

    public required DateOnly ServiceDate { get; init; }

    public required long ChargeCents { get; init; }

    public long? ExpectedAllowedCents { get; init; }

    public required Seconds Counted { get; init; }

    public Guid? ReplacesVersionId { get; init; }

    public string? OriginalPayerControlNumber { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>JSON of <c>ClaimEvidence</c>, exactly as it was hashed.</summary>
    public required string Evidence { get; init; }

    public required string EvidenceSha256 { get; init; }
}
