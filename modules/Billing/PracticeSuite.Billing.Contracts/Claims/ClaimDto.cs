using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Billing.Contracts.Superbills;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Claims;

/// <summary>A claim with everything its page shows; Evidence is that of the latest version.</summary>
/// <param name="Number">Short, unique in the practice, without meaning for a person: goes to CLM01.</param>
/// <param name="ReleasableFrom">The first day on which it may be released (B-111).</param>
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
    ExpectedMoneyDto? Expected,
    IReadOnlyList<HoldDto> Holds,
    IReadOnlyList<ClaimVersionDto> Versions,
    IReadOnlyList<ClaimStatusDto> History,
    IReadOnlyList<BillingTaskDto> Tasks,
    IReadOnlyList<SuperbillDto> Superbills,
    IReadOnlyList<ClaimState> NextStates);

/// <param name="Frequency">1 original, 7 replacement, 8 void (B-163, B-164).</param>
/// <param name="ReplacesVersionId">The version that this one corrects (B-169).</param>
/// <param name="Sha256">Of the stored evidence, in hexadecimal (B-243).</param>
public sealed record ClaimVersionDto(
    Guid Id, int Number, int Frequency, DateOnly DateOfService, Money Charge, Money? ExpectedAllowed, Seconds Counted,
    Guid? ReplacesVersionId, string? OriginalPayerControlNumber, string Reason, DateTimeOffset CreatedAt, string Sha256);

/// <param name="From">Null for the claim's first state.</param>
/// <param name="Cause">What moved it: the run, the person's act or the payer's document (C-161).</param>
public sealed record ClaimStatusDto(ClaimState? From, ClaimState To, DateTimeOffset At, string By, string Cause);

public sealed record ClaimQuery(
    BillingMonth? Month = null, ClaimState? State = null, Guid? PatientId = null, string? Text = null, int Skip = 0, int Take = 100);

public sealed record ClaimPageDto(int Total, IReadOnlyList<ClaimListItemDto> Rows);

public sealed record ClaimListItemDto(
    Guid Id, string Number, Guid PatientId, string Patient, string Mrn, BillingMonth Month, string Code, ClaimState State,
    DateOnly DateOfService, string Payer, Money Charge, Money? ExpectedAllowed, DateOnly ReleasableFrom);

/// <param name="Refused">Claims that stay as they are, with the sentence that says why.</param>
public sealed record ClaimReleaseDto(IReadOnlyList<Guid> Released, IReadOnlyDictionary<Guid, string> Refused);

/// <param name="PayerControlNumber">CLP07, without which no correction can be sent (B-169).</param>
/// <param name="Document">What said so, for instance "277CA 0001" (C-161).</param>
public sealed record ClaimOutcomeInput(ClaimState State, DateOnly On, string? PayerControlNumber, Money? Paid, string? Document);

/// <summary>The month's time behind a claim.</summary>
/// <param name="During">The month on the location's clock.</param>
public sealed record ClaimTimelineDto(
    Guid ClaimId, int Version, Interval During, string TimeZoneId, Seconds Threshold, Seconds Counted, DateTimeOffset ReachedAt,
    IReadOnlyList<TimePieceDto> Pieces);
