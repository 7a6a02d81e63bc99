using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Contracts.Contacts;
using PracticeSuite.Coordination.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Contacts;

/// <summary>Writes down that people talked about a patient, in the transaction of the act that made it a contact; whoever calls saves.</summary>
internal sealed class ContactBook(CoordinationDbContext db, IAccess access, TimeProvider clock)
{
    /// <summary>One for every two of the staff; what the same source has written already stays.</summary>
    public Task RecordAsync(Guid patientId, IReadOnlyCollection<Guid> staff, ContactKind kind, Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken) =>
        RecordAsync(patientId, staff, kind, sourceId, at, isPart2: false, cancellationToken);

    /// <param name="isPart2">It rests on what the Part 2 program wrote; what its people write is labelled in any case (P-071).</param>
    public async Task RecordAsync(
        Guid patientId, IReadOnlyCollection<Guid> staff, ContactKind kind, Guid sourceId, DateTimeOffset at, bool isPart2, CancellationToken cancellationToken)
    {
        var there = (await ReadAsync(kind, sourceId, cancellationToken)).Where(one => one.PatientId == patientId).Select(one => StaffPair.Of(one.FirstId, one.SecondId)).ToHashSet();
        db.Contacts.AddRange(StaffPair.AllOf(staff).Where(pair => !there.Contains(pair)).Select(pair => QualifyingContact.Of(db.CurrentPractice, patientId, pair, kind, sourceId, at, isPart2)));
    }

    public async Task TakeBackAsync(ContactKind kind, Guid sourceId, CancellationToken cancellationToken)
    {
        foreach (var contact in await ReadAsync(kind, sourceId, cancellationToken))
            contact.TakeBack(clock.GetUtcNow());
    }

    /// <summary>As they are, whoever may see them: nobody writes one a second time because it is hidden from them.</summary>
    private async Task<List<QualifyingContact>> ReadAsync(ContactKind kind, Guid sourceId, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await db.Contacts.Where(one => one.Kind == kind && one.SourceId == sourceId).ToListAsync(cancellationToken);
    }
}
