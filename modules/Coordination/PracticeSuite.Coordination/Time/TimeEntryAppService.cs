using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Time;

internal sealed class TimeEntryAppService(
    CoordinationDbContext db,
    IAccess access,
    KnownFacts known,
    PatientClock clocks,
    TimeEntryLists lists,
    TimeEntryViews views,
    OverlapAsks asks,
    TimeProvider clock) : ITimeEntryAppService
{
    public async Task<WorkDayDto> GetMyDayAsync(DateOnly on, Guid? locationId, CancellationToken cancellationToken) =>
        await lists.GetDayAsync(await DemandAuthorAsync(cancellationToken), on, locationId, cancellationToken);

    public async Task<IReadOnlyList<TimeEntryDto>> GetMyMonthAsync(BillingMonth month, CancellationToken cancellationToken) =>
        await views.ShowAsync(await lists.GetMonthAsync(await DemandAuthorAsync(cancellationToken), month, cancellationToken), cancellationToken);

    public async Task<IReadOnlyList<TimeEntryDto>> GetMyWorkAsync(WorkTime when, CancellationToken cancellationToken) =>
        await lists.GetWorkAsync(await DemandAuthorAsync(cancellationToken), IntervalOf(when), cancellationToken);

    public async Task<TimeEntryDto> GetAsync(Guid entryId, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(cancellationToken);

        var entry = await db.Entries.AsNoTracking().SingleOrDefaultAsync(one => one.EntryId == entryId && one.IsLatest, cancellationToken)
            ?? throw CoordinationErrors.EntryNotFound(entryId);
        return entry.StaffId == author.StaffId ? await views.ShowAsync(entry, cancellationToken) : throw CoordinationErrors.NotYourEntry(entryId);
    }

    public async Task<PatientTimeDto> GetPatientMonthAsync(Guid patientId, BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.View, patientId, cancellationToken);

        return await lists.GetPatientMonthAsync(patientId, month, MayReadNotes, cancellationToken);
    }

    public async Task<IReadOnlyList<TimeEntryDto>> GetLateAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.ApproveLate, cancellationToken);

        return await lists.GetLateAsync(month, cancellationToken);
    }

    public async Task<IReadOnlyList<EntryOverlap>> GetOverlapsAsync(BillingMonth month, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.View, cancellationToken);

        return await lists.GetOverlapsAsync(month, cancellationToken);
    }

    public async Task AskToCorrectAsync(BillingMonth month, Guid entryId, Guid otherId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.View, cancellationToken);

        var overlap = (await lists.GetOverlapsAsync(month, cancellationToken)).FirstOrDefault(one => one.Earlier.Id == entryId && one.Later.Id == otherId)
            ?? throw CoordinationErrors.OverlapNotFound();
        await asks.AskAsync(overlap, cancellationToken);
    }

    public async Task<string> GetTimeZoneAsync(Guid patientId, DateOnly on, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.Log, patientId, cancellationToken);

        return (await clocks.GetAsync(patientId, on, cancellationToken)).TimeZoneId;
    }

    public async Task<TimeEntryDto> AddAsync(AddTimeEntry add, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(add.PatientId, cancellationToken);

        await known.DemandPatientAsync(add.PatientId, cancellationToken);
        var work = new Work(
            add.PatientId, IntervalOf(add.When), add.Activity, add.Program, add.Note, add.Instrument, add.Unallocated, add.LongAttested, add.CallReference);
        var credential = await CredentialAsync(author, work, cancellationToken);
        var entry = CoordinationEntry.Record(
            access.Caller.Practice, author, credential, EntrySource.Manual, work, clock.GetUtcNow(), add.LateReason);
        db.Entries.Add(entry);
        await db.SaveChangesAsync(cancellationToken);
        return await views.ShowAsync(entry, cancellationToken);
    }

    public async Task<TimeEntryDto> CorrectAsync(CorrectTimeEntry correct, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(correct.PatientId, cancellationToken);

        var entry = await GetAsync(correct.EntryId, correct.Revision, cancellationToken);
        await known.DemandPatientAsync(correct.PatientId, cancellationToken);
        var work = new Work(
            correct.PatientId,
            IntervalOf(correct.When),
            correct.Activity,
            correct.Program,
            correct.Note,
            correct.Instrument,
            correct.Unallocated,
            correct.LongAttested,
            entry.CallReference);
        var credential = await CredentialAsync(author, work, cancellationToken);
        return await SaveNextAsync(entry, entry.Correct(author, credential, work, correct.Reason, clock.GetUtcNow()), cancellationToken);
    }

    public async Task<TimeEntryDto> VoidAsync(Guid entryId, int revision, string reason, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(cancellationToken);

        var entry = await GetAsync(entryId, revision, cancellationToken);
        return await SaveNextAsync(entry, entry.Void(author, reason, clock.GetUtcNow()), cancellationToken);
    }

    public async Task<int> AttestMonthAsync(BillingMonth month, IReadOnlyList<EntryVersion> shown, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(cancellationToken);

        var entries = (await lists.GetMonthAsync(author, month, cancellationToken))
            .Where(entry => entry.AttestedAt is null && !entry.Voided).ToList();
        if (!entries.Select(entry => new EntryVersion(entry.EntryId, entry.Revision)).ToHashSet().SetEquals(shown))
            throw CoordinationErrors.OthersWait(entries.Count - shown.Count);
        foreach (var entry in entries)
            entry.Attest(author, clock.GetUtcNow());
        await SaveAsync(entries.FirstOrDefault()?.EntryId ?? default, cancellationToken);
        return entries.Count;
    }

    public async Task<TimeEntryDto> AttestAsync(Guid entryId, int revision, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(cancellationToken);

        var entry = await GetAsync(entryId, revision, cancellationToken);
        entry.Attest(author, clock.GetUtcNow());
        return await SaveAsync(entry, cancellationToken);
    }

    public async Task<TimeEntryDto> AttestLongAsync(Guid entryId, int revision, CancellationToken cancellationToken)
    {
        var author = await DemandAuthorAsync(cancellationToken);

        var entry = await GetAsync(entryId, revision, cancellationToken);
        entry.AttestLong(author, clock.GetUtcNow());
        return await SaveAsync(entry, cancellationToken);
    }

    public Task ApproveLateAsync(IReadOnlyList<EntryVersion> entries, CancellationToken cancellationToken) =>
        DecideLateAsync(entries, (entry, supervisor, zone, now) => entry.ApproveLate(supervisor, zone, now), cancellationToken);

    public Task RefuseLateAsync(IReadOnlyList<EntryVersion> entries, string reason, CancellationToken cancellationToken) =>
        DecideLateAsync(entries, (entry, supervisor, zone, now) => entry.RefuseLate(supervisor, reason, zone, now), cancellationToken);

    /// <summary>By the role that opens the entry: a biller who is a therapist too sees everybody's minutes and their own notes (P-107).</summary>
    private bool MayReadNotes(TimeEntryDto entry) => access.May(CoordinationPermissions.Time.ReadNotes)
        && (entry.StaffId == access.Caller.StaffId || !access.IsForOwnOnly(CoordinationPermissions.Time.ReadNotes));

    private async Task DecideLateAsync(
        IReadOnlyList<EntryVersion> chosen, Action<CoordinationEntry, Guid, TimeZoneInfo, DateTimeOffset> decide, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.ApproveLate, cancellationToken);

        Check.That(chosen.Count is > 0 and <= EntryLimits.DecidedAtOnce, "Entries", $"Choose 1 to {EntryLimits.DecidedAtOnce} entries.");
        var supervisor = access.Caller.ToAuthor().StaffId;
        var ids = chosen.Select(one => one.EntryId).ToList();
        var entries = await db.Entries.Where(entry => ids.Contains(entry.EntryId) && entry.IsLatest).ToDictionaryAsync(entry => entry.EntryId, cancellationToken);
        var zones = await clocks.GetZonesAsync(entries.Values.Select(entry => entry.PatientId), cancellationToken);
        foreach (var (id, revision) in chosen)
        {
            var entry = entries.GetValueOrDefault(id) ?? throw CoordinationErrors.EntryNotFound(id);
            if (entry.Revision != revision)
                throw CoordinationErrors.EntryChanged(id);
            decide(entry, supervisor, zones.Of(entry.PatientId, entry.Start), clock.GetUtcNow());
        }

        await SaveAsync(ids[0], cancellationToken);
    }

    private async Task<Author> DemandAuthorAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.Log, cancellationToken);
        return access.Caller.ToAuthor();
    }

    private async Task<Author> DemandAuthorAsync(Guid patientId, CancellationToken cancellationToken)
    {
        await access.DemandAsync(CoordinationPermissions.Time.Log, patientId, cancellationToken);
        return access.Caller.ToAuthor();
    }

    private async Task<string> CredentialAsync(Author author, Work work, CancellationToken cancellationToken)
    {
        var member = await known.GetStaffAsync(author.StaffId, cancellationToken);
        return (await clocks.CredentialsAsync(member, work.PatientId, cancellationToken))(work.When.Start);
    }

    private static Interval IntervalOf(WorkTime time) =>
        Interval.Between(time.Start, time.End) ?? throw CoordinationErrors.EndNotAfterStart();

    private async Task<CoordinationEntry> GetAsync(Guid entryId, int revision, CancellationToken cancellationToken) =>
        await db.Entries.SingleOrDefaultAsync(entry => entry.EntryId == entryId && entry.Revision == revision, cancellationToken)
        ?? throw CoordinationErrors.EntryNotFound(entryId);

    private async Task<TimeEntryDto> SaveNextAsync(CoordinationEntry before, CoordinationEntry next, CancellationToken cancellationToken)
    {
        db.Entries.Add(next);
        await SaveAsync(before.EntryId, cancellationToken);
        return await views.ShowAsync(next, cancellationToken);
    }

    private async Task<TimeEntryDto> SaveAsync(CoordinationEntry entry, CancellationToken cancellationToken)
    {
        await SaveAsync(entry.EntryId, cancellationToken);
        return await views.ShowAsync(entry, cancellationToken);
    }

    private Task SaveAsync(Guid entryId, CancellationToken cancellationToken) =>
        db.SaveOrAsync(() => CoordinationErrors.EntryChanged(entryId), cancellationToken);
}
