using Microsoft.EntityFrameworkCore;
using PracticeSuite.Scheduling.Calendar.Invitations;
using PracticeSuite.Scheduling.Calendar.Waitlist;
using PracticeSuite.Scheduling.Contracts;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>Gives the time back, says whether that was late, and who waits for it.</summary>
internal sealed class Canceling(SchedulingDbContext db, AppointmentBook book, Doors doors, AppointmentsShown shown, WaitlistDesk waitlist, CallInvitations invitations, TimeProvider clock)
{
    public async Task<CancelResult> CancelAsync(Guid id, CancelAppointment cancel, CancellationToken cancellationToken)
    {
        var one = await book.LoadAsync(id, cancel.Version, cancellationToken);
        var lateHours = await db.CalendarRules.Select(rules => (int?)rules.LateHours).SingleOrDefaultAsync(cancellationToken) ?? SchedulingLimits.LateHours;
        var canceling = await book.InScopeAsync(one, cancel.Scope, cancellationToken);
        foreach (var each in canceling)
            each.Appointment.Cancel(cancel.Reason, lateHours, clock.GetUtcNow());

        await db.SaveChangesAsync(cancellationToken);
        await doors.CloseAsync([.. canceling.Where(each => each.PatientId is not null).Select(each => each.Appointment)], cancellationToken);
        await invitations.TellAsync(canceling.Select(each => each.Appointment), cancellationToken);
        var appointment = one.Appointment;
        var freed = new FreedTime(new LocalTime(appointment.On, appointment.At), appointment.Minutes, appointment.StaffIds, appointment.TypeId);
        var waiters = appointment.Start > clock.GetUtcNow() ? await waitlist.MatchAsync(freed, cancellationToken) : [];
        return new CancelResult(
            await shown.ShowAsync(appointment, cancellationToken), canceling.Count, appointment.Status == AppointmentStatus.LateCanceled, waiters);
    }
}
