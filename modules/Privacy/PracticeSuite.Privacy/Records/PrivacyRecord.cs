using Microsoft.Extensions.DependencyInjection;
using PracticeSuite.Platform.Records;
using PracticeSuite.Privacy.Breaches;
using PracticeSuite.Privacy.Data;
using PracticeSuite.Privacy.Disclosures;
using PracticeSuite.Privacy.PrivacyNotices;
using PracticeSuite.Privacy.Requests;
using PracticeSuite.Privacy.Retention;

namespace PracticeSuite.Privacy.Records;

/// <summary>What this module keeps about a patient: of the record itself amendments only; the rest is how the practice kept the law.</summary>
internal static class PrivacyRecord
{
    public const string Amendments = "amendments";

    private const string SixYears = "documentation of how the law was kept lasts six years, whatever becomes of the record (P-144)";
    private const string HowAnswered = "it is the practice's own paper on how a request was answered";

    public static void AddPrivacyRecord(this IServiceCollection services)
    {
        services.AddRecordPart(new RecordTable<PrivacyDbContext, AmendmentRequest>(
            Amendments, "Amendments", (db, patient) => db.Amendments.Where(r => r.PatientId == patient).OrderBy(r => r.ReceivedOn), Read)
        { Outlives = SixYears });
        services.AddRecordPart(new RecordTable<PrivacyDbContext, Disclosure>(
            "disclosures", "Disclosures", (db, patient) => db.Disclosures.Where(d => d.PatientId == patient))
        { NotInCopy = "an accounting tells of them, which is a right of its own (P-150)", Outlives = SixYears });
        Add<AccessRequest>(services, "access-requests");
        Add<RestrictionRequest>(services, "restriction-requests");
        Add<AccountingRequest>(services, "accounting-requests");
        services.AddRecordPart(new RecordTable<PrivacyDbContext, NoticeAcknowledgment>(
            "notice-acknowledgments", "Notice of privacy practices", (db, patient) => db.Acknowledgments.Where(a => a.PatientId == patient).OrderBy(a => a.On), Read)
        { Outlives = SixYears });
        services.AddRecordPart(new RecordTable<PrivacyDbContext, BreachPatient>(
            "breaches", "Breaches", (db, patient) => db.Set<BreachPatient>().Where(b => b.PatientId == patient))
        { NotInCopy = "who is touched by a breach is told by letter (P-153)", Outlives = SixYears });
        services.AddRecordPart(new RecordTable<PrivacyDbContext, LegalHold>(
            "legal-holds", "Legal holds", (db, patient) => db.LegalHolds.Where(h => h.PatientId == patient))
        { NotInCopy = "it belongs to a proceeding", Outlives = SixYears });
        services.AddRecordPart(new RecordTable<PrivacyDbContext, Disposal>(
            "disposals", "Disposal", (db, patient) => db.Disposals.Where(d => d.PatientId == patient))
        { NotInCopy = "it is the certificate of what went", Outlives = SixYears });
        services.AddRecordPart(new RecordTable<PrivacyDbContext, HeldItem>(
            "held-items", "Held entries", (db, patient) => db.HeldItems.Where(i => i.PatientId == patient))
        { NotInCopy = "it says what is held back", Outlives = SixYears });
    }

    private static void Add<TRequest>(IServiceCollection services, string name)
        where TRequest : PatientRequest =>
        services.AddRecordPart(new RecordTable<PrivacyDbContext, TRequest>(
            name, name, (db, patient) => db.Set<TRequest>().Where(r => r.PatientId == patient))
        { NotInCopy = HowAnswered, Outlives = SixYears });

    private static RecordItem Read(NoticeAcknowledgment a) => new(
        $"{a.Id}", new("Notice", a.NoticeNumber), new("Day", a.On), new("Declined", a.IsDeclined), new("Reason", a.Reason), new("Recorded by", a.RecordedBy));

    private static RecordItem Read(AmendmentRequest r) => new(
        $"{r.Id}", new("Received", r.ReceivedOn), new("Asked for", r.Wanted), new("Why", r.Why), new("State", r.State), new("Addendum", r.Addendum), new("Denied because", r.Ground),
        new("Explanation", r.Explanation), new("Statement of disagreement", r.Disagreement), new("Rebuttal", r.Rebuttal), new("Answered", r.ClosedOn));
}
