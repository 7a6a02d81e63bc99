using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts;
using PracticeSuite.Coordination.Contracts.Messages;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Coordination.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Messages;

/// <summary>
/// Measures by beats: what lies between two beats of the same conversation was spent there. A beat of another one, of another window, or after a pause only says where its person is
/// now, so that a second is never two conversations'. Their timer measures instead while it runs.
/// </summary>
internal sealed class ReadingTime(CoordinationDbContext db, ThreadAccess threads, PatientClock clocks, KnownFacts known, IAccess access, TimeProvider clock) : IReadingTime
{
    private const string Note = "Secure message, read and written";

    public async Task<ReadingDto> BeatAsync(Guid threadId, CancellationToken cancellationToken)
    {
        if (await FindAsync(threadId, cancellationToken) is not var (thread, me))
            return ReadingDto.None;
        return await BeatAsync(new Place(threadId, thread.PatientId, thread.IsPart2), me, cancellationToken);
    }

    /// <summary>Before there is a conversation, the patient's own id stands for it: no conversation has that.</summary>
    public async Task<ReadingDto> BeatNewAsync(Guid patientId, CancellationToken cancellationToken)
    {
        if (!Measures || access.Caller.StaffId is not { } me || !await MayWriteAsync(patientId, cancellationToken))
            return ReadingDto.None;
        return await BeatAsync(new Place(patientId, patientId, false), me, cancellationToken);
    }

    /// <summary>Of a beat that comes at the same moment what it measured is left where it was.</summary>
    public async Task JoinAsync(Guid threadId, CancellationToken cancellationToken)
    {
        if (await FindAsync(threadId, cancellationToken) is not var (thread, me))
            return;
        foreach (var stretch in await WaitingAsync(me, thread.PatientId, cancellationToken))
            stretch.Join(thread);
        await TrySaveAsync(cancellationToken);
    }

    private async Task<bool> MayWriteAsync(Guid patientId, CancellationToken cancellationToken) =>
        (await access.DecideAsync(CoordinationPermissions.Messages.Write, patientId, cancellationToken)).IsGranted
        && (await access.DecideAsync(CoordinationPermissions.Time.Log, patientId, cancellationToken)).IsGranted;

    private async Task<ReadingDto> BeatAsync(Place place, Guid me, CancellationToken cancellationToken)
    {
        var threadId = place.ThreadId;
        var now = ToSecond(clock.GetUtcNow());
        var isByTimer = await db.Timers.AnyAsync(timer => timer.StaffId == me, cancellationToken);
        var waiting = await WaitingAsync(me, threadId, cancellationToken);
        var beat = await db.ReadingBeats.SingleOrDefaultAsync(one => one.StaffId == me, cancellationToken);
        var (before, wasHere) = (beat?.At ?? now, beat is not null && beat.ThreadId == threadId && now - beat.At <= ReadingLimits.Gap);
        if (beat is null)
            db.ReadingBeats.Add(beat = ReadingBeat.Of(db.CurrentPractice, me));
        // What the timer has is the timer's: the first beat after it begins anew.
        beat.Take(isByTimer ? Guid.Empty : threadId, now);
        if (!isByTimer && wasHere && before < now && !IsFull(waiting))
            Measure(place, me, waiting, before, now);
        return await TrySaveAsync(cancellationToken) ? Show(waiting, isByTimer) : Show(await WaitingAsync(me, threadId, cancellationToken), isByTimer);
    }

    public async Task<ReadingDto> GetAsync(Guid threadId, CancellationToken cancellationToken)
    {
        if (await FindAsync(threadId, cancellationToken) is not var (_, me))
            return ReadingDto.None;
        return Show(await WaitingAsync(me, threadId, cancellationToken), await db.Timers.AnyAsync(timer => timer.StaffId == me, cancellationToken));
    }

