using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Hours;

internal sealed class WorkingHoursAppService(
    SchedulingDbContext db, BookingDesk desk, LeaveBook leaves, IPracticeDirectory practices, IAccess access, TimeProvider clock) : IWorkingHoursAppService
{
    public async Task<WorkingHoursDto> GetAsync(Guid staffId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.ViewSetUp, cancellationToken);

        await desk.DemandStaffAsync([staffId], cancellationToken);
        return await ShowAsync(await FindAsync(staffId, cancellationToken), cancellationToken);
    }

    public async Task<WorkingHoursDto> SetWeekAsync(Guid staffId, WorkingWeek week, CancellationToken cancellationToken)
    {
        var hours = await ToChangeAsync(staffId, week.Version, cancellationToken);
        foreach (var location in week.Hours.Select(one => one.LocationId).OfType<Guid>().Distinct())
            await desk.WhereAsync(location, null, cancellationToken);
        hours.SetWeek(week.Hours);
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(hours, cancellationToken);
    }

    public async Task<WorkingHoursDto> SetDayAsync(Guid staffId, WorkingDay day, CancellationToken cancellationToken)
    {
        var hours = await ToChangeAsync(staffId, day.Version, cancellationToken);
        hours.SetDay(day.On, day.Hours, await TodayAsync(cancellationToken));
        await db.SaveChangesAsync(cancellationToken);
        return await ShowAsync(hours, cancellationToken);
    }

    public async Task<IReadOnlyList<LeaveDto>> GetLeaveAsync(Guid? staffId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.ViewSetUp, cancellationToken);

        return await leaves.GetListAsync(staffId, await TodayAsync(cancellationToken), cancellationToken);
    }

    public async Task<LeaveTaken> TakeLeaveAsync(LeaveInput leave, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.KeepHours, cancellationToken);

        Check.That(leave.StaffId is not null, nameof(leave.StaffId), "StaffId is empty; choose who is away.");
        leaves.DemandOwn(leave.StaffId.Value, nameof(leave.StaffId));
        return await leaves.TakeAsync(leave.StaffId.Value, leave, await TodayAsync(cancellationToken), cancellationToken);
    }

    public async Task<LeaveDto> TakeBackLeaveAsync(Guid id, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.KeepHours, cancellationToken);

        return await leaves.TakeBackAsync(id, await TodayAsync(cancellationToken), cancellationToken);
    }

    private async Task<StaffHours> ToChangeAsync(Guid staffId, int version, CancellationToken cancellationToken)
    {
        await access.DemandAsync(SchedulingPermissions.Calendar.KeepHours, cancellationToken);
        leaves.DemandOwn(staffId, null);
        await desk.DemandStaffAsync([staffId], cancellationToken);
        var hours = await FindAsync(staffId, cancellationToken);
        db.DemandUnchanged(hours, version);
        if (version == 0)
            db.Add(hours);
        return hours;
    }

    private async Task<StaffHours> FindAsync(Guid staffId, CancellationToken cancellationToken) =>
        await db.StaffHours.Include(one => one.Week).Include(one => one.Days).SingleOrDefaultAsync(one => one.Id == staffId, cancellationToken)
        ?? new StaffHours(db.CurrentPractice, staffId);

    private async Task<WorkingHoursDto> ShowAsync(StaffHours hours, CancellationToken cancellationToken)
    {
        var rules = await db.CalendarRules.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new SetUp.CalendarRules(db.CurrentPractice);
        var today = await TodayAsync(cancellationToken);
        var own = hours.Week.Count > 0;
        return new WorkingHoursDto(
            hours.Id, hours.Version, own,
            own
                ? [.. hours.Week.OrderBy(one => one.Day).ThenBy(one => one.From).Select(one => new WeeklyHoursDto(one.Day, one.From, one.To, one.LocationId))]
                : [.. Enumerable.Range(1, 5).Select(day => new WeeklyHoursDto((DayOfWeek)day, rules.Opens, rules.Closes))],
            [.. hours.Days.Where(one => one.On >= today).OrderBy(one => one.On).ThenBy(one => one.From).Select(one => new DayHoursDto(one.On, one.From, one.To))]);
    }

    private async Task<DateOnly> TodayAsync(CancellationToken cancellationToken) => (await practices.GetAsync(cancellationToken)).Today(clock.GetUtcNow());
}
