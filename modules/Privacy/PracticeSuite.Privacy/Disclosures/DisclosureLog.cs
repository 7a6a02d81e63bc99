using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;
using PracticeSuite.Privacy.Contracts.Disclosures;
using PracticeSuite.Privacy.Data;

namespace PracticeSuite.Privacy.Disclosures;

internal sealed class DisclosureLog(PrivacyDbContext db, IAccess access, TimeProvider clock) : IDisclosureLog
{
    /// <summary>So many ids go into one statement.</summary>
    private const int Chunk = 500;

    public Task RecordAsync(NewDisclosure disclosure, CancellationToken cancellationToken) => RecordAsync([disclosure], cancellationToken);

    public async Task RecordAsync(IReadOnlyCollection<NewDisclosure> disclosures, CancellationToken cancellationToken)
    {
        foreach (var some in disclosures.Chunk(Chunk))
        {
            var known = await KnownAsync(some, cancellationToken);
            foreach (var one in some.Where(one => one.SourceId is not { } source || known.Add((source, one.PatientId))))
                db.Add(Disclosure.Of(one, access.Caller, clock.GetUtcNow()));
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    public async Task<IReadOnlyList<PastRecipient>> GetRecipientsAsync(Guid consentId, CancellationToken cancellationToken)
    {
        // Whoever may take the consent back tells the patient who received what, without any part in the log itself (P-078).
        using var facts = access.ReadFacts();
        return await db.Disclosures.AsNoTracking().Where(one => one.ConsentId == consentId && one.TakenBackAt == null).OrderByDescending(one => one.At)
            .Select(one => new PastRecipient(one.Recipient, one.What, one.At)).ToListAsync(cancellationToken);
    }

    /// <summary>Whoever discloses need not be somebody who may read the log: a biller's claim is known all the same.</summary>
    private async Task<HashSet<(Guid Source, Guid Patient)>> KnownAsync(IEnumerable<NewDisclosure> disclosures, CancellationToken cancellationToken)
    {
        var sources = disclosures.Select(one => one.SourceId).OfType<Guid>().ToList();
        using var facts = access.ReadFacts();
        return (await db.Disclosures.AsNoTracking().Where(one => sources.Contains(one.SourceId))
            .Select(one => new { one.SourceId, one.PatientId }).ToListAsync(cancellationToken)).Select(one => (one.SourceId, one.PatientId)).ToHashSet();
    }
}
