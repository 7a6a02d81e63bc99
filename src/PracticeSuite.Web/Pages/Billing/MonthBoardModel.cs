using Microsoft.AspNetCore.Components.Web.Virtualization;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Billing;

/// <summary>What will be paid, what is stuck, what to do first.</summary>
public sealed class MonthBoardModel(IOperations operations, PracticeClock practice, TimeProvider clock) : IDisposable
{
    public const int MostRows = 500;

    public BillingMonth Month { get; private set; }

    public MonthBoardView View { get; private set; } = new();

    public MonthBoardSummaryDto? Summary { get; private set; }

    public DryRunAnswer? DryRunChanges { get; private set; }

    public MonthSuperbillsModel Documents { get; } = new(operations);

    public MonthReleaseModel Release { get; } = new(operations);

    public RunWatch Watch { get; } = new(operations, clock);

    public FormState Form { get; } = new();

    public string? Announcement { get; private set; }

    public int Shown { get; private set; }

    public IReadOnlyList<(MonthBoardTab Tab, string Label, int Count)> Tabs => Summary is not { } sums ? [] :
    [
        (MonthBoardTab.Eligible, "Eligible", sums.Eligible), (MonthBoardTab.Held, "Held", sums.Held), (MonthBoardTab.NearMiss, "Near-miss", sums.NearMiss),
        (MonthBoardTab.Claimed, "Claimed", sums.Claimed), (MonthBoardTab.Changed, "Changed since last run", sums.Changed), (MonthBoardTab.All, "All", sums.Months),
    ];

    /// <summary>Why the months of the open tab are held; none where a tab is not about holds.</summary>
    public IReadOnlyList<HoldCountDto> HoldCounts => View.Tab switch
    {
        MonthBoardTab.Held => Summary?.HoldCounts ?? [],
        MonthBoardTab.NearMiss => Summary?.NearMissHoldCounts ?? [],
        _ => [],
    };

    /// <summary>The month that is named, else the last full one on the practice's clock: what a biller comes for. Null when no month has that name.</summary>
    public async Task<BillingMonth?> ChooseAsync(string? named)
    {
        await practice.LoadAsync();
        return named is null ? practice.Month.Previous : BillingMonth.TryParse(named, out var month) ? month : null;
    }

    public async Task LoadAsync(BillingMonth month, MonthBoardView view)
    {
        (Month, View) = (month, view);
        Summary = await operations.RunAsync<IMonthEndAppService, MonthBoardSummaryDto>((months, ct) => months.GetSummaryAsync(month, ct));
    }

    public async ValueTask<ItemsProviderResult<MonthBoardRowDto>> ProvideAsync(ItemsProviderRequest request)
    {
        var query = View.ToQuery(Month) with { Skip = request.StartIndex, Take = Math.Clamp(request.Count, 1, MostRows) };
        var page = await operations.RunAsync<IMonthEndAppService, MonthBoardPageDto>(
            (months, ct) => months.GetPageAsync(query, ct), request.CancellationToken);
        Shown = page.Total;
        return new(page.Rows, page.Total);
    }

    public void Filter(string? text) => View = View with { Text = string.IsNullOrWhiteSpace(text) ? null : text.Trim() };

    /// <summary>Asks for a run and follows it; one that is already under way is followed instead.</summary>
    public async Task RunAsync(bool dryRun, Func<Task> onBeat)
    {
        (DryRunChanges, Announcement) = (null, null);
        Guid? run = null;
        await Form.TryAsync(async () => run = await operations.RunAsync<IMonthEndAppService, Guid>(
            (months, ct) => months.RequestRunAsync(Month, dryRun, ct)));
        if (run is { } id)
            await FollowAsync(id, onBeat);
    }

    /// <summary>Picks up a run that somebody else, or this person on another page, started.</summary>
    public async Task FollowRunUnderWayAsync(Func<Task> onBeat)
    {
        if (Summary?.RunUnderWay is { } run)
            await FollowAsync(run.Id, onBeat);
    }

    /// <summary>Releases what can be released of the month, and counts the month anew.</summary>
    public async Task ReleaseAsync(Action onBeat)
    {
        await Release.ReleaseAsync(Month, onBeat);
        await LoadAsync(Month, View);
    }

    public void CloseDryRun() => DryRunChanges = null;

    public void Dispose() => Watch.Dispose();

    private async Task FollowAsync(Guid runId, Func<Task> onBeat)
    {
        await Watch.FollowAsync(runId, onBeat);
        if (Watch.Run is not { } run || Watch.IsUnderWay)
            return;
        Announcement = MonthRunWords.Ended(run);
        await LoadAsync(Month, View);
        if (run is { Kind: MonthRunKind.Dry, State: MonthRunState.Completed })
            DryRunChanges = new DryRunAnswer(operations, run);
        await onBeat();
    }
}
