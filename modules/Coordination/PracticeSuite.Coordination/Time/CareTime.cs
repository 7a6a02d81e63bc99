using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PracticeSuite.Coordination.Contracts.Enrollments;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Identity.Contracts.Practices;
using PracticeSuite.Identity.Contracts.Staff;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Coordination.Time;

/// <summary>
/// Reads months for the modules above: once what belongs to all patients (people, places, who was in two places at once), then two
/// statements a chunk.
/// </summary>
internal sealed class CareTime(CareMonthReader reader, IStaffDirectory staff, IPracticeDirectory practices, IVisitFacts visits, IAccess access) : ICareTime
{
    /// <summary>No patient has more enrollments in a month than one a day and code, so a chunk always holds its first patient whole.</summary>
    private const int MostEnrollmentsOfOnePatient = 62;

    public async Task<int> CountAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await reader.CountPatientsAsync(month, cancellationToken);
    }

    public async IAsyncEnumerable<IReadOnlyList<CareMonthFacts>> StreamMonthAsync(
        BillingMonth month, Guid? after, int chunkSize, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(chunkSize);
        var work = await PrepareStreamAsync(month, cancellationToken);
        while (await ReadChunkAsync(work, month, after, chunkSize, cancellationToken) is { Count: > 0 } chunk)
        {
            after = chunk[^1].PatientId;
            yield return chunk;
        }
    }

    public async Task<IReadOnlyList<CareMonthFacts>> GetAsync(
        IReadOnlyCollection<Guid> patientIds, BillingMonth month, CancellationToken cancellationToken)
    {
        if (patientIds.Count == 0)
            return [];
        using var facts = access.ReadFacts();
        var range = IdRange.Of(patientIds);
        var enrollments = await reader.ReadEnrollmentsAsync(range, month, cancellationToken);
        if (enrollments.Count == 0)
            return [];
        var (factory, span) = await PrepareAsync(month, cancellationToken);
        var rows = await reader.ReadEntriesAsync(range, span, cancellationToken);
        var windows = WorkWindow.Around(rows, span);
        var authors = windows.Select(window => window.StaffId).Distinct().ToList();
        var overlaps = await reader.SweepAsync(windows, await VisitsAsync(authors, span, cancellationToken), cancellationToken);
        var patients = PatientByPatient(enrollments);
        return Combine(patients, rows, overlaps, await ReadEarlierAsync(patients, range, month, span, cancellationToken), factory);
    }

    private async Task<StreamedMonth> PrepareStreamAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var (factory, span) = await PrepareAsync(month, cancellationToken);
        var people = await staff.GetAllAsync(cancellationToken);
        return new StreamedMonth(
            factory, span, await reader.SweepAsync(span, await VisitsAsync([.. people.Keys], span, cancellationToken), cancellationToken));
    }

    /// <summary>Facts are open while a chunk is read and not while somebody works on it, who sees what they may.</summary>
    private async Task<IReadOnlyList<CareMonthFacts>> ReadChunkAsync(
        StreamedMonth work, BillingMonth month, Guid? after, int chunkSize, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var patients = await ReadPatientsAsync(month, after, chunkSize, cancellationToken);
        if (patients.Count == 0)
            return [];
        var range = new IdRange(patients[0][0].PatientId, patients[^1][0].PatientId);
        var rows = await reader.ReadEntriesAsync(range, work.Span, cancellationToken);
        var earlier = await ReadEarlierAsync(patients, range, month, work.Span, cancellationToken);
        return Combine(patients, rows, work.Overlaps, earlier, work.Factory);
    }

    private async Task<(CareMonthFactory Factory, Interval Span)> PrepareAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var locations = (await practices.GetAsync(cancellationToken)).Locations;
        var people = await staff.GetAllAsync(cancellationToken);
        return (new CareMonthFactory(month, people, locations), MonthSpan.Of(month, locations));
    }

    /// <summary>A visit takes its practitioner's time for its patient as work does, whether or not it is logged as work too.</summary>
    private async Task<IReadOnlyList<Stint>> VisitsAsync(List<Guid> practitioners, Interval span, CancellationToken cancellationToken) =>
        practitioners.Count == 0 ? [] : [
            .. (await visits.GetTimesAsync(practitioners, span, cancellationToken))
                .Select(visit => new Stint(visit.VisitId, visit.PractitionerId, visit.PatientId, visit.Start, visit.End)),
        ];

    private async Task<IReadOnlyDictionary<Guid, EarlierWork>> ReadEarlierAsync(
        List<IReadOnlyList<EnrollmentFact>> patients, IdRange range, BillingMonth month, Interval span, CancellationToken cancellationToken)
    {
        var before = CareMonthReader.LapsableBefore(month);
        return patients.Exists(enrollments => enrollments.Any(enrollment => enrollment.ServiceFrom < before))
            ? await reader.ReadEarlierWorkAsync(range, month, span.Start, cancellationToken)
            : new Dictionary<Guid, EarlierWork>();
    }

    /// <summary>The next patients with all their enrollments of the month.</summary>
    private async Task<List<IReadOnlyList<EnrollmentFact>>> ReadPatientsAsync(
        BillingMonth month, Guid? after, int chunkSize, CancellationToken cancellationToken)
    {
        var limit = chunkSize + MostEnrollmentsOfOnePatient;
        var enrollments = await reader.ReadEnrollmentsAsync(month, after, limit, cancellationToken);
        var patients = PatientByPatient(enrollments);
        // The last patient's enrollments may go on beyond what was read.
        if (enrollments.Count == limit)
            patients.RemoveAt(patients.Count - 1);
        return patients.Count > chunkSize ? patients[..chunkSize] : patients;
    }

    private static List<IReadOnlyList<EnrollmentFact>> PatientByPatient(List<EnrollmentFact> enrollments) =>
        [.. enrollments.GroupBy(enrollment => enrollment.PatientId).Select(group => (IReadOnlyList<EnrollmentFact>)[.. group])];

    /// <summary>Both lists are in the order of patients; entries of people without an enrollment are passed over.</summary>
    private static List<CareMonthFacts> Combine(
        List<IReadOnlyList<EnrollmentFact>> patients,
        List<EntryRow> rows,
        IReadOnlyDictionary<Guid, IntervalSet> overlaps,
        IReadOnlyDictionary<Guid, EarlierWork> earlier,
        CareMonthFactory factory)
    {
        var months = new List<CareMonthFacts>(patients.Count);
        var all = CollectionsMarshal.AsSpan(rows);
        var at = 0;
        foreach (var enrollments in patients)
        {
            var patient = enrollments[0].PatientId;
            while (at < all.Length && all[at].PatientId.CompareTo(patient) < 0)
                at++;
            var first = at;
            while (at < all.Length && all[at].PatientId == patient)
                at++;
            var own = all[first..at];
            own.Sort(EntryRow.ByStart);
            months.Add(factory.Create(enrollments, own, overlaps, earlier.GetValueOrDefault(patient, EarlierWork.None)));
        }

        return months;
    }

    /// <summary>What belongs to all patients of a month.</summary>
    private sealed record StreamedMonth(CareMonthFactory Factory, Interval Span, IReadOnlyDictionary<Guid, IntervalSet> Overlaps);
}
