using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Remittances;

/// <summary>How far a file of remittances has come.</summary>
public enum RemittanceFileState
{
    /// <summary>Kept and not read yet.</summary>
    Received,

    Posted,

    /// <summary>Something is wrong with it, so nothing of it is posted (C-204).</summary>
    Quarantined,

    /// <summary>All that it holds was posted before (C-216).</summary>
    Duplicate,

    /// <summary>A person said that nothing of it will be posted; its month does not wait for it.</summary>
    PutAway,
}

/// <summary>How a claim of a remittance found ours.</summary>
public enum RemittanceMatch
{
    /// <summary>By CLP01.</summary>
    Matched,

    Unmatched,

    /// <summary>A person said which one it is.</summary>
    MatchedByHand,

    /// <summary>A person said that another program keeps the claim; its money is apart in the books.</summary>
    BilledElsewhere,

    /// <summary>Nobody's: a person returned the money to the payer.</summary>
    Returned,
}

/// <summary>What is wrong with a file, and where.</summary>
/// <param name="Place">"claim BHI2609A001, 2100 CLP04" or "interchange 1, segment 12, …".</param>
public sealed record RemittanceProblemDto(string Rule, string Place, string Problem, string Fix);

/// <summary>The payment of one 835 with the sums that must hold (C-202).</summary>
public sealed record PaymentSummaryDto(
    string Payer, string Trace, DateOnly? PaidOn, string Method, Money Paid, int Claims, Money ClaimsPaid, Money ProviderAdjustments);

public sealed record RemittanceFileDto(
    Guid Id, string Name, string Sha256, long Size, DateTimeOffset ReceivedAt, string ReceivedBy, RemittanceFileState State, int ProblemCount,
    IReadOnlyList<RemittanceProblemDto> Problems, IReadOnlyList<PaymentSummaryDto> Payments, int Version)
{
    /// <summary>How often it was put away, the first time first; what was taken up again since has it too.</summary>
    public IReadOnlyList<PutAwayDto> PutAway { get; init; } = [];
}

/// <summary>That a person put a file away: why, who and when.</summary>
public sealed record PutAwayDto(string Reason, string By, DateTimeOffset At);

public sealed record RemittanceFilePageDto(int Total, IReadOnlyList<RemittanceFileDto> Rows);

/// <param name="IsKnown">The same bytes were there before; nothing was done a second time.</param>
public sealed record ReceivedFileDto(Guid Id, RemittanceFileState State, bool IsKnown, int Claims, int Unmatched, int ProblemCount);

public sealed record RemittanceListDto(int Total, Money Paid, int Quarantined, int Unmatched, int OpenProviderAdjustments, IReadOnlyList<RemittanceListItemDto> Rows);

public sealed record RemittanceListItemDto(
    Guid Id, DateOnly? PaidOn, string Payer, string Trace, string Method, Money Paid, int Claims, int Unmatched, DateTimeOffset PostedAt, string PostedBy);

public sealed record RemittanceDto(
    Guid Id, Guid FileId, string FileName, DateOnly? PaidOn, string Payer, string PayerCompanyId, string Trace, string Method, Money Paid, Money ClaimsPaid,
    Money AdjustmentsTaken, int Claims, int Unmatched, DateTimeOffset PostedAt, string PostedBy, IReadOnlyList<ProviderAdjustmentDto> ProviderAdjustments)
{
    /// <summary>Typed from paper, because the payer sends no 835 (C-342).</summary>
    public bool IsOnPaper { get; init; }

    /// <summary>It was typed here, and nothing of it is taken back yet.</summary>
    public bool MayBeTakenBack { get; init; }
}

public sealed record RemittanceClaimPageDto(int Total, IReadOnlyList<RemittanceClaimDto> Rows);

/// <param name="Number">CLP01.</param>
/// <param name="Status">CLP02.</param>
/// <param name="ShareDiffers">CLP05 is not what the adjustments say; these were posted (C-203).</param>
/// <param name="StateStayed">The money is posted, and the claim is in a state from which the answer leads nowhere.</param>
/// <param name="ClearinghouseTrace">REF*D9 (C-074).</param>
public sealed record RemittanceClaimDto(
    Guid Id, int Sequence, RemittanceMatch Match, Guid? ClaimId, Guid PatientId, string Patient, string Number, string Status, DateOnly? ServiceDate, Money Charge,
    Money? Allowed, Money Paid, Money PatientShare, string? PayerControlNumber, string? ClearinghouseTrace, bool ShareDiffers, bool StateStayed,
    IReadOnlyList<RemittanceLineDto> Lines)
{
    /// <summary>Of a Part 2 program.</summary>
    public bool IsPart2 { get; init; }
}

/// <param name="Code">Empty for the adjustments of the claim itself.</param>
public sealed record RemittanceLineDto(
    string Code, DateOnly? ServiceDate, Money Charge, Money? Allowed, Money Paid, Money PatientShare, IReadOnlyList<AdjustmentDto> Adjustments,
    IReadOnlyList<string> Remarks);

/// <param name="Meaning">Our own words for the reason; empty where there are none.</param>
public sealed record AdjustmentDto(string Group, string Reason, Money Amount, string Meaning);

/// <param name="Suggested">Claims that it could be, those that a payer has and has not settled first, and of each the likeliest before the others (C-210).</param>
public sealed record UnmatchedDto(
    Guid Id, int Version, Guid RemittanceId, string Payer, string Trace, DateOnly? PaidOn, string Number, string Patient, string? MemberId, DateOnly? ServiceDate, string Code,
    Money Charge, Money Paid, IReadOnlyList<SuggestedClaimDto> Suggested)
{
    /// <summary>Where the claim is kept, of money that a person gave to another program; how it went back and why, of money that was returned.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Whoever sees the row has seen something of each of them.</summary>
    public IReadOnlyList<SuggestedClaimDto> Patients => Suggested;
}

/// <param name="Because">What agrees: "member id, date, code, charge".</param>
/// <param name="Paid">By its payer so far.</param>
/// <param name="IsDone">Nothing more is expected of this payer: what comes is paid twice, or another claim's.</param>
public sealed record SuggestedClaimDto(
    Guid Id, Guid PatientId, string Number, string Patient, DateOnly ServiceDate, string Code, Money Charge, string Because, ClaimState State, Money Paid, bool IsDone);

/// <summary>How unmatched money went back to its payer.</summary>
/// <param name="Reference">Number of the check or transfer, or of the remittance that kept it.</param>
/// <param name="PaidOn">Not later than today, and not before it came.</param>
/// <param name="Reason">Why it is nobody's.</param>
public sealed record UnmatchedReturnInput(RefundMeans Means, string Reference, DateOnly PaidOn, string Reason);

public sealed record UnmatchedPageDto(int Total, Money Held, IReadOnlyList<UnmatchedDto> Rows);

/// <param name="Amount">Positive reduces the payment (C-190).</param>
/// <param name="Suggested">The claim whose payer control number the reference is (C-218).</param>
public sealed record ProviderAdjustmentDto(
    Guid Id, int Version, Guid RemittanceId, string Payer, string Trace, DateOnly? PaidOn, string Reason, string Meaning, string? Reference, Money Amount,
    SuggestedClaimDto? Suggested, string? Settled, string? SettledBy)
{
    /// <summary>Of whom the suggestion shows something.</summary>
    public Guid? PatientId => Suggested?.PatientId;
}

public sealed record ProviderAdjustmentPageDto(int Total, Money Net, IReadOnlyList<ProviderAdjustmentDto> Rows);
