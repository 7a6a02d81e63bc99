using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Sessions;

namespace PracticeSuite.Web.Live;

/// <summary>Follows one run of month end until it ends. The run itself is a job's: closing the page ends only the watching.</summary>
public sealed class RunWatch(IOperations operations, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(700);

    private readonly CancellationTokenSource _left = new();

    public MonthRunDto? Run { get; private set; }

    public bool IsUnderWay => Run?.State is MonthRunState.Requested or MonthRunState.Running;

    public double Share => Run is { Total: > 0 } run ? Math.Min(1, (double)run.Counts.Evaluated / run.Total) : 0;

    /// <summary>Time left by the pace so far; null before there is a pace.</summary>
    public TimeSpan? Left => Run is { StartedAt: { } started, Counts.Evaluated: > 0 } run && Share < 1
        ? (clock.GetUtcNow() - started) * ((double)(run.Total - run.Counts.Evaluated) / run.Counts.Evaluated)
        : null;

    public async Task FollowAsync(Guid runId, Func<Task> onBeat)
    {
        using var beats = new PeriodicTimer(Beat, clock);
        try
        {
            do
            {
                await LookAsync(runId);
                await onBeat();
            }
            while (IsUnderWay && await beats.WaitForNextTickAsync(_left.Token));
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // The page was left; the run goes on.
        }
    }

    /// <summary>While the session is locked nothing is shown; the run goes on, and so does the watching.</summary>
    private async Task LookAsync(Guid runId)
    {
        try
        {
            Run = await operations.RunAsync<IMonthEndAppService, MonthRunDto>((months, ct) => months.GetRunAsync(runId, ct), _left.Token);
        }
        catch (SessionClosedException)
        {
            // what was seen last stands
        }
    }

    public Task CancelAsync() => Run is { } run
        ? operations.RunAsync<IMonthEndAppService>((months, ct) => months.CancelRunAsync(run.Id, ct))
        : Task.CompletedTask;

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }
}
