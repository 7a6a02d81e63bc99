using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Records;
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
        services.AddRecordPart(new RecordTable<SchedulingDbContext, PatientStays>(
            "stay-versions", "Hospital stays, versions", (db, patient) => db.PatientStays.Where(s => s.Id == patient))
        { NotInCopy = "it only counts the changes of the stays" });
        services.AddRecordPart(new RecordTable<SchedulingDbContext, HospitalStay>(
            "stays", "Hospital stays", (db, patient) => db.Stays.Where(s => s.PatientId == patient).OrderBy(s => s.AdmittedAt), Read));
        services.AddScoped<IServiceFacts, VisitServices>();
    }

    /// <summary>Without the link: it opens a room to whoever holds a copy, and says nothing of what was.</summary>
    private static RecordItem Read(Visit v) => new(
        $"{v.Id}", new("Day", v.On), new("Code", v.Code), new("With", StaffRef.Of(v.PractitionerId)), new("Outside practitioner", v.OutsidePractitioner),
        new("From", v.Start), new("To", v.End), new("Kept", v.Kept), new("How", v.Mode));

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
