using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.CareTeams;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Coordination.Contacts;
using PracticeSuite.Coordination.Contracts.Agreements;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Scheduling.Contracts.Visits;

namespace PracticeSuite.Coordination.Agreements;

/// <summary>
/// That the two of a pair read what the other wrote, every so many days as they agreed (K-012): the prescriber the therapist's latest signed note, the therapist the
/// latest visit with the prescriber. Where reading is how they keep in touch, it is a contact when both have said so within these days (K-033).
/// </summary>
internal sealed class Reviews(CoordinationDbContext db, INoteFacts notes, IVisitFacts visits, ContactBook book, SharedCare care, IAccess access)
{
    private const int LookBackDays = 365;

    /// <returns>Null = the two have agreed on no rhythm, or the caller is none of them.</returns>
    public async Task<ReviewDto?> ReadAsync(PairPatient pair, CancellationToken cancellationToken)
    {
        if (pair.Terms.Rhythm == ContactRhythm.None || OtherOf(pair.Shared) is not { } other)
            return null;
        var (me, patient) = (access.Caller.StaffId, pair.Shared.PatientId);
        var items = await ItemsAsync(pair.Shared, cancellationToken);
        var latest = items.LastOrDefault();
        var now = await care.ClockAsync(cancellationToken);
        var said = await db.Reviews.AsNoTracking().Where(r => r.PatientId == patient && ((r.StaffId == me && r.WithId == other) || (r.StaffId == other && r.WithId == me)))
            .Select(r => new { r.StaffId, r.ItemId, r.At }).ToListAsync(cancellationToken);
        var isAttested = latest is { } item && said.Exists(r => r.StaffId == me && r.ItemId == item.Id);
        return new(latest?.Id, latest?.On, me == pair.Shared.PrescriberId, isAttested, LastOf(me), LastOf(other), pair.Terms.ReviewDays)
        {
            IsContact = pair.Terms.Rhythm == ContactRhythm.DocumentationOnly,
            OverdueDays = latest is null || isAttested ? 0 : OverdueOf(pair, LastOf(me), items, now.Today),
        };

        DateOnly? LastOf(Guid? staff) => said.Where(r => r.StaffId == staff).Select(r => (DateOnly?)now.DateOf(r.At)).Max();
    }

    public async Task AttestAsync(PairPatient pair, Guid itemId, CancellationToken cancellationToken)
    {
        if (OtherOf(pair.Shared) is not { } other || access.Caller.StaffId is not { } me)
            throw AgreementErrors.NotOfPair();
        if (pair.Terms.Rhythm == ContactRhythm.None)
            throw AgreementErrors.NotByReading();
        if ((await ItemsAsync(pair.Shared, cancellationToken)).LastOrDefault() is not { } latest || latest.Id != itemId)
            throw AgreementErrors.ReadAnother();
        var (patient, now) = (pair.Shared.PatientId, (await care.ClockAsync(cancellationToken)).Now);
        var mine = ReviewAttestation.Of(db.CurrentPractice, patient, me, other, latest.Id, latest.On, latest.IsPart2, now);
        var theirs = await TheirsAsync(patient, me, other, now.AddDays(-pair.Terms.ReviewDays), cancellationToken);
        db.Reviews.Add(mine);
        if (theirs is not null && pair.Terms.Rhythm == ContactRhythm.DocumentationOnly)
            await book.RecordAsync(patient, [me, other], ContactKind.Review, mine.Id, now, mine.IsPart2 || theirs.IsPart2, cancellationToken);
        await db.SaveOrAsync(AgreementErrors.ReviewedAlready, cancellationToken);
    }

