using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Scheduling.Contracts.Calendar;
using PracticeSuite.Scheduling.Contracts.Visits;
using PracticeSuite.Scheduling.Data;

namespace PracticeSuite.Scheduling.Calendar;

/// <summary>What becomes of a patient's appointment: a visit that was kept, or was not, which billing and the chart read (B-050).</summary>
internal sealed class KeptVisits(SchedulingDbContext db, IVisitAppService visits)
{
    public async Task KeepAsync(Loaded one, KeepAppointment keep, CancellationToken cancellationToken)
    {
        var code = keep.Code ?? await CodeAsync(one.Appointment, cancellationToken)
            ?? throw Check.Invalid(nameof(keep.Code), "Code is empty, and the type of the appointment has none; give the code that the visit is billed with.");
        var practitioner = keep.PractitionerId ?? one.Appointment.StaffIds[0];
        Check.That(
            one.Appointment.StaffIds.Contains(practitioner), nameof(keep.PractitionerId), "PractitionerId is none of those whom the appointment is with; choose one of them.");
        await BecomeAsync(one, code, practitioner, kept: true, cancellationToken);
    }

    /// <summary>Who misses sessions is told in briefs by visits that were not kept (K-102); without a code there is no visit to tell of.</summary>
    public async Task MissAsync(Loaded one, CancellationToken cancellationToken)
    {
        await DemandNoneKeptAsync(one.Appointment, one.PatientId!.Value, cancellationToken);
        if (await CodeAsync(one.Appointment, cancellationToken) is { } code)
            await BecomeAsync(one, code, one.Appointment.StaffIds[0], kept: false, cancellationToken);
    }

    /// <param name="was">What is taken back: a check-in made no visit, and a no-show does not undo what somebody has marked as kept since.</param>
    public async Task TakeBackAsync(Appointment appointment, AppointmentStatus was, CancellationToken cancellationToken)
    {
        if (appointment.VisitId is not { } id || was is not (AppointmentStatus.Kept or AppointmentStatus.NoShow))
            return;
        if (was == AppointmentStatus.Kept || !await db.Visits.AnyAsync(visit => visit.Id == id && visit.Kept, cancellationToken))
            await visits.TakeBackAsync(id, cancellationToken);
    }

    private async Task BecomeAsync(Loaded one, string code, Guid practitioner, bool kept, CancellationToken cancellationToken)
    {
        var appointment = one.Appointment;
        if (await EarlierAsync(appointment, one.PatientId!.Value, code, practitioner, cancellationToken) is { } earlier)
        {
            await visits.MarkKeptAsync(earlier, kept, cancellationToken);
            appointment.Became(earlier);
            return;
        }

        var visit = await visits.RecordAsync(
            new RecordVisit(
                one.PatientId!.Value, appointment.On, code, practitioner, null, appointment.LocationId, appointment.Start, appointment.End, kept, appointment.Mode, appointment.Link),
            cancellationToken);
        appointment.Became(visit.Id);
    }

    /// <summary>It was marked before and taken back, or booked anew after it was canceled; with another code it is another visit, and the first stays one that was not kept.</summary>
    private async Task<Guid?> EarlierAsync(Appointment appointment, Guid patient, string code, Guid practitioner, CancellationToken cancellationToken)
    {
        var (on, start, wanted) = (appointment.On, (DateTimeOffset?)appointment.Start, code.Trim().ToUpperInvariant());
        return await db.Visits.Where(visit => visit.PatientId == patient && visit.On == on && visit.Code == wanted && visit.PractitionerId == practitioner && visit.Start == start)
            .Select(visit => (Guid?)visit.Id).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>What a clinician recorded as kept is not taken from billing by a click at the desk.</summary>
    private async Task DemandNoneKeptAsync(Appointment appointment, Guid patient, CancellationToken cancellationToken)
    {
        var (on, start, staff) = (appointment.On, (DateTimeOffset?)appointment.Start, appointment.StaffIds);
        if (await db.Visits.AnyAsync(
            visit => visit.PatientId == patient && visit.On == on && visit.Kept && visit.Start == start && visit.PractitionerId != null && staff.Contains(visit.PractitionerId.Value), cancellationToken))
            throw SchedulingErrors.VisitIsKept();
    }

    private async Task<string?> CodeAsync(Appointment appointment, CancellationToken cancellationToken)
    {
        var type = appointment.TypeId;
        return await db.AppointmentTypes.Where(one => one.Id == type).Select(one => one.Code).SingleOrDefaultAsync(cancellationToken);
    }
}
