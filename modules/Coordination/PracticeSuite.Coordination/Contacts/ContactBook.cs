using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>Writes down that people talked about a patient, in the transaction of the act that made it a contact; whoever calls saves.</summary>
internal sealed class ContactBook(CoordinationDbContext db, IAccess access, TimeProvider clock)
{
    /// <summary>More than the one that is the last now: what is taken back in two conversations of a pair at once would leave each the other's, and so none.</summary>
    private const int LeftAsLast = 4;

    /// <summary>One for every two of the staff; what the same source has written already stays.</summary>
    public Task RecordAsync(Guid patientId, IReadOnlyCollection<Guid> staff, ContactKind kind, Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken) =>
        RecordAsync(patientId, staff, kind, sourceId, at, isPart2: false, cancellationToken);

    /// <param name="isPart2">It rests on what the Part 2 program wrote; what its people write, and of what one of them is a part, is labelled in any case (P-071).</param>
    public async Task RecordAsync(
        Guid patientId, IReadOnlyCollection<Guid> staff, ContactKind kind, Guid sourceId, DateTimeOffset at, bool isPart2, CancellationToken cancellationToken)
    {
        var there = (await ReadAsync(kind, sourceId, cancellationToken)).Where(one => one.PatientId == patientId).Select(one => StaffPair.Of(one.FirstId, one.SecondId)).ToHashSet();
        foreach (var pair in StaffPair.AllOf(staff).Where(pair => !there.Contains(pair)))
        {
            // As the save labels it: what a caller of the program writes is the program's, whoever the two are.
            var isLabelled = isPart2 || await db.IsCallerOfProgramAsync(cancellationToken) || await db.IsOfProgramAsync([pair.First, pair.Second], cancellationToken);
            var made = QualifyingContact.Of(db.CurrentPractice, patientId, pair, kind, sourceId, at, isLabelled);
            using var facts = access.ReadFacts();
            foreach (var earlier in await UnitOf(made).Where(one => one.MayBeLast && one.At <= at).ToListAsync(cancellationToken))
                earlier.Follow(isLast: false);
            db.Contacts.Add(made);
        }
    }

    public async Task TakeBackAsync(ContactKind kind, Guid sourceId, CancellationToken cancellationToken)
    {
        var back = await ReadAsync(kind, sourceId, cancellationToken);
        using var facts = access.ReadFacts();
        foreach (var contact in back)
        {
            contact.TakeBack(clock.GetUtcNow());
            foreach (var before in await UnitOf(contact).Where(one => one.Id != contact.Id && one.TakenBackAt == null).OrderByDescending(one => one.At).Take(LeftAsLast).ToListAsync(cancellationToken))
                before.Follow(isLast: true);
        }
    }

    /// <summary>What the same two had about the same patient, of one kind and label.</summary>
    private IQueryable<QualifyingContact> UnitOf(QualifyingContact contact) => db.Contacts.Where(one =>
        one.PatientId == contact.PatientId && one.FirstId == contact.FirstId && one.SecondId == contact.SecondId && one.Kind == contact.Kind && one.IsPart2 == contact.IsPart2);

    /// <summary>As they are, whoever may see them: nobody writes one a second time because it is hidden from them.</summary>
    private async Task<List<QualifyingContact>> ReadAsync(ContactKind kind, Guid sourceId, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await db.Contacts.Where(one => one.Kind == kind && one.SourceId == sourceId).ToListAsync(cancellationToken);
    }
}
