using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Calls;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar.Calls;

internal sealed class CallAppointments(SchedulingDbContext db, IAccess access, TimeProvider clock) : ICallAppointments
{
    private IQueryable<Appointment> Calls => db.Appointments.Include(one => one.Reservations).Where(one => one.Kind == AppointmentKind.CoordinationCall);

    public async Task<CallAppointment?> GetAsync(Guid id, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        if (await Calls.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { } call)
            return null;
        var patients = await db.AppointmentPatients.Where(one => one.AppointmentId == id).Select(one => new CallPatientFact(one.PatientId, one.IsPart2)).ToListAsync(cancellationToken);
        return new CallAppointment(call.Id, call.Status, call.Start, call.End, call.TimeZoneId, call.StaffIds, patients) { Link = call.Link };
    }

    public async Task<IReadOnlyList<OpenCall>> GetOpenAsync(DateTimeOffset since, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var open = await Calls.AsNoTracking().Where(one => one.Start >= since && one.Start <= until && one.End <= until && one.Status == AppointmentStatus.Booked).OrderBy(one => one.Start).ToListAsync(cancellationToken);
        return open.ConvertAll(one => new OpenCall(one.Id, one.Start, one.End, one.StaffIds));
    }

    public async Task MarkAsync(Guid id, bool held, CancellationToken cancellationToken)
    {
        if (await Calls.SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is not { Status: AppointmentStatus.Booked } call || (!held && call.Start > clock.GetUtcNow()))
            return;
        if (held)
            call.KeepHeld();
        else
            call.MarkNoShow(clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task<IReadOnlyList<MissedCalls>> GetMissedTwiceAsync(DateTimeOffset since, CancellationToken cancellationToken)
    {
        var marked = await Calls.AsNoTracking().Where(one => one.Start >= since && (one.Status == AppointmentStatus.NoShow || one.Status == AppointmentStatus.Kept)).ToListAsync(cancellationToken);
        return
        [
            .. marked.GroupBy(one => string.Join(' ', one.StaffIds.Order())).Select(calls => calls.OrderByDescending(one => one.Start).Take(2).ToList())
                .Where(last => last.Count == 2 && last.TrueForAll(one => one.Status == AppointmentStatus.NoShow))
                .Select(last => new MissedCalls(last[0].StaffIds, last[1].Start, last[0].Start, last[0].Id)).OrderByDescending(missed => missed.LastAt),
        ];
    }
}
