using AutoMapper;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Identity.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.Staff;

internal sealed class StaffAppService(
    IdentityDbContext db, Supervision supervision, Part2Roster part2, IAccess access, IMapper mapper) : IStaffAppService
{
    public async Task<IReadOnlyList<StaffDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Staff.View, cancellationToken);

        var staff = await db.Staff.AsNoTracking()
            .OrderBy(s => s.LastName).ThenBy(s => s.FirstName).ThenBy(s => s.Code)
            .ToListAsync(cancellationToken);
        return mapper.Map<List<StaffDto>>(staff);
    }

    public async Task<StaffDto> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Staff.View, cancellationToken);

        return mapper.Map<StaffDto>(await LoadAsync(id, cancellationToken));
    }

    public async Task<StaffDto> CreateAsync(StaffInput staff, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Staff.Edit, cancellationToken);

        var employed = StaffRecord.Employ(db.CurrentPractice, staff);
        db.Add(employed);
        return await SaveAsync(employed, null, cancellationToken);
    }

    public async Task<StaffDto> ChangeAsync(Guid id, StaffInput staff, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Staff.Edit, cancellationToken);

        var changed = await LoadAsync(id, cancellationToken);
        db.DemandUnchanged(changed, staff.Version);
        var supervisor = changed.SupervisorId;
        changed.Change(staff);
        return await SaveAsync(changed, supervisor, cancellationToken);
    }

    public async Task<StaffDto> AllowClinicalWorkAsync(Guid id, DateOnly since, string reason, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Staff.AllowClinicalWork, cancellationToken);

        var staff = await LoadAsync(id, cancellationToken);
        staff.AllowClinicalWork(since, access.Caller.Name, reason);
        return await SaveAsync(staff, staff.SupervisorId, cancellationToken);
    }

    public async Task<StaffDto> WithdrawClinicalWorkAsync(Guid id, DateOnly until, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.Staff.AllowClinicalWork, cancellationToken);

        var staff = await LoadAsync(id, cancellationToken);
        staff.WithdrawClinicalWork(until);
        return await SaveAsync(staff, staff.SupervisorId, cancellationToken);
    }

    private async Task<StaffRecord> LoadAsync(Guid id, CancellationToken cancellationToken) =>
        await db.Staff.SingleOrDefaultAsync(s => s.Id == id, cancellationToken) ?? throw IdentityErrors.StaffNotFound(id);

    private async Task<StaffDto> SaveAsync(StaffRecord staff, Guid? supervisorBefore, CancellationToken cancellationToken)
    {
        var others = await db.Staff.Where(s => s.Id != staff.Id).ToDictionaryAsync(s => s.Id, s => s.Code, cancellationToken);
        if (others.Values.Contains(staff.Code, StringComparer.OrdinalIgnoreCase))
            throw IdentityErrors.CodeTaken(staff.Code);
        if (staff.SupervisorId is { } supervisor && !others.ContainsKey(supervisor))
            throw IdentityErrors.SupervisorNotFound(supervisor);
        await db.SaveChangesAsync(cancellationToken);
        await supervision.FollowAsync(staff, supervisorBefore, cancellationToken);
        await part2.FollowAsync(cancellationToken);
        return mapper.Map<StaffDto>(staff);
    }
}
