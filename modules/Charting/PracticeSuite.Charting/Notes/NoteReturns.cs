using Microsoft.EntityFrameworkCore;
using PracticeSuite.Charting.Contracts.Notes;
using PracticeSuite.Charting.Data;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Charting.Notes;

/// <summary>What supervisors said when they gave notes back: whoever may read what such a note became may read it.</summary>
internal sealed class NoteReturns(ChartingDbContext db, IAccess access)
{
    /// <param name="sources">Notes from which drafts or notes came; those that were moved from another chart are none.</param>
    public async Task<IReadOnlyDictionary<Guid, NoteReturnDto>> OfAsync(IEnumerable<Guid?> sources, CancellationToken cancellationToken)
    {
        var ids = sources.OfType<Guid>().Distinct().ToList();
        if (ids.Count == 0)
            return new Dictionary<Guid, NoteReturnDto>();
        using var facts = access.ReadFacts();
        return await db.Notes.AsNoTracking().Where(n => ids.Contains(n.Id) && n.WithdrawnById != null && n.WithdrawnById != n.AuthorId)
            .Select(n => new NoteReturnDto(n.Id, n.WithdrawnById!.Value, n.WithdrawnAt!.Value, n.WithdrawnReason ?? "")).ToDictionaryAsync(one => one.NoteId, cancellationToken);
    }

    public async Task<NoteReturnDto?> OfAsync(Guid? source, CancellationToken cancellationToken) => (await OfAsync([source], cancellationToken)).Values.SingleOrDefault();
}
