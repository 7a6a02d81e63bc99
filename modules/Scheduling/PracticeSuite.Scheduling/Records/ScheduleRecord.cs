using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Records;
using PracticeSuite.Scheduling.Calendar;
using PracticeSuite.Scheduling.Calendar.Waitlist;
using PracticeSuite.Scheduling.Data;
using PracticeSuite.Scheduling.Stays;
using PracticeSuite.Scheduling.Visits;

namespace PracticeSuite.Scheduling.Records;

/// <summary>The calendar's part of a patient's record.</summary>
internal static class ScheduleRecord
{
    public static void AddScheduleRecord(this IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<SchedulingDbContext, Visit>(
            "visits", "Visits", (db, patient) => db.Visits.Where(v => v.PatientId == patient).OrderBy(v => v.On), Read));
        services.AddRecordPart(new RecordTable<SchedulingDbContext, AppointmentPatient>(
            "appointments", "Appointments", (db, patient) => db.AppointmentPatients.Where(one => one.PatientId == patient).OrderBy(one => one.AppointmentId))
        { Reader = ReadAppointmentsAsync });
        services.AddRecordPart(new RecordTable<SchedulingDbContext, WaitlistEntry>(
            "waitlist", "Waiting for an appointment", (db, patient) => db.Waitlist.Where(one => one.PatientId == patient).OrderBy(one => one.AddedAt), Read));
        services.AddRecordPart(new RecordTable<SchedulingDbContext, PatientStays>(
            "stay-versions", "Hospital stays, versions", (db, patient) => db.PatientStays.Where(s => s.Id == patient))
        { NotInCopy = "it only counts the changes of the stays" });
        services.AddRecordPart(new RecordTable<SchedulingDbContext, HospitalStay>(
            "stays", "Hospital stays", (db, patient) => db.Stays.Where(s => s.PatientId == patient).OrderBy(s => s.AdmittedAt), Read));
        services.AddScoped<IServiceFacts, VisitServices>();
    }

    /// <summary>The row of a patient says who, and the appointment when; what it is called is the practice's.</summary>
    private static async Task<Func<AppointmentPatient, RecordItem>> ReadAppointmentsAsync(SchedulingDbContext db, Guid patientId, CancellationToken cancellationToken)
    {
        var all = await db.Appointments.AsNoTracking().Include(one => one.Reservations)
            .Where(one => db.AppointmentPatients.Any(row => row.AppointmentId == one.Id && row.PatientId == patientId)).ToDictionaryAsync(one => one.Id, cancellationToken);
        return row => Read(row, all[row.AppointmentId]);
    }

    private static RecordItem Read(AppointmentPatient row, Appointment one) => new(
        $"{row.Id}", new("From", one.Start), new("To", one.End), new("Kind", one.Kind), new("With", StaffRef.Of(row.StaffId)), new("Status", one.Status), new("How", one.Mode),
        new("Canceled because", one.CancelReason));

    private static RecordItem Read(WaitlistEntry one) => new(
        $"{one.Id}", new("Since", one.AddedAt), new("From day", one.First), new("To day", one.Last), new("With", StaffRef.Of(one.StaffId)), new("State", one.State));

    /// <summary>Without the link: it opens a room to whoever holds a copy, and says nothing of what was.</summary>
    private static RecordItem Read(Visit v) => new(
        $"{v.Id}", new("Day", v.On), new("Code", v.Code), new("With", StaffRef.Of(v.PractitionerId)), new("Outside practitioner", v.OutsidePractitioner),
        new("From", v.Start), new("To", v.End), new("Kept", v.Kept), new("Taken back", v.IsTakenBack), new("How", v.Mode));

    private static RecordItem Read(HospitalStay s) =>
        new($"{s.Id}", new("Kind", s.Kind), new("Admitted", s.AdmittedAt), new("Discharged", s.DischargedAt), new("Facility", s.Facility));
}

internal sealed class VisitServices(SchedulingDbContext db, IAccess access) : IServiceFacts
{
    public async Task<IReadOnlyList<LastService>> GetLastAsync(CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var visits = await db.Visits.AsNoTracking().Where(v => v.Kept).GroupBy(v => v.PatientId).Select(g => new { g.Key, On = g.Max(v => v.On) }).ToListAsync(cancellationToken);
        return visits.ConvertAll(one => new LastService(one.Key, one.On, ServicePayer.AnyOrNone));
    }
}
