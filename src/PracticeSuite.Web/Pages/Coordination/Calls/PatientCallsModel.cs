using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Calls;
using PracticeSuite.Platform.Access;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Coordination.Calls;

/// <summary>What calls said about one patient, and with whom the person can begin one now.</summary>
public sealed class PatientCallsModel(CallDesk desk, PracticeClock clock, StaffNames staff)
{
    private Guid _patientId;

    public IReadOnlyList<PatientCallDto>? Calls { get; private set; }

    public IReadOnlyList<Guid> Colleagues { get; private set; } = [];

    public FormState Form { get; } = new();

    public PracticeClock Clock => clock;

    public StaffNames Staff => staff;

    public async Task LoadAsync(Guid patientId)
    {
        _patientId = patientId;
        await desk.IdentifyAsync();
        await staff.LoadAsync();
        Calls = await desk.AskAsync<ICallTaskAppService, IReadOnlyList<PatientCallDto>>((tasks, ct) => tasks.GetOfPatientAsync(patientId, ct));
        if (desk.StaffId is not null && await desk.AskAsync<IAccess, bool>(async (access, ct) => access.Caller.ViewedRole is null && (await access.DecideAsync(CoordinationPermissions.Calls.Join, patientId, ct)).IsGranted))
            Colleagues = await desk.AskAsync((calls, ct) => calls.GetColleaguesAsync(patientId, ct));
    }

    public async Task<Guid?> CallAsync(Guid colleagueId)
    {
        CallDto? begun = null;
        await Form.TryAsync(async () => begun = await desk.DoAsync((calls, ct) => calls.CallNowAsync(_patientId, colleagueId, ct)));
        return begun?.Id;
    }

    public async Task CompleteAsync(Guid taskId)
    {
        if (await Form.TryAsync(() => desk.CompleteAsync(taskId)))
            await LoadAsync(_patientId);
    }
}
