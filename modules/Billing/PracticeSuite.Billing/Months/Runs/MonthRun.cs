using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>One month end: asked for, done chunk by chunk up to a checkpoint, ended one way or another.</summary>
internal sealed class MonthRun : AggregateRoot, IBelongsToPractice
{
    /// <summary>After this long nobody expects the rest of a broken-off run to be as it was; the month is evaluated anew.</summary>
    private static readonly TimeSpan Resumable = TimeSpan.FromHours(1);

    private MonthRun()
    {
    }

    public PracticeId PracticeId { get; private init; }

    public BillingMonth Month { get; private init; }

    public MonthRunKind Kind { get; private init; }

    public MonthRunState State { get; private set; }

    public string RequestedBy { get; private init; } = "";

    public DateTimeOffset RequestedAt { get; private init; }

    public DateTimeOffset? StartedAt { get; private set; }

    public DateTimeOffset? HeartbeatAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public bool CancelRequested { get; private set; }

    /// <summary>Who does the run: set anew by whoever takes it up, so that one who lost the month's lock meanwhile can do no more of it.</summary>
    public Guid? Owner { get; private set; }

    public int Total { get; private set; }

    /// <summary>The last patient whose results are committed.</summary>
    public Guid? Checkpoint { get; private set; }

    public MonthRunCounts Counts { get; private set; } = new();

    /// <summary>The kind of failure, without its message, which might name somebody.</summary>
    public string? Failure { get; private set; }

    public bool HasEnded => State is MonthRunState.Completed or MonthRunState.Cancelled or MonthRunState.Failed;

    public static MonthRun Request(PracticeId practice, BillingMonth month, MonthRunKind kind, string by, DateTimeOffset now) => new()
    {
        PracticeId = practice,
        Month = month,
        Kind = kind,
        State = MonthRunState.Requested,
        RequestedBy = by,
        RequestedAt = now,
    };

    public bool CanBeResumedAt(DateTimeOffset now) => State == MonthRunState.Running && now - StartedAt < Resumable;

    /// <summary>Starts the run, or takes it up again where it was broken off.</summary>
    public void Start(int total, DateTimeOffset now)
    {
        if (HasEnded)
            throw BillingErrors.RunEnded(Id);
        // A dry run keeps nothing to go on from.
        if (Kind == MonthRunKind.Dry)
            (Checkpoint, Counts) = (null, new MonthRunCounts());
        State = MonthRunState.Running;
        Total = total;
        StartedAt ??= now;
        HeartbeatAt = now;
    }

    public void RequestCancel(DateTimeOffset now)
    {
        if (HasEnded)
            throw BillingErrors.RunEnded(Id);
        CancelRequested = true;
        if (State == MonthRunState.Requested)
            End(MonthRunState.Cancelled, now);
    }

    /// <summary>Nobody does the run any more who could hear that it was cancelled.</summary>
    public void EndCancelled(DateTimeOffset now) => End(MonthRunState.Cancelled, now);

    public void Fail(string kind, DateTimeOffset now)
    {
        Failure = kind;
        End(MonthRunState.Failed, now);
    }

    private void End(MonthRunState state, DateTimeOffset now) => (State, EndedAt, HeartbeatAt) = (state, now, now);
}
