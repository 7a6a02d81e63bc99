using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Notes;

/// <summary>Contacts without a visit: a call or a crisis of which a note is signed. A draft is none, and one in error is none any more (UF-06, UF-34).</summary>
internal sealed class NoteContacts(ChartingDbContext db, IAccess access)
{
    private static readonly NoteKind[] Kinds = [NoteKind.Phone, NoteKind.Crisis];

    public async Task<IReadOnlyList<FlagOccasion>> GetAsync(IdRange patients, DateOnly since, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await db.Notes.AsNoTracking().In(patients, n => n.PatientId)
            .Where(n => n.ServiceOn >= since && Kinds.Contains(n.Kind) && n.State != NoteState.EnteredInError)
            .Select(n => new FlagOccasion(n.Id, n.PatientId, FlagOccasionKind.Contact, n.ServiceOn, n.AuthorId, n.IsPart2)).ToListAsync(cancellationToken);
    }
}
