using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Billing.Contracts.Worklists;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Claims;

/// <summary>A claim with everything its page shows; Evidence is that of the latest version.</summary>
/// <param name="Number">Short, unique in the practice, without meaning for a person: goes to CLM01.</param>
/// <param name="ReleasableFrom">The first day on which it may be released (B-111).</param>
/// <param name="ShareWaiver">The documented hardship for which the patient is not asked for their share (B-145).</param>
public sealed record ClaimDto(
    Guid Id,
    string Number,
    Guid PatientId,
    string Patient,
    string Mrn,
    BillingMonth Month,
    string Code,
    ClaimState State,
    DateOnly ReleasableFrom,
    string? ReleasedBy,
    DateTimeOffset? ReleasedAt,
    string? PayerControlNumber,
    Money? Paid,
    int CurrentVersion,
    ClaimEvidence Evidence,
    IReadOnlyList<HoldDto> Holds,
    IReadOnlyList<ClaimVersionDto> Versions,
    IReadOnlyList<ClaimStatusDto> History,
    IReadOnlyList<ClaimWorkDto> Work,
    IReadOnlyList<SuperbillDto> Superbills,
    IReadOnlyList<ClaimState> NextStates,
    ClaimFilingDto Filing,
    ExpectedPaymentDto? ExpectedPayment,
    string? ShareWaiver)
{
    /// <summary>What the practice calls the code; empty where nobody named it.</summary>
    public string CodeLabel { get; init; } = "";

    /// <summary>What a biller gave it beside the payer's own, and why (B-114).</summary>
    public ClaimModifierDto? Modifier { get; init; }

    /// <summary>A biller may give it one or take it back, be it as a correction.</summary>
    public bool MayBeModified { get; init; }

    /// <summary>1 the first payer, 2 the second, 3 the third.</summary>
    public int PayerRank { get; init; } = 1;

    /// <summary>The same service, asked of other payers.</summary>
    public IReadOnlyList<OtherPayerClaimDto> Others { get; init; } = [];

    /// <summary>Counts every change of the claim, not only those of what it says; whoever acts on the claim names it.</summary>
    public int Version { get; init; }
}

public sealed record OtherPayerClaimDto(Guid Id, string Number, int PayerRank, string Payer, ClaimState State);

/// <summary>A claim as a list showed it.</summary>
public sealed record ShownClaim(Guid Id, int Version);

public sealed record ClaimModifierDto(string Modifier, string Reason);

/// <summary>Until when the claim can be filed, how that is proved, and how long its papers are kept.</summary>
/// <param name="FileBy">The last day (B-150 to B-153); null when nothing of it waits to be filed.</param>
/// <param name="DaysLeft">To that day; negative once it has passed.</param>
/// <param name="Warning">The stage of warning: 60, 30, 14, 7 or 1 days; null while there is more time (B-155).</param>
/// <param name="KeepUntil">B-245.</param>
/// <param name="Proof">That it was filed in time; null until clearinghouse and payer have said so themselves (B-154).</param>
/// <param name="Secondary">The next payer's clock, once the first has answered (B-152).</param>
public sealed record ClaimFilingDto(
    DateOnly? FileBy, int? DaysLeft, int? Warning, DateOnly KeepUntil, int KeepYears, FilingProofDto? Proof, SecondaryFilingDto? Secondary);

/// <param name="SyntaxAcceptedOn">999.</param>
/// <param name="AcceptedOn">277CA with the payer's control number.</param>
public sealed record FilingProofDto(DateOnly SyntaxAcceptedOn, DateOnly AcceptedOn, string PayerControlNumber);

public sealed record SecondaryFilingDto(string Payer, DateOnly FileBy);

/// <summary>Who is expected to pay what of a Medicare claim once the year's deductible is met (B-142, B-144).</summary>
/// <param name="Contractual">Charge above the allowed amount, CO-45.</param>
/// <param name="Sequestration">Cut from Medicare's own share, CARC 253.</param>
/// <param name="QmbBucket">The share that a QMB is never asked for.</param>
/// <param name="YearsDeductible">Until it is met, the patient's part is up to this much larger (B-143); null where it is not known.</param>
public sealed record ExpectedPaymentDto(
    Money Allowed, Money Contractual, Money Coinsurance, Money Sequestration, Money Paid, Money PatientBalance, Money QmbBucket, Money? YearsDeductible);

/// <param name="Frequency">1 original, 7 replacement, 8 void (B-163, B-164).</param>
/// <param name="ReplacesVersionId">The version that this one corrects (B-169).</param>
/// <param name="Sha256">Of the stored evidence, in hexadecimal (B-243).</param>
public sealed record ClaimVersionDto(
    Guid Id, int Number, int Frequency, DateOnly DateOfService, Money Charge, Money? ExpectedAllowed, Seconds Counted,
    Guid? ReplacesVersionId, string? OriginalPayerControlNumber, string Reason, DateTimeOffset CreatedAt, string Sha256);

/// <param name="From">Null for the claim's first state.</param>
/// <param name="Cause">What moved it: the run, the person's act or the payer's document (C-161).</param>
/// <param name="StatedOn">The day on which a clearinghouse or payer said so; null for own and for implied steps (B-154).</param>
public sealed record ClaimStatusDto(ClaimState? From, ClaimState To, DateTimeOffset At, string By, string Cause, DateOnly? StatedOn);

/// <param name="Text">In the patient's name or MRN, or a claim's number.</param>
/// <param name="Number">Of the one claim, whole.</param>
public sealed record ClaimQuery(
    BillingMonth? Month = null, ClaimState? State = null, Guid? PatientId = null, string? Text = null, int Skip = 0, int Take = 100, string? Number = null);

public sealed record ClaimPageDto(int Total, IReadOnlyList<ClaimListItemDto> Rows);

public sealed record ClaimListItemDto(
    Guid Id, string Number, Guid PatientId, string Patient, string Mrn, BillingMonth Month, string Code, ClaimState State,
    DateOnly DateOfService, string Payer, Money Charge, Money? ExpectedAllowed, DateOnly ReleasableFrom, int Version, int PayerRank)
{
    /// <summary>It rests on what a Part 2 program made, and goes nowhere without the notice (P-076).</summary>
    public bool IsPart2 { get; init; }
}

/// <param name="Refused">Claims that stay as they are, with the sentence that says why.</param>
public sealed record ClaimReleaseDto(IReadOnlyList<Guid> Released, IReadOnlyDictionary<Guid, string> Refused);

/// <param name="PayerControlNumber">CLP07, without which no correction can be sent (B-169).</param>
/// <param name="Document">What said so, for instance "277CA 0001" (C-161).</param>
/// <param name="RemarkCodes">Of the remittance, for instance MA130 with a denial: returned as unprocessable (B-165).</param>
public sealed record ClaimOutcomeInput(
    ClaimState State, DateOnly On, string? PayerControlNumber, Money? Paid, string? Document, IReadOnlyList<string>? RemarkCodes = null);

/// <summary>The month's time behind a claim.</summary>
/// <param name="During">The month on the location's clock.</param>
public sealed record ClaimTimelineDto(
    Guid ClaimId, int Version, Interval During, string TimeZoneId, Seconds Threshold, Seconds Counted, DateTimeOffset ReachedAt,
    IReadOnlyList<TimePieceDto> Pieces);
