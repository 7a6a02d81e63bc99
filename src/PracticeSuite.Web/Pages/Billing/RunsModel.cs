using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>Which runs of month end there were, what each did, and the one under way.</summary>
public sealed class RunsModel(IOperations operations, PracticeClock clock) : IDisposable
{
    public const int PageSize = 50;

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(2);

    private readonly CancellationTokenSource _left = new();
    private int _from;

    /// <summary>One more than a page, when there are more.</summary>
    public IReadOnlyList<MonthRunDto>? Runs { get; private set; }

    public bool HasMore { get; private set; }

    public bool IsUnderWay => Runs?.Any(Goes) == true;

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public async Task LoadAsync(int from)
    {
        await clock.LoadAsync();
        _from = Math.Max(0, from);
        await RefreshAsync();
    }

    /// <summary>Looks again and again while something runs; ends with the page.</summary>
    public async Task FollowAsync(Action onBeat)
    {
        using var beats = new PeriodicTimer(Beat);
        try
        {
            while (await beats.WaitForNextTickAsync(_left.Token))
            {
                if (!IsUnderWay)
                    continue;
                await RefreshAsync();
                onBeat();
            }
        }
        catch (OperationCanceledException) when (_left.IsCancellationRequested)
        {
            // The page was left.
        }
    }

    public async Task CancelAsync(Guid id)
    {
        if (await Form.TryAsync(() => operations.RunAsync<IMonthEndAppService>((months, ct) => months.CancelRunAsync(id, ct))))
            await RefreshAsync();
    }

    public static bool Goes(MonthRunDto run) => run.State is MonthRunState.Requested or MonthRunState.Running;

    public static TimeSpan? Took(MonthRunDto run) => run is { StartedAt: { } started, EndedAt: { } ended } ? ended - started : null;

    public void Dispose()
    {
        _left.Cancel();
        _left.Dispose();
    }

    private async Task RefreshAsync()
    {
        var found = await operations.RunAsync<IMonthEndAppService, IReadOnlyList<MonthRunDto>>(
            (months, ct) => months.GetLatestRunsAsync(new MonthRunQuery(_from, PageSize + 1), ct));
        (Runs, HasMore) = ([.. found.Take(PageSize)], found.Count > PageSize);
    }
}
