using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Practice;

/// <summary>Who stands in for whom, and the form that says so.</summary>
public sealed class StandInsModel(IOperations operations, PracticeClock clock, StaffNames staff)
{
    public IReadOnlyList<StandInDto>? All { get; private set; }

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public string? Said { get; private set; }

    public bool IsArranging { get; private set; }

    public Guid? StaffId { get; set; }

    public Guid? ForStaffId { get; set; }

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public async Task LoadAsync()
    {
        await staff.LoadAsync();
        await RefreshAsync();
    }

    /// <param name="away">Whom the form begins with: a clinician arranges mostly for themselves.</param>
    public void Begin(Guid? away)
    {
        Form.Clear();
        (IsArranging, Said, StaffId, ForStaffId, From, To) = (true, null, null, away, clock.Today, clock.Today);
    }

    public void Close() => IsArranging = false;

    public async Task ArrangeAsync()
    {
        var input = new StandInInput(StaffId, ForStaffId, From, To);
        if (await DoAsync("Arranged.", (standIns, ct) => standIns.ArrangeAsync(input, ct)))
            Close();
    }

    public Task EndAsync(Guid id) => DoAsync("Ended.", (standIns, ct) => standIns.EndAsync(id, ct));

    internal string State(StandInDto one) => one switch
    {
        { EndedAt: { } ended } => $"ended {Show.DayAndTime(ended, clock.Zone)}",
        { IsOver: true } => "over",
        _ when one.From > clock.Today => "to come",
        _ => "now",
    };

    private async Task<bool> DoAsync(string said, Func<IStandInAppService, CancellationToken, Task<StandInDto>> act)
    {
        Said = null;
        if (!await Form.TryAsync(() => operations.RunAsync(act)))
            return false;
        Said = said;
        await RefreshAsync();
        return true;
    }

    private async Task RefreshAsync() =>
        All = await operations.RunAsync<IStandInAppService, IReadOnlyList<StandInDto>>((standIns, ct) => standIns.GetListAsync(ct));
}
