using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Coordination.Time;

/// <summary>Entries as pages list them.</summary>
internal sealed class TimeEntryLists(CoordinationDbContext db, KnownFacts known, PatientClock clocks, TimeEntryViews views, IVisitFacts visits, IAccess access)
{
    private static readonly TimeSpan LongestEntry = TimeSpan.FromHours(24);

    public async Task<WorkDayDto> GetDayAsync(Author author, DateOnly on, Guid? locationId, CancellationToken cancellationToken)
    {
        var location = await known.GetLocationAsync(locationId, cancellationToken);
        var day = new Interval(location.Zone.StartOf(on), location.Zone.StartOf(on.AddDays(1)));
        var entries = await WorkAsync(author, day, cancellationToken);
        return new WorkDayDto(on, location.TimeZoneId, day, await views.ShowAsync(entries, cancellationToken), GapsBetween(entries));
    }

    public async Task<IReadOnlyList<TimeEntryDto>> GetWorkAsync(Author author, Interval when, CancellationToken cancellationToken) =>
        await views.ShowAsync(await WorkAsync(author, when, cancellationToken), cancellationToken);

    /// <summary>The author's entries that touch the month on the clock of any location, tracked so that they can be attested.</summary>
    public async Task<List<CoordinationEntry>> GetMonthAsync(Author author, BillingMonth month, CancellationToken cancellationToken)
    {
        var span = MonthSpan.Of(month, await known.GetLocationsAsync(cancellationToken));
        return await Touching(span).Where(entry => entry.StaffId == author.StaffId)
            .OrderBy(entry => entry.Start).ThenBy(entry => entry.EntryId).ToListAsync(cancellationToken);
    }

    public async Task<PatientTimeDto> GetPatientMonthAsync(
        Guid patientId, BillingMonth month, Func<TimeEntryDto, bool> withNotes, CancellationToken cancellationToken)
    {
        var location = await clocks.GetAsync(patientId, month.FirstDay, month.LastDay, cancellationToken);
        var span = month.In(location.Zone);
        var ids = Touching(span, latestOnly: false).Where(entry => entry.PatientId == patientId).Select(entry => entry.EntryId);
        // A version may have moved to another month or patient: whoever touches the month once shows its whole history.
        var versions = await db.Entries.AsNoTracking().Where(entry => ids.Contains(entry.EntryId))
            .OrderBy(entry => entry.Start).ThenBy(entry => entry.EntryId).ThenBy(entry => entry.Revision).ToListAsync(cancellationToken);
        var shown = (await views.ShowAsync(versions, cancellationToken)).ConvertAll(entry => withNotes(entry) ? entry : WithoutTexts(entry));
        return new PatientTimeDto(
            patientId,
            month,
            location.TimeZoneId,
            shown.FindAll(entry => entry.IsLatest),
            [.. shown.Where(entry => !entry.IsLatest).OrderBy(entry => entry.Id).ThenBy(entry => entry.Revision)]);
    }

