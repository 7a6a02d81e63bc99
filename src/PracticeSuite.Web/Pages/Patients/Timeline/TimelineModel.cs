using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Timeline;

/// <summary>The lines of one chart that were read: the latest, and as many older ones as somebody has come to; and which of them are drawn.</summary>
public sealed class TimelineModel(IOperations operations, StaffNames staff, ChartWatches watches) : IDisposable
{
    private readonly HashSet<Guid> _fresh = [];
    private TimelinePlace _place = new();
    private Guid _patientId;
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;
    private IReadOnlyList<TimelineBlock> _blocks = [];
    private bool _isOvertaken;

    public IReadOnlyList<ChartLine>? Lines => _place.Lines;

    public ChartCursor? Next => _place.Next;

    public bool IsBusy { get; private set; }

    public ChartWatch Watch { get; } = watches.Open();

    public StaffNames Staff => staff;

    public IReadOnlyList<TimelineRun> Runs => _place.Window.Of(_blocks);

    /// <summary>Where the list is looked at, in pixels from its upper edge.</summary>
    public double Top => _place.Window.Top;

    /// <summary>Came while the page was open.</summary>
    public bool IsFresh(ChartLine line) => _fresh.Contains(line.Id);

    public int FreshCount => _fresh.Count;

    public bool Shows(ChartItemKind kind) => _place.Kinds.Contains(kind);

    public bool ShowsAll => _place.Kinds.Count == 0;

    /// <param name="zone">On whose clock the chart's days begin.</param>
    /// <param name="first">What was read when the chart was opened; null = read it now.</param>
    /// <param name="place">Where somebody left it; null = they come for the first time.</param>
    public async Task LoadAsync(Guid patientId, TimeZoneInfo zone, ChartTimelineDto? first = null, TimelinePlace? place = null)
    {
        (_patientId, _zone, _place) = (patientId, zone, place ?? new TimelinePlace());
        await staff.LoadAsync();
        if (first is null && Lines is { } kept)
        {
            Put(kept, Next);
            await LookAsync(Watch.Left);
        }
        else
        {
            Take(first ?? await ReadAsync(null, Watch.Left));
        }
    }

    public Task ShowAllAsync()
    {
        _place.Kinds.Clear();
        return AgainAsync();
    }

    public Task ToggleAsync(ChartItemKind kind)
    {
        if (!_place.Kinds.Remove(kind))
            _place.Kinds.Add(kind);
        return AgainAsync();
    }

    /// <summary>What the browser shows now; older lines are read where their place comes near.</summary>
    public async Task LookAtAsync(TimelineView seen)
    {
        _place.Window.Look(seen, _blocks);
        if (Next is not null && _place.Window.Reaches(_blocks))
            await OlderAsync();
    }

    /// <summary>Draws the nearer side of what is not drawn.</summary>
    public void GoTo(TimelineRun run) => _place.Window.GoTo(run);

    public Task OlderAsync() => AloneAsync(async () =>
    {
        var page = await ReadAsync(Next, CancellationToken.None);
        if (!_isOvertaken)
            Put([.. Lines!, .. page.Lines], page.Next);
    });

    /// <summary>What colleagues did meanwhile, to all that was read: a line of last year may be in error since. Older ones than are read at once are read again where their place comes near.</summary>
    public async Task LookAsync(CancellationToken left)
    {
        if (IsBusy || Lines is not { } before)
            return;
        // A page more than is there: what came meanwhile pushes nothing out below.
        var page = await ReadAsync(null, left, Math.Min(before.Count + ChartTimelineQuery.PageSize, ListPage.Most));
        if (IsBusy || !ReferenceEquals(before, Lines))
            return;
        var known = before.Select(line => line.Id).ToHashSet();
        var kept = Next is null ? page.Lines : [.. page.Lines.TakeWhile(line => !IsOlder(line, before[^1]))];
        _fresh.UnionWith(kept.Where(line => !known.Contains(line.Id)).Select(line => line.Id));
        if (kept.Count == 0)
            Take(page);
        else
            Put(kept, kept.Count < page.Lines.Count ? kept[^1].Cursor : page.Next);
    }

    private static bool IsOlder(ChartLine line, ChartLine than) => line.At < than.At || (line.At == than.At && line.Id.CompareTo(than.Id) < 0);

    public void Dispose() => Watch.Dispose();

    /// <summary>Another filter was chosen: what is being read for the one before it is not shown, and read anew.</summary>
    private Task AgainAsync()
    {
        _isOvertaken = true;
        return AloneAsync(() => Task.CompletedTask);
    }

    private async Task AloneAsync(Func<Task> act)
    {
        if (IsBusy)
            return;
        IsBusy = true;
        try
        {
            await act();
            while (_isOvertaken)
            {
                _isOvertaken = false;
                var page = await ReadAsync(null, CancellationToken.None);
                if (_isOvertaken)
                    continue;
                Take(page);
                _place.Window.GoToTop();
            }
        }
        finally
        {
            IsBusy = false;
        }
    }

    private void Take(ChartTimelineDto page) => Put(page.Lines, page.Next);

    private void Put(IReadOnlyList<ChartLine> lines, ChartCursor? next) => (_place.Lines, _place.Next, _blocks) = (lines, next, TimelineBlock.Of(lines, _zone));

    private Task<ChartTimelineDto> ReadAsync(ChartCursor? before, CancellationToken left, int take = ChartTimelineQuery.PageSize)
    {
        var query = new ChartTimelineQuery(_zone, before, ShowsAll ? null : _place.Kinds.ToHashSet()) { Take = take };
        return operations.About(_patientId).RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(_patientId, query, ct), left);
    }
}
