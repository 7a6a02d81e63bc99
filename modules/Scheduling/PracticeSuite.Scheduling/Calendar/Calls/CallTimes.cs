using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Calls;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Calls;

internal sealed class CallTimes(SchedulingDbContext db) : ICallTimes
{
    public async Task<IReadOnlyList<CallTime>> GetAsync(Guid? staffId, Interval during, CancellationToken cancellationToken)
    {
        // Rows and no aggregates: a practice's quarter is thousands of calls, of which the figures want a time and two people.
        var rows = await db.Appointments.AsNoTracking()
            .Where(one => one.Start >= during.Start && one.Start < during.End && one.Kind == AppointmentKind.CoordinationCall && one.Status != AppointmentStatus.Canceled && one.Status != AppointmentStatus.LateCanceled)
            .SelectMany(
                one => one.Reservations.Where(held => held.Kind == CalendarKind.Staff && held.State != ReservationState.Replaced),
                (one, held) => new { one.Id, one.Start, IsHeld = one.Status == AppointmentStatus.Kept, held.CalendarId, held.Position })
            .ToListAsync(cancellationToken);
        return
        [
            .. rows.GroupBy(row => (row.Id, row.Start, row.IsHeld)).OrderBy(of => of.Key.Start)
                .Select(of => new CallTime(of.Key.Id, of.Key.Start, of.Key.IsHeld, [.. of.OrderBy(row => row.Position).Select(row => row.CalendarId)]))
                .Where(call => staffId is not { } staff || call.StaffIds.Contains(staff)),
        ];
    }
}
