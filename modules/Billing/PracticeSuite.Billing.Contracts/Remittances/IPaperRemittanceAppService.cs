using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Remittances;

/// <summary>
/// Remittances that came on paper, of payers that send no 835 (C-342): typed in, held against the same sums, posted the same way, and known when they are
/// typed a second time (C-200 to C-204, C-216).
/// </summary>
public interface IPaperRemittanceAppService
{
    /// <summary>What the form shows of a claim whose number is on the paper.</summary>
    Task<PaperClaimDto> FindClaimAsync(string number, CancellationToken cancellationToken);

    /// <summary>Posts it whole or refuses it whole; a refusal names the box, and nothing is kept.</summary>
    /// <returns>The remittance.</returns>
    Task<Guid> PostAsync(PaperRemittanceInput remittance, CancellationToken cancellationToken);

    /// <summary>Takes a remittance that was typed wrong back by counter-entries; it may be typed anew then.</summary>
    /// <returns>The remittance that takes it back.</returns>
    Task<Guid> TakeBackAsync(Guid remittanceId, string reason, CancellationToken cancellationToken);
}

public static class PaperRemittanceLimits
{
    /// <summary>As many as anybody types of one check.</summary>
    public const int Claims = 50;

    public const int Adjustments = 12;

    /// <summary>Remarks that an 835 has room for (C-189).</summary>
    public const int Remarks = 5;

    public const int RemarksText = 40;

    public const int ReasonCode = 5;
}

/// <param name="PayerRank">1 the first payer, 2 the second, 3 the third.</param>
public sealed record PaperClaimDto(Guid ClaimId, Guid PatientId, string Number, string Patient, string Payer, int PayerRank, string Code, DateOnly ServiceDate, Money Charge);

/// <summary>One check or transfer with the claims that it pays.</summary>
/// <param name="Trace">Number of the check or the transfer (TRN02).</param>
/// <param name="PaidOn">The date on it (BPR16); not later than today.</param>
/// <param name="ByTransfer">Otherwise a check.</param>
/// <param name="Total">What came: the claims less what was withheld (C-202).</param>
/// <param name="Withheld">Kept by the payer for something else (PLB WO, C-218).</param>
/// <param name="WithheldFor">What the paper says it was kept for.</param>
public sealed record PaperRemittanceInput(
    string Trace, DateOnly? PaidOn, bool ByTransfer, Money Total, Money Withheld, string? WithheldFor, IReadOnlyList<PaperClaimInput> Claims);

/// <summary>A claim of it. Our claims have one line, so that what the paper says of the line and of the claim is said once.</summary>
/// <param name="IsDenied">The payer refused it (CLP02 4).</param>
/// <param name="PayerControlNumber">The payer's number of the claim, without which it cannot be corrected later (B-169).</param>
/// <param name="Remarks">Remark codes, parted by spaces or commas.</param>
public sealed record PaperClaimInput(
    string Number, bool IsDenied, string? PayerControlNumber, Money Charge, Money Paid, Money PatientResponsibility, string? Remarks, IReadOnlyList<PaperAdjustmentInput> Adjustments);

/// <param name="Group">CO, PR, OA or PI (C-186).</param>
/// <param name="Reason">"45".</param>
public sealed record PaperAdjustmentInput(string Group, string Reason, Money Amount);
