using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Kernel;

namespace PracticeSuite.Coordination.Time;

/// <summary>The statements by which a month is read; untracked, ordered by patient, a few for any number of entries.</summary>
internal sealed class CareMonthReader(CoordinationDbContext db)
{
    private static readonly TimeSpan LongestEntry = TimeSpan.FromHours(24);

    public Task<int> CountPatientsAsync(BillingMonth month, CancellationToken cancellationToken) =>
        Touching(month).Select(e => e.PatientId).Distinct().CountAsync(cancellationToken);

    /// <summary>The next enrolments that touch the month, in the order of patients.</summary>
    public Task<List<EnrollmentFact>> ReadEnrollmentsAsync(BillingMonth month, Guid? after, int count, CancellationToken cancellationToken)
    {
        var enrollments = after is { } patient ? Touching(month).Where(e => e.PatientId > patient) : Touching(month);
        return Facts(enrollments.OrderBy(e => e.PatientId).ThenBy(e => e.From).ThenBy(e => e.Id).Take(count)).ToListAsync(cancellationToken);
    }

    public Task<List<EnrollmentFact>> ReadEnrollmentsAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken) =>
        Facts(Touching(month).Where(e => e.PatientId == patientId).OrderBy(e => e.From).ThenBy(e => e.Id)).ToListAsync(cancellationToken);

    /// <summary>
    /// Latest versions of the patients' entries that touch the span, by patient and start. Asked from the patients' rows, so that
    /// the database seeks each patient's days and does not read the years around them.
    /// </summary>
    public Task<List<EntryRow>> ReadEntriesAsync(IdRange patients, Interval span, CancellationToken cancellationToken)
    {
        var earliest = span.Start - LongestEntry;
        return (
            from patient in db.Patients
            where patient.Id >= patients.First && patient.Id <= patients.Last
            join e in db.Entries on patient.Id equals e.PatientId
            where e.Start >= earliest && e.Start < span.End && e.End > span.Start && e.IsLatest
            orderby patient.Id, e.Start
            select new EntryRow(
                e.EntryId, e.Revision, e.PatientId, e.StaffId, e.Credential, e.Start, e.End, e.Activity, e.Program, e.Source, e.Unallocated,
                e.Voided, e.Instrument, e.LoggedAt, e.AttestedAt, e.LateApprovedAt, e.LongAttestedAt)).ToListAsync(cancellationToken);
    }

    /// <summary>Everyone's stints of the span in the order of their start, as they come from the database.</summary>
    public IAsyncEnumerable<Stint> StreamStints(Interval span) =>
        Stints(Latest(span)).OrderBy(stint => stint.Start).AsAsyncEnumerable();

    /// <summary>The stints of those who worked for the patient, while they did.</summary>
    public IAsyncEnumerable<Stint> StreamStintsAround(Guid patientId, Interval span)
    {
        var mine = Stints(Latest(span).Where(e => e.PatientId == patientId));
        var others = Latest(span).Where(e => e.PatientId != patientId
            && mine.Any(stint => stint.StaffId == e.StaffId && stint.Start < e.End && e.Start < stint.End));
        return mine.Concat(Stints(others)).OrderBy(stint => stint.Start).AsAsyncEnumerable();
    }

    private IQueryable<Enrollment> Touching(BillingMonth month)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        return db.Enrollments.AsNoTracking().Where(e => e.From <= last && (e.To == null || e.To >= first));
    }

    private static IQueryable<EnrollmentFact> Facts(IQueryable<Enrollment> enrollments) => enrollments.Select(e => new EnrollmentFact(
        e.Id, e.PatientId, e.LocationId, e.BillingPractitionerId, e.DesignatedMemberId, e.Code, e.From, e.To, e.FaceToFaceAttested));

    /// <summary>Voided work, time of nobody's and the work of machines stand in nobody's way (B-062h, B-076, B-080).</summary>
    private IQueryable<CoordinationEntry> Latest(Interval span)
    {
        var earliest = span.Start - LongestEntry;
        return db.Entries.AsNoTracking().Where(e => e.Start >= earliest && e.Start < span.End && e.End > span.Start && e.IsLatest
            && !e.Voided && !e.Unallocated && e.Activity != CareActivity.AutomatedProcessing);
    }

    private static IQueryable<Stint> Stints(IQueryable<CoordinationEntry> entries) =>
        entries.Select(e => new Stint { EntryId = e.EntryId, StaffId = e.StaffId, PatientId = e.PatientId, Start = e.Start, End = e.End });
}
