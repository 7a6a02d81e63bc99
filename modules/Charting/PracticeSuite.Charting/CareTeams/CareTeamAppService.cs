using PracticeSuite.Charting.Care;
using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.CareTeams;

internal sealed class CareTeamAppService(CareTeamRecords teams, IStaffDirectory staff, ChartClock days, IAccess access, TimeProvider clock) : ICareTeamAppService
{
    public async Task<CareTeamDto> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.CareTeams.View, patientId, cancellationToken);

        return await ShowAsync(await teams.OfAsync(patientId, cancellationToken), cancellationToken);
    }

    public async Task<CareTeamDto> AddAsync(Guid patientId, NewCareTeamMember member, CancellationToken cancellationToken)
    {
        await DemandManageAsync(patientId, cancellationToken);

        await DemandMayJoinAsync(member.StaffId, cancellationToken);
        return await ChangeAsync(patientId, (team, now) => team.Add(member.StaffId, member.Part, member.IsPrimary, now), cancellationToken);
    }

    public async Task<CareTeamDto> EndAsync(Guid patientId, Guid memberId, CancellationToken cancellationToken)
    {
        await DemandManageAsync(patientId, cancellationToken);

        return await ChangeAsync(patientId, (team, now) => team.End(memberId, now), cancellationToken);
    }

    public async Task<CareTeamDto> MakePrimaryAsync(Guid patientId, Guid memberId, CancellationToken cancellationToken)
    {
        await DemandManageAsync(patientId, cancellationToken);

        return await ChangeAsync(patientId, (team, now) => team.MakePrimary(memberId, now), cancellationToken);
    }

    /// <summary>Membership opens the chart, so somebody else gives it (P-120); who works here alone has nobody to ask.</summary>
    private async Task DemandMayJoinAsync(Guid staffId, CancellationToken cancellationToken)
    {
        var everybody = await staff.GetAllAsync(cancellationToken);
        if (!everybody.ContainsKey(staffId))
            throw ChartingErrors.StaffNotFound(nameof(NewCareTeamMember.StaffId));
        var day = await days.ReadAsync(cancellationToken);
        var today = day.DateOf(day.Now, locationId: null);
        var here = everybody.Values.Where(one => one.IsEmployedOn(today)).Select(one => one.Id).ToList();
        if (!here.Contains(staffId))
            throw ChartingErrors.CareTeamNeedsStaff();
        if (staffId == access.Caller.StaffId && here.Count > 1)
            throw ChartingErrors.CareTeamNeedsAnother();
    }

    /// <summary>Whoever came in by breaking the glass neither stays by joining the team nor changes whom it was told to (P-121).</summary>
    private async Task DemandManageAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.CareTeams.Manage, patientId, cancellationToken);
        if (!await MayManageAsync(patientId, cancellationToken))
            throw ChartingErrors.CareTeamBehindGlass();
    }

    private async Task<bool> MayManageAsync(Guid patientId, CancellationToken cancellationToken) =>
        await access.DecideAsync(ChartingPermissions.CareTeams.Manage, patientId, cancellationToken) is { IsGranted: true, Reason: not AccessReason.BrokenGlass };

    private async Task<CareTeamDto> ChangeAsync(
        Guid patientId, Func<CareTeam, DateTimeOffset, CareTeamMember> change, CancellationToken cancellationToken)
    {
        var team = await teams.OfAsync(patientId, cancellationToken);
        await teams.SaveAsync(team, change(team, clock.GetUtcNow()), cancellationToken);
        return await ShowAsync(team, cancellationToken);
    }

    private async Task<CareTeamDto> ShowAsync(CareTeam team, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var members = team.Members.OrderByDescending(member => member.IsOn(now)).ThenByDescending(member => member.IsPrimary).ThenBy(member => member.From);
        return new CareTeamDto(
            team.Id,
            [.. members.Select(m => new CareTeamMemberDto(m.Id, m.StaffId, m.Part, m.IsPrimary, m.From, m.Until))],
            await MayManageAsync(team.Id, cancellationToken));
    }
}
