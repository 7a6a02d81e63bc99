using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

public enum MonthRunKind
{
    Real,

    /// <summary>Evaluates and compares; changes no result, no claim and no task.</summary>
    Dry,
}

public enum MonthRunState
{
    Requested,
    Running,
    Completed,
    Cancelled,
    Failed,
}

/// <param name="Total">Enrolled patients; 0 until the run has counted them.</param>
/// <param name="HeartbeatAt">When the run last committed; a running run that is silent for minutes was killed and will be resumed.</param>
public sealed record MonthRunDto(
    Guid Id,
    BillingMonth Month,
    MonthRunKind Kind,
    MonthRunState State,
    string RequestedBy,
    DateTimeOffset RequestedAt,
    DateTimeOffset? StartedAt,
    DateTimeOffset? HeartbeatAt,
    DateTimeOffset? EndedAt,
    bool CancelRequested,
    int Total,
    MonthRunCounts Counts,
    string? Failure);

/// <summary>What a run did so far. Evaluated counts patients; the others count results and claims.</summary>
/// <param name="ClaimsChanged">Claims that got a new version or went into or out of a hold.</param>
/// <param name="Differences">What a dry run shows: a result that differs from the stored one, or a claim that is changed though its result is not.</param>
public sealed record MonthRunCounts(
    int Evaluated = 0,
    int Eligible = 0,
    int Held = 0,
    int NearMiss = 0,
    int ResultsChanged = 0,
    int ClaimsCreated = 0,
    int ClaimsUnchanged = 0,
    int ClaimsChanged = 0,
    int TasksOpened = 0,
    int Differences = 0)
{
    public static MonthRunCounts operator +(MonthRunCounts left, MonthRunCounts right) => Add(left, right);

    public static MonthRunCounts Add(MonthRunCounts left, MonthRunCounts right) => new(
        left.Evaluated + right.Evaluated,
        left.Eligible + right.Eligible,
        left.Held + right.Held,
        left.NearMiss + right.NearMiss,
        left.ResultsChanged + right.ResultsChanged,
        left.ClaimsCreated + right.ClaimsCreated,
        left.ClaimsUnchanged + right.ClaimsUnchanged,
        left.ClaimsChanged + right.ClaimsChanged,
        left.TasksOpened + right.TasksOpened,
        left.Differences + right.Differences);
}

public sealed record MonthRunQuery(int Skip = 0, int Take = 50);

public sealed record MonthChangePageDto(int Total, IReadOnlyList<MonthChangeDto> Rows);

/// <summary>A month that a run found different from what is stored, or whose claim it changes.</summary>
/// <param name="Before">Null = never evaluated before.</param>
/// <param name="After">Null = the enrollment does not touch the month any more.</param>
/// <param name="ClaimEffect">What a real run does to the claim: "new claim", "claim is held", "refund task" …; null = nothing.</param>
public sealed record MonthChangeDto(
    Guid PatientId, string Patient, string Mrn, MonthChangeSideDto? Before, MonthChangeSideDto? After, string? ClaimEffect)
{
    /// <summary>It rests on what a Part 2 program made (P-071).</summary>
    public bool IsPart2 { get; init; }
}

public sealed record MonthChangeSideDto(
    string? Code, MonthDecision Decision, Seconds Counted, DateOnly? DateOfService, IReadOnlyList<string> Holds, Money? ExpectedAllowed);
