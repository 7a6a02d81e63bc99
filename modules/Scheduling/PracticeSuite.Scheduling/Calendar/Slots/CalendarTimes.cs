using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
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
        // A day more on both sides: where it is another day already, or still, hours and leave are of that one.
        var days = DaySpan.Of(stretch, locations.Main().Zone).Around;
        var hours = await HoursAsync(ids, days, cancellationToken);
        var rules = await RulesAsync(cancellationToken);
        var leave = (await LeaveAsync(ids, days, cancellationToken)).ToLookup(one => one.StaffId);
        var taken = await TakenAsync(ids, stretch, besides, cancellationToken);
        var elsewhere = await ElsewhereAsync(ids, cancellationToken);
        return [.. calendars.Select(key => key.Kind == CalendarKind.Room ? OfRoom(key) : OfStaff(key, hours.GetValueOrDefault(key.Id)))];

        CalendarTime OfRoom(CalendarKey key) => new(key, IntervalSet.Of([stretch]), IntervalSet.Empty, IntervalSet.Empty, [.. taken[key.Id]]);

        CalendarTime OfStaff(CalendarKey key, StaffHours? theirs) =>
            new(key, WorkingTime.Of(theirs, rules, days, locations), Away(leave[key.Id], theirs, locations), Closed(closed, theirs, locations), [.. taken[key.Id]])
            {
                Elsewhere = IntervalSet.Of(elsewhere[key.Id].SelectMany(BusyTimes.Read).Where(stretch.Overlaps)),
            };
    }

    /// <summary>When each of them works and is there.</summary>
    public async Task<IReadOnlyDictionary<Guid, IntervalSet>> WorkingAsync(
        IReadOnlyCollection<StaffMember> staff, Interval stretch, IReadOnlyList<LocationProfile> locations, IReadOnlyCollection<DateOnly> closed, ILookup<Guid, Leave> leave,
        CancellationToken cancellationToken)
    {
        var days = DaySpan.Of(stretch, locations.Main().Zone).Around;
        var hours = await HoursAsync([.. staff.Select(member => member.Id)], days, cancellationToken);
        var rules = await RulesAsync(cancellationToken);
        return staff.ToDictionary(member => member.Id, member => Of(member, hours.GetValueOrDefault(member.Id)));

        IntervalSet Of(StaffMember member, StaffHours? theirs) => WorkingTime.Of(theirs, rules, days, locations)
            .Except(Away(leave[member.Id], theirs, locations)).Except(Closed(closed, theirs, locations))
            .Intersect(WorkingTime.Employed(member, days, WorkingTime.ZoneOf(theirs, locations))).Intersect(IntervalSet.Of([stretch]));
    }

    public async Task<IReadOnlySet<DateOnly>> HolidaysAsync(DaySpan days, CancellationToken cancellationToken)
    {
        var (first, last) = days;
        return await db.Holidays.AsNoTracking().Where(day => !day.IsTakenBack && day.On >= first && day.On <= last).Select(day => day.On).ToHashSetAsync(cancellationToken);
    }

    private async Task<CalendarRules> RulesAsync(CancellationToken cancellationToken) =>
        await db.CalendarRules.AsNoTracking().SingleOrDefaultAsync(cancellationToken) ?? new CalendarRules(db.CurrentPractice);

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

    private async Task<ILookup<Guid, byte[]>> ElsewhereAsync(List<Guid> ids, CancellationToken cancellationToken)
    {
        var calendars = await db.OutsideCalendars.Where(one => ids.Contains(one.StaffId)).Select(one => new { one.StaffId, one.Busy }).ToListAsync(cancellationToken);
        return calendars.ToLookup(one => one.StaffId, one => one.Busy);
    }

    private async Task<ILookup<Guid, Interval>> TakenAsync(List<Guid> ids, Interval stretch, IReadOnlyCollection<Guid> besides, CancellationToken cancellationToken)
    {
        var earliest = stretch.Start - Longest;
        var taken = await db.Reservations
            .Where(one => ids.Contains(one.CalendarId) && one.State == ReservationState.Held)
            .Where(one => one.From >= earliest && one.From < stretch.End && one.Until > stretch.Start && !besides.Contains(one.AppointmentId))
            .Select(one => new { one.CalendarId, one.From, one.Until }).ToListAsync(cancellationToken);
        return taken.ToLookup(one => one.CalendarId, one => new Interval(one.From, one.Until));
    }

    private static IntervalSet Away(IEnumerable<Leave> leave, StaffHours? hours, IReadOnlyList<LocationProfile> locations) =>
        IntervalSet.Of(leave.Select(one => new DaySpan(one.First, one.Last).In(WorkingTime.ZoneOf(hours, locations))));

    private static IntervalSet Closed(IEnumerable<DateOnly> days, StaffHours? hours, IReadOnlyList<LocationProfile> locations) =>
        IntervalSet.Of(days.Select(day => new DaySpan(day, day).In(WorkingTime.ZoneOf(hours, locations))));
}

/// <summary>From the first to the last, both included.</summary>
internal readonly record struct DaySpan(DateOnly First, DateOnly Last)
{
    public static DaySpan Of(Interval stretch, TimeZoneInfo zone) => new(zone.LocalDate(stretch.Start), zone.LocalDate(stretch.End));

    public DaySpan Around => new(First.AddDays(-1), Last.AddDays(1));

    public IEnumerable<DateOnly> All => Enumerable.Range(0, Last.DayNumber - First.DayNumber + 1).Select(First.AddDays);

    public Interval In(TimeZoneInfo zone) => new(zone.StartOf(First), zone.StartOf(Last.AddDays(1)));
}
