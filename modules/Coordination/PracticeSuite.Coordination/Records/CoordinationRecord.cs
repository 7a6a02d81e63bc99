using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Coordination.Calls;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Coordination.Messages;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Records;

namespace PracticeSuite.Coordination.Records;

/// <summary>Coordination's part of a patient's record.</summary>
internal static class CoordinationRecord
{
    public static void AddCoordinationRecord(this IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<CoordinationDbContext, PatientEnrollments>(
            "enrollment-versions", "Enrollments, versions", (db, patient) => db.Patients.Where(p => p.Id == patient))
        { NotInCopy = "it only counts the changes of the enrollments" });
        services.AddRecordPart(new RecordTable<CoordinationDbContext, Enrollment>(
            "enrollments", "Enrollments", (db, patient) => db.Enrollments.Where(e => e.PatientId == patient).Include(e => e.PastMembers).OrderBy(e => e.From), Read)
        { With = [typeof(PastMember)] });
        services.AddRecordPart(new RecordTable<CoordinationDbContext, CoordinationEntry>(
            "care-time", "Care coordination", (db, patient) => db.Entries.Where(e => e.PatientId == patient).OrderBy(e => e.Start).ThenBy(e => e.Revision), Read));
        services.AddRecordPart(new RecordTable<CoordinationDbContext, RunningTimer>(
            "timers", "Running timers", (db, patient) => db.Timers.Where(t => t.PatientId == patient))
        { NotInCopy = "what it measures stands in the record once it is stopped" });
        services.AddRecordPart(new RecordTable<CoordinationDbContext, QualifyingContact>(
            "contacts", "Contacts of the team", (db, patient) => db.Contacts.Where(c => c.PatientId == patient))
        { NotInCopy = "it only counts that the team talked; messages, calls and signatures stand in the record" });
        services.AddMessageRecord();
        services.AddCallRecord();
        services.AddScoped<IServiceFacts, CareServices>();
    }

    private static RecordItem Read(Enrollment e) => new(
        $"{e.Id}", new("Code", e.Code), new("Billing practitioner", new StaffRef(e.BillingPractitionerId)), new("Designated member", StaffRef.Of(e.DesignatedMemberId)),
        new("From", e.From), new("Service since", e.ServiceFrom), new("To", e.To), new("Initiating visit attested", e.FaceToFaceAttested),
        new("Earlier designated members", string.Join("; ", e.PastMembers.Select(past => past.Until).Order().Select(day => $"until {day:yyyy-MM-dd}"))));

    private static RecordItem Read(CoordinationEntry e) => new(
        $"{e.Id}", new("From", e.Start), new("To", e.End), new("By", new StaffRef(e.StaffId)), new("Credential", e.Credential), new("Work", e.Activity), new("Program", e.Program),
        new("Note", e.Note), new("Instrument", e.Instrument), new("Version", e.Revision), new("Stands", e.IsLatest && !e.Voided), new("Reason of the change", e.Reason),
        new("Late", e.LateReason), new("Written", e.CreatedAt), new("Attested", e.AttestedAt), new("Late time approved", e.LateApprovedAt), new("Late time refused", e.LateRefusedAt),
        new("Why refused", e.LateRefusal), new("Reference", e.Reference), new("Call", e.CallReference));
}

internal sealed class CareServices(CoordinationDbContext db, IAccess access) : IServiceFacts
{
    public async Task<IReadOnlyList<LastService>> GetLastAsync(CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var entries = await db.Entries.AsNoTracking().Where(e => e.IsLatest && !e.Voided).GroupBy(e => e.PatientId)
            .Select(g => new { g.Key, At = g.Max(e => e.End) }).ToListAsync(cancellationToken);
        return entries.ConvertAll(one => new LastService(one.Key, DateOnly.FromDateTime(one.At.UtcDateTime), ServicePayer.AnyOrNone));
    }
}
