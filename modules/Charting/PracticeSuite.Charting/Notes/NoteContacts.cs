using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Flags;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Notes;

/// <summary>
/// Contacts without a visit: a call or a crisis of which a note is signed, unless its author says that they did not speak with the patient (with a pharmacy or a relative alone, say).
/// A draft is none, and one in error is none any more (UF-06, UF-34). A note of before it was asked is one, as it was when it was signed: nobody is called back for what was kept.
/// </summary>
internal sealed class NoteContacts(ChartingDbContext db, IAccess access)
{
    public async Task<IReadOnlyList<FlagOccasion>> GetAsync(IdRange patients, DateOnly since, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        return await db.Notes.AsNoTracking().In(patients, n => n.PatientId)
            .Where(n => n.ServiceOn >= since && (n.Kind == NoteKind.Phone || n.Kind == NoteKind.Crisis) && n.SpokeWithPatient != false && n.State != NoteState.EnteredInError)
            .Select(n => new FlagOccasion(n.Id, n.PatientId, FlagOccasionKind.Contact, n.ServiceOn, n.AuthorId, n.IsPart2)).ToListAsync(cancellationToken);
    }
}
