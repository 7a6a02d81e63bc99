using System.Data.Common;
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
    /// Latest versions of the patients' entries that touch the span, patient by patient. Asked from the patients' rows, so that
    /// SQLite seeks each patient's days; ordered by patient alone, so that MariaDB need not sort what comes in order.
    /// </summary>
    public async Task<List<EntryRow>> ReadEntriesAsync(IdRange patients, Interval span, CancellationToken cancellationToken)
    {
        var earliest = span.Start - LongestEntry;
        var query =
            from patient in db.Patients
            where patient.Id >= patients.First && patient.Id <= patients.Last
            from e in db.Entries
            where e.PatientId == patient.Id && e.Start >= earliest && e.Start < span.End && e.End > span.Start && e.IsLatest
            orderby patient.Id
            select new
            {
                e.EntryId, e.Revision, e.PatientId, e.StaffId, e.Credential, e.Start, e.End, e.Activity, e.Program, e.Source, e.Unallocated,
                e.Voided, e.Instrument, e.LoggedAt, e.AttestedAt, e.LateApprovedAt, e.LongAttestedAt,
            };
        var rows = new List<EntryRow>();
        await ReadAsync(query, row => rows.Add(EntryRow.Read(row)), cancellationToken);
        return rows;
    }

    /// <summary>Stops at the first version that is younger than the instant.</summary>
    public Task<bool> HasChangedAsync(Interval span, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var earliest = span.Start - LongestEntry;
        return db.Entries.AnyAsync(
            e => e.Start >= earliest && e.Start < span.End && e.End > span.Start
                && (e.CreatedAt > since || e.AttestedAt > since || e.LongAttestedAt > since || e.LateApprovedAt > since),
            cancellationToken);
    }

    /// <summary>Where somebody was with two patients at once in the span, anywhere in the practice (B-074).</summary>
    public Task<IReadOnlyDictionary<Guid, IntervalSet>> SweepAsync(Interval span, CancellationToken cancellationToken) =>
        SweepAsync(Taking(span), cancellationToken);

    /// <summary>The same for the work that these entries are about: only what their authors did meanwhile can matter.</summary>
    public async Task<IReadOnlyDictionary<Guid, IntervalSet>> SweepAsync(IReadOnlyList<EntryRow> entries, CancellationToken cancellationToken)
    {
        if (entries.Count == 0)
            return new Dictionary<Guid, IntervalSet>();
        var authors = entries.Select(entry => entry.StaffId).Distinct().ToList();
        var span = new Interval(entries.Min(entry => entry.Start), entries.Max(entry => entry.End));
        return await SweepAsync(Taking(span).Where(e => authors.Contains(e.StaffId)), cancellationToken);
    }

    private async Task<IReadOnlyDictionary<Guid, IntervalSet>> SweepAsync(IQueryable<CoordinationEntry> entries, CancellationToken cancellationToken)
    {
        var sweep = new StaffSweep();
        var query = entries.OrderBy(e => e.Start).Select(e => new { e.EntryId, e.StaffId, e.PatientId, e.Start, e.End });
        await ReadAsync(query, row => sweep.Add(Stint.Read(row)), cancellationToken);
        return sweep.Overlaps();
    }

    /// <summary>
    /// EF writes the statement and we take the rows off its reader: a million of them cost less than half of what EF's own
    /// materialisation takes, most of it parsing the names of enums.
    /// </summary>
    private static async Task ReadAsync(IQueryable query, Action<DbDataReader> take, CancellationToken cancellationToken)
    {
        await using var command = query.CreateDbCommand();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
            take(rows);
    }

    private IQueryable<Enrollment> Touching(BillingMonth month)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        return db.Enrollments.AsNoTracking().Where(e => e.From <= last && (e.To == null || e.To >= first));
    }

    private static IQueryable<EnrollmentFact> Facts(IQueryable<Enrollment> enrollments) => enrollments.Select(e => new EnrollmentFact(
        e.Id, e.PatientId, e.LocationId, e.BillingPractitionerId, e.DesignatedMemberId, e.Code, e.From, e.To, e.FaceToFaceAttested));

    /// <summary>
    /// Work that takes its author's time for one patient: not what was voided, what belongs to nobody, what the patient filled in alone
    /// or what a machine did (B-061h, B-062h, B-076, B-080).
    /// </summary>
    private IQueryable<CoordinationEntry> Taking(Interval span)
    {
        var earliest = span.Start - LongestEntry;
        return db.Entries.Where(e => e.Start >= earliest && e.Start < span.End && e.End > span.Start && e.IsLatest
            && !e.Voided && !e.Unallocated
            && e.Activity != CareActivity.PatientSelfCompletion && e.Activity != CareActivity.AutomatedProcessing);
    }
}
