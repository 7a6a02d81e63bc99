using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Charting.Notes;

internal sealed class NoteFacts(ChartingDbContext db, IAccess access) : INoteFacts
{
    public async Task<ILookup<Guid, SignedNoteFact>> GetSignedAsync(IdRange patients, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        using var facts = access.ReadFacts();
        var signed = await db.Notes.AsNoTracking().In(patients, n => n.PatientId)
            .Where(n => n.ServiceOn >= first && n.ServiceOn <= last && n.State != NoteState.EnteredInError)
            .OrderBy(n => n.ServiceOn).ThenBy(n => n.SignedAt)
            .ToListAsync(cancellationToken);
        return signed.Select(Of).ToLookup(note => note.PatientId);
    }

    /// <summary>From the whole note, since what can be billed is what its hashes bear out.</summary>
    private static SignedNoteFact Of(Note n) => new(n.Id, n.PatientId, n.VisitId, n.Kind, n.ServiceOn, n.StartedAt, n.EndedAt, n.ServiceCode, n.AuthorId, n.IsBillable) { IsPart2 = n.IsPart2 };
}
