using PracticeSuite.Platform.Data;

namespace PracticeSuite.Billing.Months.Runs;

/// <summary>A run in the hands of this process: the month's lock says that nobody else may begin it, the owner that nobody else has.</summary>
internal sealed record HeldRun(MonthRun Run, DatabaseLock Lock)
{
    public Guid Owner { get; } = Guid.CreateVersion7();

    /// <summary>The lock goes with its connection; it is taken again unless another process was quicker.</summary>
    public async Task DemandLockAsync(CancellationToken cancellationToken)
    {
        if (!await Lock.TryKeepAsync(cancellationToken))
            throw BillingErrors.MonthRunsElsewhere(Run.Month);
    }
}
