using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Statements;

/// <summary>
/// What patients pay before anybody knows what their share is: at the visit, or before the claim goes. It is held in an account of its own, a payer is told of what came toward its claim
/// (C-071), and a person puts it to a share that is owed or gives it back.
/// </summary>
public interface IPrepaymentAppService
{
    /// <summary>The patient's, the latest first, with the claims to which they could belong.</summary>
    Task<PrepaymentsDto> GetAsync(Guid patientId, CancellationToken cancellationToken);

    /// <summary>A page of what is held of everybody, the oldest first, each with the claim that waits for it; the sums are of all pages.</summary>
    Task<HeldPrepaymentPageDto> GetHeldAsync(int skip, int take, CancellationToken cancellationToken);

    /// <summary>Holds a payment. It stays within the account for which it came (C-385).</summary>
    /// <exception cref="BusinessException"><c>Input:Invalid</c> for Amount, On, Reference or Account.</exception>
    Task TakeAsync(Guid patientId, PatientPaymentInput payment, CancellationToken cancellationToken);

    /// <summary>Says toward which claim it came: its payer is told with the claim (AMT*F5). No money moves, and the claim asks for the same amount.</summary>
    /// <param name="claimId">Null = toward none any more.</param>
    /// <param name="amount">At most what is left of it, and at most what the charge is beyond what the payer is told of other payments.</param>
    Task SetTowardAsync(Guid id, int version, Guid? claimId, Money amount, CancellationToken cancellationToken);

    /// <summary>Pays a share that is known with it, as far as it is owed.</summary>
    Task ApplyAsync(Guid id, int version, Guid claimId, Money amount, CancellationToken cancellationToken);

    /// <summary>What is left of it goes back to the patient; it is owed from now on, and stands under the patients' credits until it is paid out (C-386).</summary>
    Task ReturnAsync(Guid id, int version, string reason, CancellationToken cancellationToken);
}

/// <param name="Held">Left of all of them, which the practice holds.</param>
/// <param name="Accounts">For which of the patient's accounts a payment can come.</param>
public sealed record PrepaymentsDto(
    Guid PatientId, DateOnly Today, Money Held, IReadOnlyList<PrepaymentDto> Rows, IReadOnlyList<PrepaymentClaimDto> Claims, IReadOnlyList<StatementSubject> Accounts);

/// <param name="On">The day on which it came.</param>
/// <param name="How">"check 1204".</param>
/// <param name="Left">Neither applied nor returned.</param>
/// <param name="Toward">What its payer is told of it.</param>
/// <param name="IsReturned">What was left of it goes back, or has gone.</param>
/// <param name="IsUndone">It was taken back in the books: it never came.</param>
public sealed record PrepaymentDto(
    Guid Id, int Version, Guid PatientId, StatementSubject Account, DateOnly On, string How, Money Amount, Money Left, Guid? TowardClaimId, string TowardClaimNumber, Money Toward,
    bool IsReturned, bool IsUndone, string TakenBy, DateTimeOffset TakenAt);

/// <param name="Owed">Of the patient's share, so far as it is known.</param>
/// <param name="HasGone">It went to its payer already; what is said now is told with the next one that goes.</param>
public sealed record PrepaymentClaimDto(Guid ClaimId, string Number, DateOnly On, StatementSubject Account, Money Charge, Money Owed, bool HasGone);

/// <param name="Total">Payments of which something is held.</param>
/// <param name="Held">What is held of all of them.</param>
/// <param name="Untold">Those of all for which a claim has not gone whose payer is told nothing of them yet.</param>
public sealed record HeldPrepaymentPageDto(int Total, Money Held, int Untold, IReadOnlyList<HeldPrepaymentDto> Rows);

/// <param name="Share">A claim of which a share is owed that it could pay; null where nothing is owed.</param>
/// <param name="Untold">A claim that has not gone, and whose payer is told nothing of it yet; null where it is toward a claim, or all have gone.</param>
public sealed record HeldPrepaymentDto(Guid PatientId, PrepaymentDto Prepayment, PrepaymentClaimDto? Share, PrepaymentClaimDto? Untold)
{
    /// <summary>What a person looks at first; null where nothing waits.</summary>
    public PrepaymentClaimDto? Waiting => Share ?? Untold;

    /// <summary>Of a Part 2 program.</summary>
    public bool IsPart2 => Prepayment.Account == StatementSubject.Program;
}
