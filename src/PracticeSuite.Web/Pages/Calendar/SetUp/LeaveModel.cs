using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Calendar.SetUp;

/// <summary>Somebody's leave, with who stands in (K-019).</summary>
public sealed class LeaveModel(CalendarDesk desk, PracticeClock clock)
{
    private Guid _staffId;

    public IReadOnlyList<LeaveDto>? All { get; private set; }

    public FormState Form { get; } = new();

    public FormState Acts { get; } = new();

    public string? Said { get; private set; }

    public DateOnly First { get; set; }

    public DateOnly Last { get; set; }

    public Guid? CoveredById { get; set; }

    public string? HandOver { get; set; }

    public async Task LoadAsync(Guid staffId)
    {
        (_staffId, First, Last) = (staffId, clock.Today, clock.Today);
        await RefreshAsync();
    }

    public async Task TakeAsync()
    {
        Said = null;
        var input = new LeaveInput(_staffId, First, Last, CoveredById, string.IsNullOrWhiteSpace(HandOver) ? null : HandOver);
        LeaveTaken? taken = null;
        if (!await Form.TryAsync(async () => taken = await desk.DoAsync<IWorkingHoursAppService, LeaveTaken>((hours, ct) => hours.TakeLeaveAsync(input, ct))))
            return;
        Said = taken!.Booked == 0 ? "Taken; nothing is booked in those days." : $"Taken. {Show.Count(taken.Booked, "appointment is", "appointments are")} booked in those days; move or cancel them.";
        (CoveredById, HandOver) = (null, null);
        await RefreshAsync();
    }

    public async Task TakeBackAsync(Guid id)
    {
        Said = null;
        if (await Acts.TryAsync(() => desk.DoAsync<IWorkingHoursAppService, LeaveDto>((hours, ct) => hours.TakeBackLeaveAsync(id, ct))))
            await RefreshAsync();
    }

    private async Task RefreshAsync() =>
        All = await desk.AskAsync<IWorkingHoursAppService, IReadOnlyList<LeaveDto>>((hours, ct) => hours.GetLeaveAsync(_staffId, ct));
}
