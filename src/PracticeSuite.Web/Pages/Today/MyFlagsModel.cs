using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Today;

/// <summary>The flags that wait for whoever looks; they are read again when the bar finds that others wait.</summary>
public sealed class MyFlagsModel(IOperations operations, PracticeClock clock, PatientNames names, StaffNames staff, FlagMarks marks, HalfMinutes minutes) : IDisposable
{
    private Func<Func<Task>, Task>? _draw;

    public MyFlagsDto? Mine { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public string NameOf(Guid patientId) => names[patientId];

    /// <summary>"A. Lead, LCSW or B. Chen, LCSW".</summary>
    public string NamesOf(IEnumerable<Guid> people) => string.Join(" or ", people.Select(one => staff[one]));

    public async Task LoadAsync()
    {
        await clock.LoadAsync();
        Mine = await operations.RunAsync<IUrgentFlagAppService, MyFlagsDto>((flags, ct) => flags.GetMineAsync(ct));
        await names.LearnAsync(Mine.Flags.Select(flag => flag.PatientId));
        if (Mine.Waiting.Count > 0)
            await staff.LoadAsync();
    }

    /// <param name="draw">Runs what it is given on the page's dispatcher, and draws. Twice a minute it is given nothing to do: a flag may have come due meanwhile.</param>
    public void Follow(Func<Func<Task>, Task> draw)
    {
        _draw = draw;
        marks.Changed += Look;
        minutes.Follow(() => draw(() => Task.CompletedTask));
    }

    public Task AcknowledgeAsync(UrgentFlagDto flag) => DoAsync((flags, ct) => flags.AcknowledgeAsync(flag.Id, null, ct));

    public Task TakeOverAsync(WaitingFlagDto flag, string? comment) => DoAsync((flags, ct) => flags.TakeOverAsync(flag.Id, comment, ct));

    public void Dispose()
    {
        marks.Changed -= Look;
        minutes.Dispose();
    }

    private async Task DoAsync(Func<IUrgentFlagAppService, CancellationToken, Task> act)
    {
        if (!await Form.TryAsync(() => operations.RunAsync(act)))
            return;
        await LoadAsync();
        await marks.RefreshAsync(CancellationToken.None);
    }

    private void Look(object? sender, EventArgs e) => _ = minutes.QuietlyAsync(() => _draw!(LoadAsync));
}
