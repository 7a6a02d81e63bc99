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
        var calls = await db.Appointments.AsNoTracking().Include(one => one.Reservations)
            .Where(one => one.Start >= during.Start && one.Start < during.End && one.Kind == AppointmentKind.CoordinationCall && one.Status != AppointmentStatus.Canceled && one.Status != AppointmentStatus.LateCanceled)
            .ToListAsync(cancellationToken);
        return
        [
            .. calls.Where(one => staffId is not { } staff || one.StaffIds.Contains(staff)).OrderBy(one => one.Start)
                .Select(one => new CallTime(one.Id, one.Start, one.Status == AppointmentStatus.Kept, one.StaffIds)),
        ];
    }
}
