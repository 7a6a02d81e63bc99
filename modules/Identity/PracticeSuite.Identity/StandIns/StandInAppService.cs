using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Identity.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.StandIns;

internal sealed class StandInAppService(
    IdentityDbContext db, IPracticeDirectory practices, IRelationships relationships, IAccess access, TimeProvider clock) : IStandInAppService
{
    public async Task<IReadOnlyList<StandInDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.StandIns.Arrange, cancellationToken);

        var today = await TodayAsync(cancellationToken);
        var since = today.AddYears(-1);
        var supervised = await SupervisedAsync(cancellationToken);
        var all = await db.StandIns.AsNoTracking().Where(one => one.To >= since).OrderBy(one => one.From).ToListAsync(cancellationToken);
        return [.. all.OrderBy(one => one.IsOver(today)).Select(one => Show(one, today, supervised))];
    }

    public async Task<StandInDto> ArrangeAsync(StandInInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.StandIns.Arrange, cancellationToken);

        var standIn = StandIn.Arrange(db.CurrentPractice, input, access.Caller.Name, await TodayAsync(cancellationToken));
        var supervised = await SupervisedAsync(cancellationToken);
        await DemandStaffAsync(standIn, cancellationToken);
        if (!access.Caller.IsSystem && standIn.StaffId == access.Caller.StaffId)
            throw IdentityErrors.OwnStandIn();
        if (!MayArrange(standIn, supervised))
            throw IdentityErrors.StandInNotYours();
        if ((await db.StandIns.Where(one => one.StaffId == standIn.StaffId && one.ForStaffId == standIn.ForStaffId).ToListAsync(cancellationToken)).Exists(one => one.Overlaps(standIn)))
            throw IdentityErrors.StandInKnown();
        db.Add(standIn);
        await db.SaveChangesAsync(cancellationToken);
        var zone = await ZoneAsync(cancellationToken);
        await relationships.KeepAsync(
            StaffLinkKind.Coverage, standIn.Id, standIn.StaffId, standIn.ForStaffId, zone.StartOf(standIn.From), zone.StartOf(standIn.To.AddDays(1)), cancellationToken);
        return Show(standIn, standIn.From, supervised);
    }

    public async Task<StandInDto> EndAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.StandIns.Arrange, cancellationToken);

        var standIn = await db.StandIns.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw IdentityErrors.StandInNotFound(id);
        var supervised = await SupervisedAsync(cancellationToken);
        if (!MayEnd(standIn, supervised))
            throw IdentityErrors.StandInNotYours();
        var today = await TodayAsync(cancellationToken);
        standIn.End(clock.GetUtcNow(), today);
        await db.SaveChangesAsync(cancellationToken);
        await relationships.EndAsync(StaffLinkKind.Coverage, standIn.Id, standIn.EndedAt!.Value, cancellationToken);
        return Show(standIn, today, supervised);
    }

    private bool MayArrange(StandIn standIn, HashSet<Guid> supervised) =>
        access.May(IdentityPermissions.Staff.Edit) || standIn.ForStaffId == access.Caller.StaffId || supervised.Contains(standIn.ForStaffId);

    private bool MayEnd(StandIn standIn, HashSet<Guid> supervised) => MayArrange(standIn, supervised) || standIn.StaffId == access.Caller.StaffId;

    private async Task DemandStaffAsync(StandIn standIn, CancellationToken cancellationToken)
    {
        var known = await db.Staff.Where(staff => staff.Id == standIn.StaffId || staff.Id == standIn.ForStaffId).Select(staff => staff.Id).ToListAsync(cancellationToken);
        if (!known.Contains(standIn.StaffId))
            throw IdentityErrors.StandInStaffNotFound(nameof(StandInInput.StaffId), standIn.StaffId);
        if (!known.Contains(standIn.ForStaffId))
            throw IdentityErrors.StandInStaffNotFound(nameof(StandInInput.ForStaffId), standIn.ForStaffId);
    }

    private Task<HashSet<Guid>> SupervisedAsync(CancellationToken cancellationToken)
    {
        var me = access.Caller.StaffId ?? Guid.Empty;
        return db.Staff.Where(staff => staff.SupervisorId == me).Select(staff => staff.Id).ToHashSetAsync(cancellationToken);
    }

    private async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancellationToken) => (await practices.GetAsync(cancellationToken)).Locations.Main().Zone;

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());

    private StandInDto Show(StandIn one, DateOnly today, HashSet<Guid> supervised) => new(
        one.Id, one.StaffId, one.ForStaffId, one.From, one.To, one.ArrangedBy, one.EndedAt, one.IsOver(today), !one.IsOver(today) && MayEnd(one, supervised));
}
