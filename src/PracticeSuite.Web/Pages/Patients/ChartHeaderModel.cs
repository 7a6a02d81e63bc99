using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>Who is in charge of a chart, who stands in for whom now, and how far the month has come.</summary>
public sealed class ChartHeaderModel(IOperations operations, PracticeClock clock, StaffNames staff, MonthMeters meters, ChartSignals signals, TimeProvider time) : IDisposable
{
    /// <summary>The primary clinician, and whoever treats, prescribes or coordinates.</summary>
    public IReadOnlyList<CareTeamMemberDto> Team { get; private set; } = [];

    /// <summary>Stand-ins for members of the team.</summary>
    public IReadOnlyList<StaffLink> StandIns { get; private set; } = [];

    public CareMonthMeterDto? Meter => meters.Shown.Count > 0 ? meters.Shown[0] : null;

    public ChartWatch Watch { get; } = new(signals, time);

    public StaffNames Staff => staff;

    /// <summary>The practice's; members of staff have none of their own on record.</summary>
    public string? Phone => clock.Practice?.Phone;

    public async Task LoadAsync(Guid patientId)
    {
        await staff.LoadAsync();
        await LookAsync(patientId, Watch.Left);
    }

    public async Task LookAsync(Guid patientId, CancellationToken left)
    {
        var now = clock.Now;
        if (await MayAsync(ChartingPermissions.CareTeams.View, patientId, left))
        {
            var team = await operations.RunAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.GetAsync(patientId, ct), left);
            Team = [.. team.Members.Where(member => (member.IsPrimary || member.Part != CareTeamPart.Other) && member.From <= now && (member.Until is null || member.Until > now)).OrderByDescending(member => member.IsPrimary).ThenBy(member => member.Part)];
            var members = Team.Select(member => member.StaffId).ToHashSet();
            var standIns = await operations.RunAsync<IConnectedStaff, IReadOnlyList<StaffLink>>((connected, ct) => connected.GetStandInsAsync(ct), left);
            StandIns = [.. standIns.Where(link => members.Contains(link.ForStaffId))];
        }

        if (await MayAsync(BillingPermissions.Months.Meter, patientId, left))
            await meters.LoadAsync([patientId], clock.Month);
    }

    public void Dispose() => Watch.Dispose();

    private async Task<bool> MayAsync(string permission, Guid patientId, CancellationToken left) =>
        (await operations.RunAsync<IAccess, AccessDecision>((access, ct) => access.DecideAsync(permission, patientId, ct), left)).IsGranted;
}