    /// <summary>Of these pairs, all of them the caller's, whose days have passed and where there is something to read; the longest overdue first.</summary>
    public async Task<IReadOnlyList<ToRead>> FindOverdueAsync(IReadOnlyList<PairPatient> pairs, CareClock now, CancellationToken cancellationToken)
    {
        var me = access.Caller.StaffId;
        var mine = pairs.Where(pair => pair.Terms.Rhythm != ContactRhythm.None && OtherOf(pair.Shared) is not null).ToList();
        var said = (await db.Reviews.AsNoTracking().Where(r => r.StaffId == me).Select(r => new { r.PatientId, r.WithId, r.ItemId, r.At }).ToListAsync(cancellationToken))
            .ToLookup(r => (r.PatientId, (Guid?)r.WithId));
        var late = mine.Select(pair => (Pair: pair, Said: said[(pair.Shared.PatientId, OtherOf(pair.Shared))].ToList()))
            .Select(one => (one.Pair, one.Said, LastOn: one.Said.Select(r => (DateOnly?)now.DateOf(r.At)).Max()))
            // Where something came later than these days began, it is overdue by less.
            .Where(one => OverdueOf(one.Pair, one.LastOn, [], now.Today) > 0).ToList();
        if (late.Count == 0)
            return [];
        var ids = late.Select(one => one.Pair.Shared.PatientId).Distinct().ToList();
        var (range, first, knows) = (SharedCare.RangeOf(ids), now.Today.AddDays(-LookBackDays), await access.Part2AmongAsync(ids, cancellationToken));
        var signed = await notes.GetSignedAsync(range, first, now.Today, cancellationToken);
        var seen = await visits.GetVisitsAsync(range, first, now.Today, [], cancellationToken);
        return
        [
            .. late.Select(one => (one.Pair, one.Said, one.LastOn, Items: Items(one.Pair.Shared, signed, seen, knows.Contains(one.Pair.Shared.PatientId))))
                .Where(one => one.Items.LastOrDefault() is { } latest && !one.Said.Exists(r => r.ItemId == latest.Id))
                .Select(one => new ToRead(one.Pair.Shared, OtherOf(one.Pair.Shared)!.Value, one.Items[^1].On, me == one.Pair.Shared.PrescriberId, OverdueOf(one.Pair, one.LastOn, one.Items, now.Today)))
                .Where(one => one.OverdueDays > 0).OrderByDescending(one => one.OverdueDays).ThenBy(one => one.Shared.PatientId),
        ];
    }

    /// <summary>Days past the one on which it was due: from the last reading, or from when they share the patient, and not before there was something to read.</summary>
    private static int OverdueOf(PairPatient pair, DateOnly? lastOn, IReadOnlyList<Item> items, DateOnly today)
    {
        var from = lastOn ?? pair.SharedOn;
        var first = items.Where(item => lastOn is null || item.On > lastOn).Select(item => item.On).FirstOrDefault();
        return DueRule.OverdueDays(DueRule.DueOn(first > from ? first : from, pair.SharedOn, pair.Terms.ReviewDays), today);
    }

    /// <summary>What the other has said in time and since the two last made a contact of it.</summary>
    private async Task<ReviewAttestation?> TheirsAsync(Guid patient, Guid me, Guid other, DateTimeOffset since, CancellationToken cancellationToken)
    {
        var pair = StaffPair.Of(me, other);
        var last = await db.Contacts.Where(c => c.PatientId == patient && c.FirstId == pair.First && c.SecondId == pair.Second && c.Kind == ContactKind.Review && c.TakenBackAt == null)
            .MaxAsync(c => (DateTimeOffset?)c.At, cancellationToken);
        return await db.Reviews.AsNoTracking().Where(r => r.PatientId == patient && r.StaffId == other && r.WithId == me && r.At >= since && (last == null || r.At > last))
            .OrderByDescending(r => r.At).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<List<Item>> ItemsAsync(SharedPatient shared, CancellationToken cancellationToken)
    {
        var today = (await care.ClockAsync(cancellationToken)).Today;
        var (range, first) = (IdRange.Only(shared.PatientId), today.AddDays(-LookBackDays));
        var knows = await access.SeesPart2Async(shared.PatientId, cancellationToken);
        return access.Caller.StaffId == shared.PrescriberId
            ? Items(shared, await notes.GetSignedAsync(range, first, today, cancellationToken), null, knows)
            : Items(shared, null, await visits.GetVisitsAsync(range, first, today, [], cancellationToken), knows);
    }

    /// <summary>Of the colleague's, as far as the caller may know of them; the latest last.</summary>
    private List<Item> Items(SharedPatient shared, ILookup<Guid, SignedNoteFact>? signed, ILookup<Guid, VisitFact>? seen, bool knows)
    {
        var items = access.Caller.StaffId == shared.PrescriberId
            ? (signed?[shared.PatientId] ?? []).Where(note => note.AuthorId == shared.TherapistId).Select(note => new Item(note.Id, note.ServiceOn, note.IsPart2))
            : (seen?[shared.PatientId] ?? []).Where(visit => visit.PractitionerId == shared.PrescriberId).Select(visit => new Item(visit.Id, visit.On, visit.IsPart2));
        return [.. items.Where(item => knows || !item.IsPart2).OrderBy(item => item.On)];
    }

    private Guid? OtherOf(SharedPatient shared) =>
        access.Caller.StaffId == shared.TherapistId ? shared.PrescriberId : access.Caller.StaffId == shared.PrescriberId ? shared.TherapistId : null;

    private sealed record Item(Guid Id, DateOnly On, bool IsPart2);
}

/// <param name="IsNote">Else it is a visit.</param>
internal sealed record ToRead(SharedPatient Shared, Guid WithId, DateOnly ItemOn, bool IsNote, int OverdueDays);
