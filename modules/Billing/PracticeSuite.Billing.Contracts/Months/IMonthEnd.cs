using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Contracts.Months;

/// <summary>
/// Month end itself, for the job and for the command line. Run it in an operation of the practice; it commits chunk by chunk, may be
/// killed anywhere and run again, and gives the same claims.
/// </summary>
public interface IMonthEnd
{
    /// <summary>
    /// Runs the month now. A real run that was interrupted less than an hour ago is taken up again where it stopped. A dry run writes
    /// nothing at all.
    /// </summary>
    /// <param name="onChunk">Called after each committed chunk.</param>
    /// <exception cref="BusinessException">Another process runs this month (<c>Billing:MonthRunsElsewhere</c>).</exception>
    Task<MonthEndOutcome> RunAsync(BillingMonth month, bool dryRun, Action<MonthEndChunk>? onChunk, CancellationToken cancellationToken);

    /// <summary>Does a run that was asked for, from its checkpoint; a run that has ended is only reported.</summary>
    Task<MonthEndOutcome> RunAsync(Guid runId, Action<MonthEndChunk>? onChunk, CancellationToken cancellationToken);

    /// <summary>The stored results of the month that stand, by patient id.</summary>
    IAsyncEnumerable<MonthEndResult> ReadResultsAsync(BillingMonth month, CancellationToken cancellationToken);
}

/// <param name="Id">Null for a dry run that nobody asked for on a page.</param>
/// <param name="Resumed">Patients before the checkpoint were evaluated by the earlier try.</param>
public sealed record MonthEndOutcome(Guid? Id, BillingMonth Month, MonthRunKind Kind, MonthRunState State, bool Resumed, int Total, MonthRunCounts Counts);

/// <param name="Counts">Of the whole run so far.</param>
public sealed record MonthEndChunk(
    int Total, MonthRunCounts Counts, IReadOnlyList<MonthEndResult> Results, IReadOnlyList<MonthChangeDto> Changes);

/// <summary>One result as machines read it.</summary>
/// <param name="Mrn">The patient's record number at the practice.</param>
public sealed record MonthEndResult(
    Guid PatientId,
    string Mrn,
    string? Code,
    MonthDecision Decision,
    DateOnly? DateOfService,
    Seconds Counted,
    Seconds Missing,
    bool NearMiss,
    IReadOnlyList<string> Holds,
    IReadOnlyList<string> Advisories,
    Money? ExpectedAllowed)
{
    /// <summary>It rests on what a Part 2 program made, and goes nowhere without the notice (P-076).</summary>
    public bool IsPart2 { get; init; }
}
