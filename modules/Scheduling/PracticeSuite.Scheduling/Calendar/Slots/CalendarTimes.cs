using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar.Feeds;
using PracticeSuite.Scheduling.Calendar.Hours;
using PracticeSuite.Scheduling.Calendar.SetUp;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Slots;

/// <summary>Reads what is known of calendars in a stretch of time: one statement a table, whoever many they are.</summary>
internal sealed class CalendarTimes(SchedulingDbContext db)
{
    /// <summary>No appointment is longer, buffer included: nothing that began earlier reaches into the stretch.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromHours(26);

    /// <param name="closed">The holidays among the days.</param>
    /// <param name="besides">Appointments that are about to move, and hold nobody up.</param>
    public async Task<IReadOnlyList<CalendarTime>> ReadAsync(
        IReadOnlyCollection<CalendarKey> calendars,
        Interval stretch,
        IReadOnlyList<LocationProfile> locations,
        IReadOnlySet<DateOnly> closed,
        IReadOnlyCollection<Guid> besides,
        CancellationToken cancellationToken)
    {
        var ids = calendars.Select(key => key.Id).ToList();
        var zone = locations.Main().Zone;
        var days = new DaySpan(zone.LocalDate(stretch.Start), zone.LocalDate(stretch.End));
        var hours = await HoursAsync(ids, days, cancellationToken);
        var rules = await db.CalendarRules.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new CalendarRules(db.CurrentPractice);
        var leave = (await LeaveAsync(ids, days, cancellationToken)).ToLookup(one => one.StaffId, one => Days(zone, one.First, one.Last));
        var holidays = IntervalSet.Of(closed.Select(day => Days(zone, day, day)));
        var taken = (await TakenAsync(ids, stretch, besides, cancellationToken)).ToLookup(one => one.CalendarId, one => new Interval(one.From, one.Until));
        var elsewhere = (await ElsewhereAsync(ids, cancellationToken)).ToLookup(one => one.StaffId, one => one.Busy);
        return
        [
            .. calendars.Select(key => new CalendarTime(
                key, key.Kind == CalendarKind.Room ? IntervalSet.Of([stretch]) : WorkingTime.Of(hours.GetValueOrDefault(key.Id), rules, days, locations),
                IntervalSet.Of(leave[key.Id]), holidays, [.. taken[key.Id]])
            {
                Elsewhere = IntervalSet.Of(elsewhere[key.Id].SelectMany(BusyTimes.Read).Where(stretch.Overlaps)),
            }),
        ];
    }

    public async Task<IReadOnlySet<DateOnly>> HolidaysAsync(DaySpan days, CancellationToken cancellationToken)
    {
        var (first, last) = days;
        return await db.Holidays.AsNoTracking().Where(day => !day.IsTakenBack && day.On >= first && day.On <= last).Select(day => day.On).ToHashSetAsync(cancellationToken);
    }

    private async Task<Dictionary<Guid, StaffHours>> HoursAsync(List<Guid> ids, DaySpan days, CancellationToken cancellationToken)
    {
        var (first, last) = days;
        return await db.StaffHours.AsNoTracking().Where(one => ids.Contains(one.Id))
            .Include(one => one.Week).Include(one => one.Days.Where(day => day.On >= first && day.On <= last))
            .ToDictionaryAsync(one => one.Id, cancellationToken);
    }

    private Task<List<Leave>> LeaveAsync(List<Guid> ids, DaySpan days, CancellationToken cancellationToken)
    {
        var (first, last) = days;
        return db.Leaves.AsNoTracking().Where(one => !one.IsTakenBack && one.Last >= first && one.First <= last && ids.Contains(one.StaffId)).ToListAsync(cancellationToken);
    }

    private Task<List<OutsideCalendar>> ElsewhereAsync(List<Guid> ids, CancellationToken cancellationToken) =>
        db.OutsideCalendars.AsNoTracking().Where(one => ids.Contains(one.StaffId)).ToListAsync(cancellationToken);

    private Task<List<Reservation>> TakenAsync(List<Guid> ids, Interval stretch, IReadOnlyCollection<Guid> besides, CancellationToken cancellationToken)
    {
        var earliest = stretch.Start - Longest;
        return db.Reservations.AsNoTracking()
            .Where(one => ids.Contains(one.CalendarId) && one.State == ReservationState.Held)
            .Where(one => one.From >= earliest && one.From < stretch.End && one.Until > stretch.Start && !besides.Contains(one.AppointmentId))
            .ToListAsync(cancellationToken);
    }

    private static Interval Days(TimeZoneInfo zone, DateOnly first, DateOnly last) => new(zone.StartOf(first), zone.StartOf(last.AddDays(1)));
}

/// <summary>From the first to the last, both included.</summary>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    public IEnumerable<DateOnly> All => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);
}
