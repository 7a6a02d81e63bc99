using PracticeSuite.Charting.Contracts.Timeline;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients.Timeline;

/// <summary>The lines of one chart that are on the page: the latest, and as many older ones as were asked for.</summary>
public sealed class TimelineModel(IOperations operations, StaffNames staff, ChartWatches watches) : IDisposable
{
    private readonly HashSet<ChartItemKind> _kinds = [];
    private readonly HashSet<Guid> _fresh = [];
    private Guid _patientId;
    private TimeZoneInfo _zone = TimeZoneInfo.Utc;

    public IReadOnlyList<ChartLine>? Lines { get; private set; }

    public ChartCursor? Next { get; private set; }

    public bool IsBusy { get; private set; }

    public ChartWatch Watch { get; } = watches.Open();

    public StaffNames Staff => staff;

    /// <summary>Days from the latest on, each with its lines by the time of day; what has none comes last.</summary>
    public IEnumerable<(DateOnly Day, IEnumerable<ChartLine> Lines)> Days => (Lines ?? []).GroupBy(line => _zone.LocalDate(line.At))
        .Select(day => (day.Key, day.OrderByDescending(line => line.Time ?? DateTimeOffset.MinValue).AsEnumerable()));

    /// <summary>Came while the page was open.</summary>
    public bool IsFresh(ChartLine line) => _fresh.Contains(line.Id);

    public int FreshCount => _fresh.Count;

    public bool Shows(ChartItemKind kind) => _kinds.Contains(kind);

    public bool ShowsAll => _kinds.Count == 0;

    /// <param name="zone">On whose clock the chart's days begin.</param>
    public async Task LoadAsync(Guid patientId, TimeZoneInfo zone)
    {
        (_patientId, _zone) = (patientId, zone);
        await staff.LoadAsync();
        Take(await ReadAsync(null, Watch.Left));
    }

    public Task ShowAllAsync()
    {
        _kinds.Clear();
        return AgainAsync();
    }

    public Task ToggleAsync(ChartItemKind kind)
    {
        if (!_kinds.Remove(kind))
            _kinds.Add(kind);
        return AgainAsync();
    }

    public Task OlderAsync() => AloneAsync(async () =>
    {
        var page = await ReadAsync(Next, CancellationToken.None);
        Lines = [.. Lines!, .. page.Lines];
        Next = page.Next;
    });

    /// <summary>What colleagues did meanwhile; older lines that are on the page stay.</summary>
    public async Task LookAsync(CancellationToken left)
    {
        if (IsBusy || Lines is not { } before)
            return;
        var page = await ReadAsync(null, left);
        if (IsBusy || !ReferenceEquals(before, Lines))
            return;
        var known = before.Select(line => line.Id).ToHashSet();
        _fresh.UnionWith(page.Lines.Where(line => !known.Contains(line.Id)).Select(line => line.Id));
        if (page.Next is not { } end)
            Take(page);
        else
            Lines = [.. page.Lines, .. before.Where(line => line.At < end.At || (line.At == end.At && line.Id.CompareTo(end.Id) < 0))];
    }

    public void Dispose() => Watch.Dispose();

    private Task AgainAsync() => AloneAsync(async () => Take(await ReadAsync(null, CancellationToken.None)));

    private async Task AloneAsync(Func<Task> act)
    {
        if (IsBusy)
            return;
        IsBusy = true;
        try
        {
            await act();
        }
        finally
        {
            IsBusy = false;
        }
    }

    private void Take(ChartTimelineDto page) => (Lines, Next) = (page.Lines, page.Next);

    private Task<ChartTimelineDto> ReadAsync(ChartCursor? before, CancellationToken left)
    {
        var query = new ChartTimelineQuery(_zone, before, ShowsAll ? null : _kinds.ToHashSet());
        return operations.RunAsync<IChartTimelineAppService, ChartTimelineDto>((all, ct) => all.GetAsync(_patientId, query, ct), left);
    }
}
