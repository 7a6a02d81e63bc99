using Microsoft.EntityFrameworkCore;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Calendar.Hours;
using PracticeSuite.Scheduling.Calendar.SetUp;
using PracticeSuite.Scheduling.Calendar.Slots;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>A stretch of days for a page: one statement a table, whoever many are booked.</summary>
internal sealed class CalendarReading(SchedulingDbContext db, BookingDesk desk, CalendarTimes times, IStaffDirectory staff, AppointmentsShown shown)
{
    /// <summary>Nothing that began earlier reaches into the first day.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(SchedulingLimits.LongestBlockMinutes);

    public async Task<CalendarDto> ReadAsync(CalendarFilter filter, CancellationToken cancellationToken)
    {
        FarDays.Demand(filter.First, nameof(filter.First));
        FarDays.Demand(filter.Last, nameof(filter.Last));
        Check.That(filter.First <= filter.Last, nameof(filter.Last), "Last is before First; give the same day or a later one.");
        Check.That(
            filter.Last.DayNumber - filter.First.DayNumber < SchedulingLimits.CalendarDays, nameof(filter.Last),
            $"Last is more than {SchedulingLimits.CalendarDays} days after First; ask for less at once.");
        var place = await desk.WhereAsync(filter.LocationId, null, cancellationToken);
        var zone = place.Zone;
        var days = new Interval(zone.StartOf(filter.First), zone.StartOf(filter.Last.AddDays(1)));
        var all = await shown.ShowAsync(Wanted(filter, days), cancellationToken);
        // What a busy time is for is not told by asking for a type or a room either.
        var told = filter.TypeId is null && filter.RoomId is null ? all : [.. all.Where(one => !one.IsBusyOnly)];
        var (holidays, leave) = (await HolidaysAsync(filter, cancellationToken), await LeaveAsync(filter, cancellationToken));
        return new CalendarDto(zone.Id, days.Start, days.End, told, Closed(filter, holidays, leave))
        {
            Working = filter.WithHours ? await WorkingAsync(filter, days, place.Locations, holidays, leave, cancellationToken) : [],
        };
    }

    private IQueryable<Appointment> Wanted(CalendarFilter filter, Interval days)
    {
        var (earliest, start, end) = (days.Start - Longest, days.Start, days.End);
        var wanted = db.Appointments.Where(one => one.Start >= earliest && one.Start < end && one.End > start);
        if (!filter.WithCanceled)
            wanted = wanted.Where(one => one.Status != AppointmentStatus.Canceled && one.Status != AppointmentStatus.LateCanceled);
        if (filter.TypeId is { } type)
            wanted = wanted.Where(one => one.TypeId == type);
        if (filter.LocationId is { } location)
            wanted = wanted.Where(one => one.LocationId == location);
        if (filter.RoomId is { } room)
            wanted = wanted.Where(one => one.Reservations.Any(held => held.CalendarId == room && held.State != ReservationState.Replaced));
        if (filter.StaffIds.Count > 0)
            wanted = wanted.Where(one => one.Reservations.Any(held => filter.StaffIds.Contains(held.CalendarId) && held.State != ReservationState.Replaced));
        return wanted;
    }

    private Task<List<Holiday>> HolidaysAsync(CalendarFilter filter, CancellationToken cancellationToken)
    {
        var (first, last) = (filter.First, filter.Last);
        return db.Holidays.AsNoTracking().Where(one => !one.IsTakenBack && one.On >= first && one.On <= last).ToListAsync(cancellationToken);
    }

    private Task<List<Leave>> LeaveAsync(CalendarFilter filter, CancellationToken cancellationToken)
    {
        var (first, last) = (filter.First, filter.Last);
        return db.Leaves.AsNoTracking().Where(one => !one.IsTakenBack && one.Last >= first && one.First <= last).ToListAsync(cancellationToken);
    }

    private static IReadOnlyList<ClosedDay> Closed(CalendarFilter filter, IEnumerable<Holiday> holidays, IEnumerable<Leave> leave) =>
    [
        .. holidays.Select(one => new ClosedDay(one.On, null, one.Name)),
        .. leave.Where(one => filter.StaffIds.Count == 0 || filter.StaffIds.Contains(one.StaffId))
            .SelectMany(one => new DaySpan(Later(one.First, filter.First), Earlier(one.Last, filter.Last)).All.Select(day => new ClosedDay(day, one.StaffId, null))),
    ];

    private async Task<IReadOnlyList<WorkingStretch>> WorkingAsync(
        CalendarFilter filter, Interval days, IReadOnlyList<LocationProfile> locations, IEnumerable<Holiday> holidays, IEnumerable<Leave> leave, CancellationToken cancellationToken)
    {
        var people = (await staff.GetAllAsync(cancellationToken)).Values.Where(member => filter.StaffIds.Count == 0 || filter.StaffIds.Contains(member.Id)).ToList();
        var working = await times.WorkingAsync(people, days, locations, [.. holidays.Select(one => one.On)], leave.ToLookup(one => one.StaffId), cancellationToken);
        return [.. people.SelectMany(member => working[member.Id].Select(time => new WorkingStretch(member.Id, time.Start, time.End)))];
    }

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
