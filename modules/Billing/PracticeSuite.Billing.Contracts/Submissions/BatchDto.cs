using PracticeSuite.Billing.Contracts.Claims;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Submissions;

/// <summary>How far a batch is.</summary>
public enum BatchState
{
    /// <summary>Its claims and its control number are given; the file is not handed over yet.</summary>
    Built,

    /// <summary>The whole file lies at its place under a name that nobody takes away; only its renaming is left.</summary>
    Staged,

    /// <summary>Handed over.</summary>
    Transmitted,

    /// <summary>TA1 or 999 said that the file could be read.</summary>
    Accepted,

    /// <summary>TA1 or 999 turned the file away, and every claim in it (C-140, C-141).</summary>
    Rejected,

    /// <summary>Somebody took it back before it was handed over; it goes nowhere.</summary>
    TakenBack,
}

/// <param name="Control">ISA13 and GS06.</param>
/// <param name="Reference">BHT03.</param>
/// <param name="Sha256">Of the file; null until it was made.</param>
/// <param name="Answer">What TA1 and 999 said, in words; null until one came.</param>
/// <param name="Problem">Why it could not be handed over yet; a sentence.</param>
/// <param name="Standing">Its claims by what has become of them. Of a test batch none, as no claim moves with it.</param>
public sealed record BatchDto(
    Guid Id,
    Guid ClearinghouseId,
    string Clearinghouse,
    ClearinghouseMode Mode,
    int Control,
    string Reference,
    BatchState State,
    int Claims,
    Money Charge,
    DateTimeOffset BuiltAt,
    string BuiltBy,
    string FileName,
    string? Sha256,
    long? Bytes,
    DateTimeOffset? TransmittedAt,
    DateTimeOffset? AnsweredAt,
    string? Answer,
    string? Problem,
    IReadOnlyList<BatchStandingDto> Standing);

/// <param name="IsSuperseded">The claim has gone again since, in a later batch.</param>
public sealed record BatchStandingDto(ClaimState State, int Claims, bool IsSuperseded);

public sealed record BatchClaimDto(
    Guid ClaimId, string Number, string ControlNumber, int Version, Guid PatientId, string Patient, Money Charge, string Payer, ClaimState State, bool IsSuperseded)
{
    /// <summary>It rests on what a Part 2 program made (P-071).</summary>
    public bool IsPart2 { get; init; }
}

public sealed record BatchDetailDto(BatchDto Batch, IReadOnlyList<BatchClaimDto> Claims, IReadOnlyList<InboundFileDto> Answers);

public sealed record BatchPageDto(int Total, IReadOnlyList<BatchDto> Rows);

/// <summary>What would go, what stays and why.</summary>
/// <param name="Held">A page of the claims that the edits before sending stopped, with what they found.</param>
/// <param name="Silent">A page of the claims of which nothing was heard for too long (C-148).</param>
public sealed record SubmissionBoardDto(
    IReadOnlyList<ReadyGroupDto> Ready, IReadOnlyList<EditedClaimDto> Held, int HeldTotal, IReadOnlyList<SilentClaimDto> Silent, int SilentTotal);

/// <summary>Which page of each list.</summary>
public sealed record SubmissionBoardQuery(int HeldFrom = 0, int SilentFrom = 0, int Take = 50);

public sealed record EditedClaimPageDto(int Total, IReadOnlyList<EditedClaimDto> Rows);

public sealed record SilentClaimPageDto(int Total, IReadOnlyList<SilentClaimDto> Rows);

/// <summary>Ready claims of one payer.</summary>
/// <param name="ClearinghouseId">Null: no clearinghouse carries the payer's claims.</param>
public sealed record ReadyGroupDto(
    Guid? ClearinghouseId, string? Clearinghouse, ClearinghouseMode? Mode, Guid PayerId, string Payer, int Claims, Money Charge, DateOnly Oldest);

public sealed record EditedClaimDto(
    Guid ClaimId, string Number, Guid PatientId, string Patient, string Payer, BillingMonth Month, IReadOnlyList<ClaimFindingDto> Findings)
{
    /// <summary>It rests on what a Part 2 program made (P-071).</summary>
    public bool IsPart2 { get; init; }
}

/// <summary>One that is held because it was turned away or stopped, as whoever releases it again saw it.</summary>
public sealed record TurnedAwayClaimDto(Guid Id, int Version, string Number, Guid PatientId, string Patient);

/// <summary>What an edit found before sending (C-120 to C-129).</summary>
/// <param name="Field">Loop, segment and element.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record ClaimFindingDto(string Rule, string Field, string? Value, string Problem, string Fix, DateTimeOffset FoundAt);

/// <summary>What has not come.</summary>
public enum Silence
{
    /// <summary>No 999 within 24 hours.</summary>
    NoFileAnswer,

    /// <summary>No 277CA within three business days.</summary>
    NoClaimAnswer,

    /// <summary>No 835 within 30 days; of a form that was mailed, no answer on paper either.</summary>
    NoRemittance,

    /// <summary>Its batch was made 24 hours ago and is not handed over.</summary>
    NotHandedOver,
}

/// <param name="BatchId">Null where it went by mail.</param>
public sealed record SilentClaimDto(
    Guid ClaimId, string Number, Guid PatientId, string Patient, string Payer, ClaimState State, Silence Missing, DateTimeOffset SentAt, Guid? BatchId, int? Control)
{
    /// <summary>It rests on what a Part 2 program made (P-071).</summary>
    public bool IsPart2 { get; init; }
}

/// <param name="Built">Null where no claim passed the edits.</param>
/// <param name="Held">Claims that stay, with findings.</param>
/// <param name="Tried">Of a test, which holds no claim: those that would have stayed, with findings.</param>
public sealed record BatchBuiltDto(BatchDto? Built, int Held, IReadOnlyList<EditedClaimDto> Tried);

/// <summary>A claim's way in its batches, with what came back.</summary>
public sealed record ClaimSubmissionDto(IReadOnlyList<ClaimFindingDto> Findings, IReadOnlyList<TransmissionDto> Transmissions);

/// <param name="ControlNumber">CLM01 of this time.</param>
public sealed record TransmissionDto(
    Guid BatchId, string Clearinghouse, ClearinghouseMode Mode, int Control, int Version, string ControlNumber, BatchState State, DateTimeOffset BuiltAt,
    DateTimeOffset? TransmittedAt, string? Answer, IReadOnlyList<ClaimMessageDto> Messages);

/// <summary>Who said it (C-146).</summary>
public enum MessageSource
{
    /// <summary>TA1 or 999: of the file.</summary>
    File,
    Clearinghouse,
    Payer,
}

/// <summary>What a message comes to.</summary>
public enum MessageOutcome
{
    Accepted,
    Rejected,

    /// <summary>No code that is known: a person looks at it (C-143).</summary>
    Unknown,
}

/// <param name="Codes">Category, status and entity as they came: A7:164:IL.</param>
/// <param name="Text">In words of our own, with what to look at.</param>
/// <param name="ClearinghouseTrace">REF*D9, by which the clearinghouse finds the claim (C-074).</param>
public sealed record ClaimMessageDto(
    DateTimeOffset At, DateOnly? StatedOn, MessageSource Source, MessageOutcome Outcome, string Codes, string Text, string? ControlNumber, string? ClearinghouseTrace, Guid InboundFileId,
    bool IsSimulated);

/// <param name="Problem">Why files could not be exchanged the last time; null when they were.</param>
public sealed record ClearinghouseHealthDto(Guid Id, string Name, DateTimeOffset? ExchangedAt, string? Problem);
