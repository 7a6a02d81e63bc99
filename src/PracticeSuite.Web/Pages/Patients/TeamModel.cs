using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Components;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>Who treats the patient, and who did.</summary>
public sealed class TeamModel(IOperations operations, PracticeClock clock, StaffNames staff)
{
    private Guid _patientId;

    public CareTeamDto? Team { get; private set; }

    public FormState Form { get; } = new();

    public StaffNames Staff => staff;

    public Guid? StaffId { get; set; }

    public CareTeamPart Part { get; set; }

    public bool IsPrimary { get; set; }

    public async Task LoadAsync(Guid patientId)
    {
        _patientId = patientId;
        await staff.LoadAsync();
        Team = await operations.RunAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.GetAsync(patientId, ct));
    }

    public string Day(DateTimeOffset at) => Show.Day(clock.Zone.LocalDate(at));

    public bool MayChange(CareTeamMemberDto member) => Team?.MayManage == true && member.From <= clock.Now && (member.Until is null || member.Until > clock.Now);

    public async Task AddAsync()
    {
        if (StaffId is not { } chosen)
            Form.Refuse(nameof(StaffId), "Member is empty; choose one of the staff.");
        else if (await DoAsync((teams, ct) => teams.AddAsync(_patientId, new NewCareTeamMember(chosen, Part, IsPrimary), ct)))
            (StaffId, IsPrimary) = (null, false);
    }

    public Task EndAsync(Guid memberId) => DoAsync((teams, ct) => teams.EndAsync(_patientId, memberId, ct));

    public Task MakePrimaryAsync(Guid memberId) => DoAsync((teams, ct) => teams.MakePrimaryAsync(_patientId, memberId, ct));

    private Task<bool> DoAsync(Func<ICareTeamAppService, CancellationToken, Task<CareTeamDto>> act) =>
        Form.TryAsync(async () => Team = await operations.RunAsync(act));
}