    public async Task ConfirmAsync(Guid threadId, CancellationToken cancellationToken)
    {
        var (thread, _, me) = await threads.DemandParticipantAsync(threadId, CoordinationPermissions.Messages.View, cancellationToken);
        await access.DemandAsync(CoordinationPermissions.Time.Log, thread.PatientId, cancellationToken);
        var waiting = await DemandWaitingAsync(me, threadId, cancellationToken);
        var (author, now) = (access.Caller.ToAuthor(), clock.GetUtcNow());
        var credentialAt = await clocks.CredentialsAsync(await known.GetStaffAsync(me, cancellationToken), thread.PatientId, cancellationToken);
        foreach (var stretch in waiting)
        {
            var work = new Work(thread.PatientId, new Interval(stretch.From, stretch.Until), CareActivity.SecureMessageReadCompose, CareProgram.Bhi, Note);
            var entry = CoordinationEntry.Record(db.CurrentPractice, author, credentialAt(stretch.From), EntrySource.Message, work, now).LabelledAs(stretch.IsPart2);
            db.Entries.Add(entry);
            stretch.Settle(entry.EntryId, now);
        }

        await db.SaveOrAsync(MessageErrors.NothingMeasured, cancellationToken);
    }

    public async Task DismissAsync(Guid threadId, CancellationToken cancellationToken)
    {
        var (_, _, me) = await threads.DemandParticipantAsync(threadId, CoordinationPermissions.Messages.View, cancellationToken);
        await access.DemandAsync(CoordinationPermissions.Time.Log, cancellationToken);
        foreach (var stretch in await DemandWaitingAsync(me, threadId, cancellationToken))
            stretch.Settle(null, clock.GetUtcNow());
        await db.SaveOrAsync(MessageErrors.NothingMeasured, cancellationToken);
    }

    /// <summary>Null = nothing is measured here: it is about nobody, or the caller logs no work about the patient.</summary>
    private async Task<(MessageThread Thread, Guid Me)?> FindAsync(Guid threadId, CancellationToken cancellationToken)
    {
        if (!Measures)
            return null;
        var (thread, _, me) = await threads.DemandParticipantAsync(threadId, CoordinationPermissions.Messages.View, cancellationToken);
        return thread.About is { } patient && (await access.DecideAsync(CoordinationPermissions.Time.Log, patient, cancellationToken)).IsGranted ? (thread, me) : null;
    }

    private bool Measures => access.May(CoordinationPermissions.Time.Log) && access.Caller is { StaffId: not null, ViewedRole: null };

    private void Measure(Place place, Guid me, List<ReadingStretch> waiting, DateTimeOffset from, DateTimeOffset until)
    {
        if (waiting.Find(one => one.Until == from) is { } last)
        {
            last.GoOn(until);
            return;
        }

        var begun = ReadingStretch.Begin(db.CurrentPractice, place.ThreadId, place.PatientId, place.IsPart2, me, from, until);
        db.ReadingStretches.Add(begun);
        waiting.Add(begun);
    }

    private async Task<List<ReadingStretch>> WaitingAsync(Guid me, Guid threadId, CancellationToken cancellationToken)
    {
        var since = clock.GetUtcNow() - ReadingLimits.Offered;
        return await db.ReadingStretches.Where(one => one.StaffId == me && one.ThreadId == threadId && one.SettledAt == null && one.Until > since)
            .OrderBy(one => one.From).ToListAsync(cancellationToken);
    }

    private async Task<List<ReadingStretch>> DemandWaitingAsync(Guid me, Guid threadId, CancellationToken cancellationToken) =>
        await WaitingAsync(me, threadId, cancellationToken) is { Count: > 0 } waiting ? waiting : throw MessageErrors.NothingMeasured();

    /// <summary>Of two windows at once the second has measured nothing.</summary>
    private async Task<bool> TrySaveAsync(CancellationToken cancellationToken)
    {
        try
        {
            await db.SaveOrAsync(MessageErrors.ReadMeanwhile, cancellationToken);
            return true;
        }
        catch (BusinessException both) when (both.Code == MessageErrors.ReadMeanwhileCode)
        {
            db.ChangeTracker.Clear();
            return false;
        }
    }

    private static bool IsFull(List<ReadingStretch> waiting) => waiting.Sum(one => one.Length) >= ReadingLimits.Most.TotalSeconds;

    private static ReadingDto Show(List<ReadingStretch> waiting, bool isByTimer) => new(waiting.Sum(one => one.Length), IsFull(waiting), isByTimer);

    private static DateTimeOffset ToSecond(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeSeconds(instant.ToUnixTimeSeconds());

    private sealed record Place(Guid ThreadId, Guid PatientId, bool IsPart2);
}
