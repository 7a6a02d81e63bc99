using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>The board's headline figures. Near-miss months are held months too; claimed months are eligible, or were when claimed.</summary>
/// <param name="Enrolled">Patients with an enrollment that touches the month.</param>
/// <param name="EligibleSum">Expected allowed amounts of the eligible; months without a known rate add nothing.</param>
/// <param name="WithoutRate">Eligible months whose expected amount nobody knows (B-140).</param>
/// <param name="HoldCounts">Of all held months.</param>
/// <param name="NearMissHoldCounts">Of the near-miss months alone.</param>
/// <param name="Changed">Results that the last completed run found different from before.</param>
public sealed record MonthBoardSummaryDto(
    BillingMonth Month,
    int Enrolled,
    int Eligible,
    Money EligibleSum,
    int WithoutRate,
    int Held,
    int NearMiss,
    int Claimed,
    int Changed,
    IReadOnlyList<HoldCountDto> HoldCounts,
    IReadOnlyList<HoldCountDto> NearMissHoldCounts,
    MonthRunDto? LastRun,
    MonthRunDto? RunUnderWay)
{
    /// <summary>The rows of the board: a patient whose enrollment changed hands within the month has one for each.</summary>
    public int Months => Eligible + Held;
}

/// <param name="Hold">The code, for instance "H-TIME-SHORT".</param>
/// <param name="Label">Two or three words for a chip.</param>
public sealed record HoldCountDto(string Hold, string Label, int Count);

public enum MonthBoardTab
{
    All,
    Eligible,
    Held,
    NearMiss,
    Claimed,

    /// <summary>Changed since the run before the last.</summary>
    Changed,
}

public enum MonthBoardSort
{
    Patient,
    Seconds,
    DateOfService,
    Amount,
    Biller,
}

/// <param name="Hold">Only months with this hold; null = any.</param>
/// <param name="Text">Part of a patient's name or MRN; null = any.</param>
/// <param name="Take">At most 500.</param>
public sealed record MonthBoardQuery(
    BillingMonth Month,
    MonthBoardTab Tab = MonthBoardTab.All,
    string? Hold = null,
    string? Text = null,
    MonthBoardSort Sort = MonthBoardSort.Patient,
    bool Descending = false,
    int Skip = 0,
    int Take = 100);

public sealed record MonthBoardPageDto(int Total, IReadOnlyList<MonthBoardRowDto> Rows);

/// <summary>One enrollment's month.</summary>
/// <param name="Patient">"Alvarez, Rosa".</param>
/// <param name="Biller">"A. Patel, PMHNP", the billing practitioner of the enrollment; null where there is no enrollment.</param>
/// <param name="SmallestFix">The next act in words, or what cannot be helped any more.</param>
/// <param name="ExpectedAllowed">Null where no rate is known (B-140).</param>
/// <param name="FileBy">The last day to file; null while there is no date of service or once the claim has gone.</param>
/// <param name="FilingWarning">60, 30, 14, 7 or 1: the stage of warning before that day (B-155); null while there is more time.</param>
public sealed record MonthBoardRowDto(
    Guid ResultId,
    Guid PatientId,
    string Patient,
    string Mrn,
    BillingMonth Month,
    string? Code,
    MonthDecision Decision,
    bool NearMiss,
    Seconds Counted,
    Seconds Missing,
    DateOnly? DateOfService,
    IReadOnlyList<HoldDto> Holds,
    IReadOnlyList<AdvisoryDto> Advisories,
    string? SmallestFix,
    string? Biller,
    string? Payer,
    Money? ExpectedAllowed,
    Guid? ClaimId,
    string? ClaimNumber,
    string? ClaimState,
    DateTimeOffset EvaluatedAt,
    DateOnly? FileBy,
    int? FilingWarning)
{
    /// <summary>What the practice calls the code; empty where nobody named it.</summary>
    public string CodeLabel { get; init; } = "";

    /// <summary>It rests on what a Part 2 program made, and goes nowhere without the notice (P-076).</summary>
    public bool IsPart2 { get; init; }
}

/// <param name="Code">"H-TIME-SHORT".</param>
/// <param name="Text">What is wrong, in a sentence without names.</param>
/// <param name="Fix">The smallest act that clears it.</param>
public sealed record HoldDto(string Code, string Text, string Fix, string? Detail = null);

/// <param name="Code">"A-INIT-90792"; never blocks.</param>
public sealed record AdvisoryDto(string Code, string Text);

/// <param name="Until">When a different result took its place; null = it stands.</param>
public sealed record MonthResultHistoryDto(
    Guid ResultId, string? Code, MonthDecision Decision, Seconds Counted, DateOnly? DateOfService,
    IReadOnlyList<string> Holds, DateTimeOffset EvaluatedAt, DateTimeOffset? Until, Guid RunId);
