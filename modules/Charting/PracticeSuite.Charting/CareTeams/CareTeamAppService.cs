using PracticeSuite.Charting.Contracts;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.CareTeams;

internal sealed class CareTeamAppService(CareTeamRecords teams, IStaffDirectory staff, IAccess access, TimeProvider clock) : ICareTeamAppService
{
    public async Task<CareTeamDto> GetAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.CareTeams.View, patientId, cancellationToken);

        return await ShowAsync(await teams.OfAsync(patientId, cancellationToken), cancellationToken);
    }

    public async Task<CareTeamDto> AddAsync(Guid patientId, NewCareTeamMember member, CancellationToken cancellationToken)
    {
        await DemandManageAsync(patientId, cancellationToken);

        if (!(await staff.GetAllAsync(cancellationToken)).ContainsKey(member.StaffId))
            throw ChartingErrors.StaffNotFound(nameof(member.StaffId));
        if (await IsOwnDoorAsync(patientId, member.StaffId, cancellationToken))
            throw ChartingErrors.CareTeamOwnDoor();
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

    /// <summary>Whoever came in by breaking the glass neither stays by joining the team nor changes whom it was told to (P-121).</summary>
    private async Task DemandManageAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(ChartingPermissions.CareTeams.Manage, patientId, cancellationToken);
        if (!await MayManageAsync(patientId, cancellationToken))
            throw ChartingErrors.CareTeamBehindGlass();
    }

    /// <summary>
    /// Whoever may assign to any team would let themselves into any chart (P-120). A patient whom nobody has treated yet is taken on by
    /// whoever is there.
    /// </summary>
    private async Task<bool> IsOwnDoorAsync(Guid patientId, Guid staffId, CancellationToken cancellationToken) =>
        !access.Caller.IsSystem && staffId == access.Caller.StaffId
        && (await access.DecideAsync(ChartingPermissions.Plans.View, patientId, cancellationToken)).Reason == AccessReason.NoRelationship
        && (await teams.OfAsync(patientId, cancellationToken)).Members.Count > 0;

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
