using System.Numerics;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Enrollments;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Coordination.Time;

/// <summary>The statements by which a month is read; untracked, ordered by patient, a few for any number of entries.</summary>
internal sealed class CareMonthReader(CoordinationDbContext db)
{
    private static readonly TimeSpan LongestEntry = TimeSpan.FromHours(24);

    /// <summary>The windows of a page's patients mostly fit into one statement.</summary>
    private const int WindowsOfOneStatement = 64;

    public Task<int> CountPatientsAsync(BillingMonth month, CancellationToken cancellationToken) =>
        Touching(month).Select(e => e.PatientId).Distinct().CountAsync(cancellationToken);

    /// <summary>The next enrollments that touch the month, in the order of patients.</summary>
    public Task<List<EnrollmentFact>> ReadEnrollmentsAsync(BillingMonth month, Guid? after, int count, CancellationToken cancellationToken)
    {
        var enrollments = after is { } patient ? Touching(month).Where(e => e.PatientId > patient) : Touching(month);
        return Facts(enrollments.OrderBy(e => e.PatientId).ThenBy(e => e.From).ThenBy(e => e.Id).Take(count)).ToListAsync(cancellationToken);
    }

    /// <summary>All of some patients, in the same order.</summary>
    public Task<List<EnrollmentFact>> ReadEnrollmentsAsync(IdRange patients, BillingMonth month, CancellationToken cancellationToken) =>
        Facts(Touching(month).In(patients, e => e.PatientId).OrderBy(e => e.PatientId).ThenBy(e => e.From).ThenBy(e => e.Id)).ToListAsync(cancellationToken);

    /// <summary>
    /// Latest versions of the patients' entries that touch the span, patient by patient. Asked from the patients' rows, so that
    /// SQLite seeks each patient's days; ordered by patient alone, so that MariaDB need not sort what comes in order.
    /// </summary>
    public async Task<List<EntryRow>> ReadEntriesAsync(IdRange patients, Interval span, CancellationToken cancellationToken)
    {
        var earliest = span.Start - LongestEntry;
        var query =
            from patient in db.Patients.In(patients, p => p.Id)
            from e in db.Entries
            where e.PatientId == patient.Id && e.Start >= earliest && e.Start < span.End && e.End > span.Start && e.IsLatest
            orderby patient.Id
            select new
            {
                e.EntryId, e.Revision, e.PatientId, e.StaffId, e.Credential, e.Start, e.End, e.Activity, e.Program, e.Source, e.Unallocated,
                e.Voided, e.Instrument, e.LoggedAt, e.AttestedAt, e.LateApprovedAt, e.LongAttestedAt, e.IsPart2,
            };
        var rows = new List<EntryRow>();
        await db.ReadAsync(query, row => rows.Add(EntryRow.Read(row)), cancellationToken);
        return rows;
    }

    /// <summary>
    /// When patients with an enrollment that may have lapsed were cared for before the span: a few searches of the month's index for each
    /// of them, whatever the length of their history.
    /// </summary>
    public async Task<IReadOnlyDictionary<Guid, EarlierWork>> ReadEarlierWorkAsync(
        IdRange patients, BillingMonth month, DateTimeOffset before, CancellationToken cancellationToken)
    {
        var (yearAgo, lapsable, activities) = (before.AddYears(-1), LapsableBefore(month), CareActivities.OfCare);
        var enrollments = Touching(month).Where(e => e.ServiceFrom < lapsable);
        var care = db.Entries.Where(e => e.IsLatest && !e.Voided && !e.Unallocated && e.Program == CareProgram.Bhi && activities.Contains(e.Activity));
        var rows = await db.Patients.In(patients, p => p.Id).Where(p => enrollments.Any(e => e.PatientId == p.Id))
            .Select(p => new
            {
                p.Id,
                BeforeTheYear = care.Where(e => e.PatientId == p.Id && e.Start < yearAgo)
                    .OrderByDescending(e => e.Start).Select(e => (DateTimeOffset?)e.Start).FirstOrDefault(),
                First = care.Where(e => e.PatientId == p.Id && e.Start >= yearAgo && e.Start < before)
                    .OrderBy(e => e.Start).Select(e => (DateTimeOffset?)e.Start).FirstOrDefault(),
                Last = care.Where(e => e.PatientId == p.Id && e.Start >= yearAgo && e.Start < before)
                    .OrderByDescending(e => e.Start).Select(e => (DateTimeOffset?)e.Start).FirstOrDefault(),
            })
            .ToListAsync(cancellationToken);
        return rows.ToDictionary(row => row.Id, row => new EarlierWork(row.BeforeTheYear, row.First, row.Last));
    }