    public async Task<IReadOnlyList<TimeEntryDto>> GetLateAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var locations = await known.GetLocationsAsync(cancellationToken);
        var closes = locations.Min(location => MonthClose.Of(month, location.Zone));
        var candidates = await Touching(MonthSpan.Of(month, locations)).AsNoTracking()
            .Where(entry => !entry.Voided && entry.LateApprovedAt == null && entry.LoggedAt >= closes)
            .OrderBy(entry => entry.Start).ThenBy(entry => entry.EntryId).ToListAsync(cancellationToken);
        var zones = await clocks.GetZonesAsync(candidates.Select(entry => entry.PatientId), cancellationToken);
        var late = candidates.FindAll(entry =>
        {
            var zone = zones.Of(entry.PatientId, entry.Start);
            return BillingMonth.Of(entry.Start, zone) == month && MonthClose.IsPast(month, zone, entry.LoggedAt);
        });
        return await views.ShowAsync(late, cancellationToken);
    }

    /// <summary>
    /// One statement for a practice's month, and one for the visits of whoever's work there is. Neither a call about several patients nor what no person
    /// did is one patient's time; two visits at once are the calendar's to say.
    /// </summary>
    public async Task<IReadOnlyList<EntryOverlap>> GetOverlapsAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        var span = MonthSpan.Of(month, await known.GetLocationsAsync(cancellationToken));
        var work = await Touching(span).AsNoTracking()
            .Where(entry => !entry.Voided && !entry.Unallocated && entry.Activity != CareActivity.PatientSelfCompletion && entry.Activity != CareActivity.AutomatedProcessing)
            .Select(entry => new { Stint = new Stint(entry.EntryId, entry.StaffId, entry.PatientId, entry.Start, entry.End), entry.Activity }).ToListAsync(cancellationToken);
        var activities = work.ToDictionary(one => one.Stint.EntryId, one => one.Activity);
        var stints = work.Select(one => one.Stint).Concat(await VisitsAsync([.. work.Select(one => one.Stint.StaffId).Distinct()], span, cancellationToken));
        var pairs = StaffSweep.Pairs(stints.OrderBy(stint => stint.Start).ThenBy(stint => stint.EntryId))
            .Where(pair => activities.ContainsKey(pair.Earlier.EntryId) || activities.ContainsKey(pair.Later.EntryId)).ToList();
        if (pairs.Count == 0)
            return [];
        var zones = await clocks.GetZonesAsync(pairs.SelectMany(pair => new[] { pair.Earlier.PatientId, pair.Later.PatientId }), cancellationToken);
        return pairs.ConvertAll(pair => new EntryOverlap(Side(pair.Earlier), Side(pair.Later), pair.Shared));

        OverlappingWork Side(Stint of) => new(
            of.EntryId, of.StaffId, of.PatientId, of.Start, of.End, zones.Of(of.PatientId, of.Start).Id, activities.TryGetValue(of.EntryId, out var activity) ? activity : null);
    }

    /// <summary>The clock knows visits whoever asks; a page names those of whom the caller may know (P-082, P-122).</summary>
    private async Task<IEnumerable<Stint>> VisitsAsync(IReadOnlyCollection<Guid> practitioners, Interval span, CancellationToken cancellationToken)
    {
        if (practitioners.Count == 0)
            return [];
        var all = await visits.GetTimesAsync(practitioners, span, cancellationToken);
        var patients = all.Select(visit => visit.PatientId).Distinct().ToList();
        var open = (await access.NarrowAsync(CoordinationPermissions.Time.View, patients, cancellationToken)).ToHashSet();
        var program = await access.Part2AmongAsync([.. all.Where(visit => visit.IsPart2).Select(visit => visit.PatientId).Distinct()], cancellationToken);
        return all.Where(visit => open.Contains(visit.PatientId) && (!visit.IsPart2 || program.Contains(visit.PatientId)))
            .Select(visit => new Stint(visit.VisitId, visit.PractitionerId, visit.PatientId, visit.Start, visit.End));
    }

    private Task<List<CoordinationEntry>> WorkAsync(Author author, Interval when, CancellationToken cancellationToken) =>
        Touching(when).Where(entry => entry.StaffId == author.StaffId && !entry.Voided)
            .AsNoTracking().OrderBy(entry => entry.Start).ThenBy(entry => entry.End).ToListAsync(cancellationToken);

    /// <summary>The lower bound on the start lets the database seek, because no entry is longer than a day.</summary>
    private IQueryable<CoordinationEntry> Touching(Interval span, bool latestOnly = true)
    {
        var earliest = span.Start - LongestEntry;
        return db.Entries.Where(entry =>
            entry.Start >= earliest && entry.Start < span.End && entry.End > span.Start && (entry.IsLatest || !latestOnly));
    }

    private static List<Interval> GapsBetween(List<CoordinationEntry> entries)
    {
        var worked = IntervalSet.Of(entries.Select(entry => entry.Work.When));
        return [.. worked.Zip(worked.Skip(1), (before, after) => new Interval(before.End, after.Start))];
    }

    private static TimeEntryDto WithoutTexts(TimeEntryDto entry) =>
        entry with { Note = null, Reason = null, LateReason = null, LateRefusal = null };
}
