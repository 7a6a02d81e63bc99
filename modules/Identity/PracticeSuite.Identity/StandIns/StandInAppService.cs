using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Identity.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Identity.StandIns;

internal sealed class StandInAppService(
    IdentityDbContext db, IPracticeDirectory practices, IRelationships relationships, IConnectedStaff connected, IAccess access, TimeProvider clock) : IStandInAppService
{
    public async Task<IReadOnlyList<StandInDto>> GetListAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.StandIns.Arrange, cancellationToken);

        var today = await TodayAsync(cancellationToken);
        var since = today.AddYears(-1);
        var supervised = await SupervisedAsync(cancellationToken);
        var all = await db.StandIns.AsNoTracking().Where(one => one.To >= since).OrderBy(one => one.From).ToListAsync(cancellationToken);
        var scopes = await connected.GetScopesAsync([.. all.Where(one => one.OfPatients is not null && !one.IsOver(today)).Select(one => one.Id)], cancellationToken);
        return [.. all.OrderBy(one => one.IsOver(today)).Select(one => Show(one, today, supervised) with { PatientIds = [.. scopes[one.Id]] })];
    }

    public async Task<StandInDto> ArrangeAsync(StandInInput input, CancellationToken cancellationToken)
    {
        await access.DemandAsync(IdentityPermissions.StandIns.Arrange, cancellationToken);

        var guard = await db.Practices.SingleOrDefaultAsync(cancellationToken) ?? throw IdentityErrors.PracticeNotFound(db.CurrentPractice);
        var standIn = StandIn.Arrange(db.CurrentPractice, input, access.Caller.Name, await TodayAsync(cancellationToken));
        var supervised = await SupervisedAsync(cancellationToken);
        await DemandStaffAsync(standIn, cancellationToken);
        if (!access.Caller.IsSystem && standIn.StaffId == access.Caller.StaffId)
            throw IdentityErrors.OwnStandIn();
        if (!MayArrange(standIn, supervised))
            throw IdentityErrors.StandInNotYours();
        // Two arrangements at once, of which each would close the other's ring, meet at the version of the practice.
        db.Guard(guard);
        var others = await db.StandIns.AsNoTracking().Where(one => one.EndedAt == null && one.From <= standIn.To && one.To >= standIn.From).ToListAsync(cancellationToken);
        var scopes = await ScopesAsync(standIn, input, others, cancellationToken);
        if (others.Exists(one => one.Overlaps(standIn, scopes)))
            throw IdentityErrors.StandInKnown();
        if (others.Find(one => one.StandsBeside(standIn, scopes)) is { } beside)
            throw await BesideAsync(standIn, beside, cancellationToken);
        if (standIn.ClosesRing(others, scopes) is { } back)
            throw await RingAsync(standIn, back, cancellationToken);
        db.Add(standIn);
        await db.SaveChangesAsync(cancellationToken);
        var zone = await ZoneAsync(cancellationToken);
        var (from, until) = (zone.StartOf(standIn.From), zone.StartOf(standIn.To.AddDays(1)));
        if (input.PatientIds is { } patients)
            await relationships.CoverSomeAsync(standIn.Id, standIn.StaffId, standIn.ForStaffId, patients, from, until, cancellationToken);
        else
            await relationships.KeepAsync(StaffLinkKind.Coverage, standIn.Id, standIn.StaffId, standIn.ForStaffId, from, until, cancellationToken);
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

    /// <summary>K-019: chosen are patients of whoever is away, and nobody else's.</summary>
    private async Task<StandInScopes> ScopesAsync(StandIn standIn, StandInInput input, List<StandIn> others, CancellationToken cancellationToken)
    {
        var chosen = input.PatientIds?.Distinct().ToList() ?? [];
        if (chosen.Count > 0 && (await connected.GetOwnAmongAsync(standIn.ForStaffId, chosen, cancellationToken)).Count < chosen.Count)
            throw IdentityErrors.StandInNotTheirPatients();
        var known = await connected.GetScopesAsync([.. others.Where(one => one.OfPatients is not null).Select(one => one.Id)], cancellationToken);
        return new StandInScopes(known.SelectMany(of => of.Select(patient => (of.Key, patient))).Concat(chosen.Select(patient => (standIn.Id, patient))).ToLookup(one => one.Item1, one => one.patient));
    }

    private async Task<BusinessException> BesideAsync(StandIn standIn, StandIn beside, CancellationToken cancellationToken)
    {
        var names = await NamesAsync([standIn.StaffId, standIn.ForStaffId, beside.StaffId], cancellationToken);
        return IdentityErrors.StandInBeside(
            names[standIn.ForStaffId], (names[standIn.StaffId], standIn.From, standIn.To), (names[beside.StaffId], beside.From, beside.To), isOfSome: standIn.OfPatients is not null || beside.OfPatients is not null);
    }

    private Task<Dictionary<Guid, string>> NamesAsync(Guid[] people, CancellationToken cancellationToken) =>
        db.Staff.Where(one => people.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => $"{one.FirstName} {one.LastName}", cancellationToken);

    private async Task<BusinessException> RingAsync(StandIn standIn, StandIn back, CancellationToken cancellationToken)
    {
        var names = await NamesAsync([standIn.StaffId, standIn.ForStaffId, back.ForStaffId], cancellationToken);
        return IdentityErrors.StandInRing(names[standIn.StaffId], names[standIn.ForStaffId], names[back.ForStaffId], back.From, back.To);
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
        one.Id, one.StaffId, one.ForStaffId, one.From, one.To, one.ArrangedBy, one.EndedAt, one.IsOver(today), !one.IsOver(today) && MayEnd(one, supervised))
    {
        OfPatients = one.OfPatients,
    };
}