    /// <summary>An enrollment of the year before the month cannot have paused for a year.</summary>
    public static DateOnly LapsableBefore(BillingMonth month) => month.LastDay.AddYears(-1);

    /// <summary>Where somebody was with two patients at once in the span, anywhere in the practice (B-074).</summary>
    /// <param name="visits">The time of visits, which is their practitioners' too, by start.</param>
    public async Task<IReadOnlyDictionary<Guid, IntervalSet>> SweepAsync(
        Interval span, IReadOnlyList<Stint> visits, CancellationToken cancellationToken)
    {
        var earliest = span.Start - LongestEntry;
        var sweep = new StaffSweep();
        var seen = 0;
        var query = Taking().Where(e => e.Start >= earliest && e.Start < span.End && e.End > span.Start)
            .OrderBy(e => e.Start).Select(e => new { e.EntryId, e.StaffId, e.PatientId, e.Start, e.End });
        await db.ReadAsync(query, row => Take(Stint.Read(row)), cancellationToken);
        TakeVisits(DateTimeOffset.MaxValue);
        return sweep.Overlaps();

        void Take(Stint stint)
        {
            TakeVisits(stint.Start);
            sweep.Add(stint);
        }

        void TakeVisits(DateTimeOffset until)
        {
            while (seen < visits.Count && visits[seen].Start <= until)
                sweep.Add(visits[seen++]);
        }
    }

    /// <summary>The same in some windows of time only; what goes on outside of them may be missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, IntervalSet>> SweepAsync(
        IReadOnlyList<WorkWindow> windows, IReadOnlyList<Stint> visits, CancellationToken cancellationToken)
    {
        var stints = new Dictionary<Guid, Stint>();
        foreach (var some in windows.Chunk(WindowsOfOneStatement))
            await db.ReadAsync(Touching(Filled(some)), row => Take(Stint.Read(row)), cancellationToken);
        var sweep = new StaffSweep();
        foreach (var stint in stints.Values.Concat(visits).OrderBy(stint => stint.Start))
            sweep.Add(stint);
        return sweep.Overlaps();

        // Long work touches more than one window.
        void Take(Stint stint) => stints[stint.EntryId] = stint;
    }

    /// <summary>Filled up to a power of two with windows that nothing touches, so that EF puts few such statements together.</summary>
    private static IEnumerable<WorkWindow> Filled(WorkWindow[] windows)
    {
        var nothing = windows[0] with { End = windows[0].Start - LongestEntry };
        return windows.Concat(Enumerable.Repeat(nothing, (int)BitOperations.RoundUpToPowerOf2((uint)windows.Length) - windows.Length));
    }

    /// <summary>One search of the author's index for each window, since neither database finds its way with one long condition.</summary>
    private IQueryable Touching(IEnumerable<WorkWindow> windows) => windows
        .Select(window => Touching(window).Select(e => new { e.EntryId, e.StaffId, e.PatientId, e.Start, e.End }))
        .Aggregate(Queryable.Concat);

    private IQueryable<CoordinationEntry> Touching(WorkWindow window)
    {
        var (staff, earliest, start, end) = (window.StaffId, window.Start - LongestEntry, window.Start, window.End);
        return Taking().Where(e => e.StaffId == staff && e.Start >= earliest && e.Start < end && e.End > start);
    }

    private IQueryable<Enrollment> Touching(BillingMonth month)
    {
        var (first, last) = (month.FirstDay, month.LastDay);
        return db.Enrollments.AsNoTracking().Where(e => e.From <= last && (e.To == null || e.To >= first));
    }

    private static IQueryable<EnrollmentFact> Facts(IQueryable<Enrollment> enrollments) => enrollments.AsSingleQuery().Select(e => new EnrollmentFact(
        e.Id, e.PatientId, e.LocationId, e.BillingPractitionerId, e.DesignatedMemberId, e.Code, e.From, e.To, e.FaceToFaceAttested)
    {
        ServiceFrom = e.ServiceFrom,
        MembersBefore = e.PastMembers.Select(past => new DesignatedUntil(past.StaffId, past.Until)).ToList(),
    });

    /// <summary>
    /// Work that takes its author's time for one patient: not what was voided, what belongs to nobody, what the patient filled in alone
    /// or what a machine did (B-061h, B-062h, B-076, B-080).
    /// </summary>
    private IQueryable<CoordinationEntry> Taking() => db.Entries.Where(e => e.IsLatest && !e.Voided && !e.Unallocated
        && e.Activity != CareActivity.PatientSelfCompletion && e.Activity != CareActivity.AutomatedProcessing);
}
