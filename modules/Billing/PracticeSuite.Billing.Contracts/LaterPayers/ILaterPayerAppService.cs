using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.LaterPayers;

/// <summary>
/// Claims that ask the next payer for what the one before has left to the patient (C-085, C-100). They are proposed when an answer is posted, released as
/// any claim (<see cref="IClaimAppService.ReleaseManyAsync"/>), or dropped.
/// </summary>
public interface ILaterPayerAppService
{
    /// <summary>Those that wait for a person, the one that has to be filed first on top.</summary>
    /// <param name="dropped">Those that nobody files, instead.</param>
    Task<LaterClaimPageDto> GetListAsync(bool dropped, int skip, int take, CancellationToken cancellationToken);

    /// <summary>Does not ask this payer: the share is the patient's, or goes where such a share goes.</summary>
    /// <param name="version">Of the claim, as it was shown.</param>
    Task DropAsync(Guid claimId, int version, string reason, CancellationToken cancellationToken);

    /// <summary>Asks after all.</summary>
    Task TakeUpAsync(Guid claimId, int version, CancellationToken cancellationToken);
}

public sealed record LaterClaimPageDto(int Total, DateOnly Today, IReadOnlyList<LaterClaimDto> Rows);

/// <param name="Rank">2 or 3.</param>
/// <param name="Left">Of the patient's share, what stands in the books for this payer to answer.</param>
/// <param name="ReleasableFrom">30 days later where the payer before has passed it on itself (C-105).</param>
/// <param name="FileBy">The last day on which the payer takes it (B-152).</param>
/// <param name="FirstPaid">What all payers before have paid.</param>
public sealed record LaterClaimDto(
    Guid Id, int Version, string Number, Guid PatientId, string Patient, BillingMonth Month, DateOnly ServiceDate, string Code, int Rank, string Payer, ClaimState State, Money Left,
    DateOnly ReleasableFrom, DateOnly? FileBy, Guid PrimaryId, string PrimaryNumber, string FirstPayer, Money FirstPaid, string Why)
{
    /// <summary>It rests on what a Part 2 program made (P-071).</summary>
    public bool IsPart2 { get; init; }
}
