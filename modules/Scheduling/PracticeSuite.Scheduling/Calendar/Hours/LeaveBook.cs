using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.StandIns;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Calendar.Turns;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Hours;

/// <summary>Who is away when, and who stands in (K-019). Identity keeps the stand-in, in the same transaction.</summary>
internal sealed class LeaveBook(SchedulingDbContext db, BookingDesk desk, CalendarTurns turns, IStandInAppService standIns, IConnectedStaff connected, IAccess access)
{
    /// <summary>P-110: clinicians keep their own hours and leave.</summary>
    public void DemandOwn(Guid staffId, string? field)
    {
        if (access.IsForOwnOnly(SchedulingPermissions.Calendar.KeepHours) && access.Caller.StaffId != staffId)
            throw SchedulingErrors.NotYourHours(field);
    }

    public async Task<IReadOnlyList<LeaveDto>> GetListAsync(Guid? staffId, DateOnly today, CancellationToken cancellationToken)
    {
        var all = await db.Leaves.AsNoTracking().Where(one => !one.IsTakenBack && one.Last >= today && (staffId == null || one.StaffId == staffId))
            .OrderBy(one => one.First).ThenBy(one => one.Id).ToListAsync(cancellationToken);
        var away = await AwayAsync(all, today, cancellationToken);
        return all.ConvertAll(one => Show(one, one.First <= today ? away : []));
    }

    public async Task<LeaveTaken> TakeAsync(Guid staffId, LeaveInput given, DateOnly today, CancellationToken cancellationToken)
    {
        await desk.DemandStaffAsync([staffId], cancellationToken);
        var leave = Leave.Take(db.CurrentPractice, staffId, given, today);
        await turns.TakeAsync([CalendarKey.Staff(staffId)], cancellationToken);
        var (first, last) = (leave.First, leave.Last);
        if (await db.Leaves.AnyAsync(one => one.StaffId == staffId && !one.IsTakenBack && one.First <= last && one.Last >= first, cancellationToken))
            throw SchedulingErrors.LeaveOverlaps();
        if (leave.CoveredById is { } standIn && !await IsArrangedAsync(standIn, leave, cancellationToken))
            leave.CoverWith((await standIns.ArrangeAsync(new StandInInput(standIn, staffId, first, last), cancellationToken)).Id);
        db.Add(leave);
        await db.SaveChangesAsync(cancellationToken);
        return new LeaveTaken(Show(leave, []), await BookedAsync(leave, cancellationToken));
    }

    public async Task<LeaveDto> TakeBackAsync(Guid id, DateOnly today, CancellationToken cancellationToken)
    {
        var leave = await db.Leaves.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) ?? throw SchedulingErrors.LeaveNotFound(id);
        DemandOwn(leave.StaffId, null);
        leave.TakeBack(today);
        if (leave.StandInId is { } standIn && (await standIns.GetListAsync(cancellationToken)).Any(one => one.Id == standIn && !one.IsOver))
            await standIns.EndAsync(standIn, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return Show(leave, []);
    }

    private Task<int> BookedAsync(Leave leave, CancellationToken cancellationToken)
    {
        var (staff, first, last) = (leave.StaffId, leave.First, leave.Last);
        return db.Appointments.CountAsync(
            one => one.On >= first && one.On <= last && one.Kind != AppointmentKind.Block && one.Status == AppointmentStatus.Booked
                && one.Reservations.Any(held => held.CalendarId == staff && held.State == ReservationState.Held), cancellationToken);
    }

    /// <summary>They stand in already, for all or some patients, throughout: that stays as it was arranged, and the leave taken back does not end it.</summary>
    private async Task<bool> IsArrangedAsync(Guid standIn, Leave leave, CancellationToken cancellationToken) => (await standIns.GetListAsync(cancellationToken))
        .Any(one => !one.IsOver && one.StaffId == standIn && one.ForStaffId == leave.StaffId && one.From <= leave.First && leave.Last <= one.To);

    /// <summary>For whom of those who are away today the caller stands in, for all or some of their patients.</summary>
    private async Task<HashSet<Guid>> AwayAsync(List<Leave> all, DateOnly today, CancellationToken cancellationToken)
    {
        var me = access.Caller.StaffId;
        return me is null || !all.Exists(one => one.HandOver is not null && one.First <= today && one.StaffId != me && one.CoveredById != me)
            ? []
            : [.. (await connected.GetStandInsAsync(cancellationToken)).Where(link => link.StaffId == me).Select(link => link.ForStaffId)];
    }

    /// <param name="away">Who is away today and for whom the caller stands in.</param>
    private LeaveDto Show(Leave one, HashSet<Guid> away)
    {
        var me = access.Caller.StaffId;
        var mayRead = me is not null && (me == one.StaffId || me == one.CoveredById || away.Contains(one.StaffId));
        var mayChange = access.May(SchedulingPermissions.Calendar.KeepHours) && (!access.IsForOwnOnly(SchedulingPermissions.Calendar.KeepHours) || me == one.StaffId);
        return new LeaveDto(one.Id, one.StaffId, one.First, one.Last, one.CoveredById, mayRead ? one.HandOver : null, mayChange);
    }
}
