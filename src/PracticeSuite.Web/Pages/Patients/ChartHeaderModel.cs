using PracticeSuite.Billing.Contracts;
using PracticeSuite.Billing.Contracts.Months;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;
using PracticeSuite.Web.Live;

namespace PracticeSuite.Web.Pages.Patients;

/// <summary>Who is in charge of a chart, who stands in for whom now, and how far the month has come.</summary>
public sealed class ChartHeaderModel(IOperations operations, PracticeClock clock, StaffNames staff, MonthMeters meters, ChartWatches watches) : IDisposable
{
    /// <summary>The primary clinician, and whoever treats, prescribes or coordinates.</summary>
    public IReadOnlyList<CareTeamMemberDto> Team { get; private set; } = [];

    /// <summary>Stand-ins for members of the team.</summary>
    public IReadOnlyList<StaffLink> StandIns { get; private set; } = [];

    public CareMonthMeterDto? Meter { get; private set; }

    /// <summary>The team may be seen, and nobody is the primary clinician.</summary>
    public bool LacksPrimary { get; private set; }

    public ChartWatch Watch { get; } = watches.Open();

    public StaffNames Staff => staff;

    /// <summary>The practice's; members of staff have none of their own on record.</summary>
    public string? Phone => clock.Practice?.Phone;

    public async Task LoadAsync(Guid patientId)
    {
        await staff.LoadAsync();
        await LookAsync(patientId, Watch.Left);
    }

    /// <summary>What may be seen no more is gone from the head, too.</summary>
    public async Task LookAsync(Guid patientId, CancellationToken left)
    {
        if (await MayAsync(ChartingPermissions.CareTeams.View, patientId, left))
            await ReadTeamAsync(patientId, left);
        else
            (Team, StandIns, LacksPrimary) = ([], [], false);

        var seesMonth = await MayAsync(BillingPermissions.Months.Meter, patientId, left);
        if (seesMonth)
            await meters.LoadAsync([patientId], clock.Month);
        Meter = seesMonth && meters.Shown is [var meter, ..] ? meter : null;
    }

    public void Dispose() => Watch.Dispose();

    private async Task ReadTeamAsync(Guid patientId, CancellationToken left)
    {
        var now = clock.Now;
        var team = await operations.RunAsync<ICareTeamAppService, CareTeamDto>((teams, ct) => teams.GetAsync(patientId, ct), left);
        Team = [.. team.Members.Where(member => (member.IsPrimary || member.Part != CareTeamPart.Other) && member.From <= now && (member.Until is null || member.Until > now)).OrderByDescending(member => member.IsPrimary).ThenBy(member => member.Part)];
        LacksPrimary = !Team.Any(member => member.IsPrimary);
        var members = Team.Select(member => member.StaffId).ToHashSet();
        var standIns = await operations.RunAsync<IConnectedStaff, IReadOnlyList<StaffLink>>((connected, ct) => connected.GetStandInsAsync(ct), left);
        StandIns = [.. standIns.Where(link => members.Contains(link.ForStaffId))];
    }

    private async Task<bool> MayAsync(string permission, Guid patientId, CancellationToken left) =>
        (await operations.RunAsync<IAccess, AccessDecision>((access, ct) => access.DecideAsync(permission, patientId, ct), left)).IsGranted;
}
