using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Today;

/// <summary>What calls left to the person: tasks, and calls that they are to confirm or attest.</summary>
public sealed class FromCallsModel(CallDesk desk, PracticeClock clock, StaffNames staff, PatientNames names)
{
    public IReadOnlyList<CallTaskDto>? Tasks { get; private set; }

    public IReadOnlyList<WaitingCallDto> Waiting { get; private set; } = [];

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public string NameOf(Guid patientId) => names[patientId];

    public string With(WaitingCallDto call) => string.Join(", ", call.StaffIds.Where(id => id != desk.StaffId).Select(id => staff[id]));

    public async Task LoadAsync()
    {
        await desk.IdentifyAsync();
        await staff.LoadAsync();
        Waiting = await desk.AskAsync<ICallTaskAppService, IReadOnlyList<WaitingCallDto>>((tasks, ct) => tasks.GetWaitingAsync(ct));
        Tasks = await desk.AskAsync<ICallTaskAppService, IReadOnlyList<CallTaskDto>>((tasks, ct) => tasks.GetMineAsync(ct));
        await names.LearnAsync(Tasks.Select(task => task.PatientId));
    }

    public async Task CompleteAsync(CallTaskDto task)
    {
        if (await Form.TryAsync(() => desk.CompleteAsync(task.Id)))
            await LoadAsync();
    }
}
