using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Access;

/// <summary>
/// How a module that knows why somebody has to do with a patient says so: in the operation in which the reason changes, as often as it
/// likes. The source is the module's own row; one source gives at most one row that is open.
/// </summary>
public interface IRelationships
{
    /// <summary>From now on the source says this and no longer what it said before.</summary>
    /// <param name="until">The first instant at which it no longer holds; null = open.</param>
    Task KeepAsync(
        RelationshipKind kind, Guid sourceId, Guid patientId, Guid staffId, DateTimeOffset from, DateTimeOffset? until, CancellationToken cancellationToken);

    /// <summary>The same of many at once, each with what its source says from now on.</summary>
    Task KeepAsync(IReadOnlyCollection<PatientRelationship> rows, CancellationToken cancellationToken);

    /// <summary>Which of the sources say something that holds, or will.</summary>
    Task<IReadOnlySet<Guid>> GetOpenAsync(RelationshipKind kind, IReadOnlyCollection<Guid> sourceIds, CancellationToken cancellationToken);

    /// <summary>The window that somebody opened by breaking the glass (P-121), with the reason that they chose.</summary>
    Task OpenGlassAsync(
        Guid sourceId, Guid patientId, Guid staffId, string reasonCode, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Many at once, of sources that have said nothing before; an import's.</summary>
    Task KeepNewAsync(IReadOnlyCollection<PatientRelationship> rows, CancellationToken cancellationToken);

    Task EndAsync(RelationshipKind kind, Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken);

    Task EndAsync(RelationshipKind kind, IReadOnlyCollection<Guid> sourceIds, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The same for a member of staff who stands for another.</summary>
    Task KeepAsync(
        StaffLinkKind kind, Guid sourceId, Guid staffId, Guid forStaffId, DateTimeOffset from, DateTimeOffset? until, CancellationToken cancellationToken);

    /// <summary>Somebody stands in for another with some of their patients alone (K-019), of a source that has said nothing before.</summary>
    Task CoverSomeAsync(
        Guid sourceId, Guid staffId, Guid forStaffId, IReadOnlyCollection<Guid> patientIds, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    Task EndAsync(StaffLinkKind kind, Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken);
}

internal sealed class Relationships(AccessDbContext db, CurrentCaller caller, RelationshipReader reader) : IRelationships
{
    public Task KeepAsync(
        RelationshipKind kind, Guid sourceId, Guid patientId, Guid staffId, DateTimeOffset from, DateTimeOffset? until, CancellationToken cancellationToken) =>
        KeepAsync([new PatientRelationship(caller.Practice, kind, sourceId, patientId, staffId, from, until)], cancellationToken);

    public async Task KeepAsync(IReadOnlyCollection<PatientRelationship> rows, CancellationToken cancellationToken)
    {
        foreach (var ofKind in rows.GroupBy(row => row.Kind))
        {
            var known = (await ReadAsync(ofKind.Key, [.. ofKind.Select(row => row.SourceId)], cancellationToken)).ToLookup(row => row.SourceId);
            foreach (var row in ofKind)
                Keep(row, known[row.SourceId]);
        }

        await SaveAsync(cancellationToken);
    }

    public async Task<IReadOnlySet<Guid>> GetOpenAsync(RelationshipKind kind, IReadOnlyCollection<Guid> sourceIds, CancellationToken cancellationToken)
    {
        if (sourceIds.Count == 0)
            return new HashSet<Guid>();
        var now = caller.Now;
        return await db.Relationships.Where(row => row.Kind == kind && sourceIds.Contains(row.SourceId) && (row.Until == null || (row.Until > now && row.Until > row.From)))
            .Select(row => row.SourceId).ToHashSetAsync(cancellationToken);
    }

    public async Task OpenGlassAsync(
        Guid sourceId, Guid patientId, Guid staffId, string reasonCode, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        db.Add(new PatientRelationship(caller.Practice, RelationshipKind.BrokenGlass, sourceId, patientId, staffId, from, until)
        {
            RecordedAt = caller.Now, ReasonCode = reasonCode,
        });
        await SaveAsync(cancellationToken);
    }

    public async Task KeepNewAsync(IReadOnlyCollection<PatientRelationship> rows, CancellationToken cancellationToken)
    {
        foreach (var row in rows)
            row.RecordedAt = caller.Now;
        db.AddRange(rows);
        await SaveAsync(cancellationToken);
    }

    public Task EndAsync(RelationshipKind kind, Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken) =>
        EndAsync(kind, [sourceId], at, cancellationToken);

    public async Task EndAsync(RelationshipKind kind, IReadOnlyCollection<Guid> sourceIds, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var row in await ReadAsync(kind, sourceIds, cancellationToken))
            row.End(at);
        await SaveAsync(cancellationToken);
    }

    public async Task KeepAsync(
        StaffLinkKind kind, Guid sourceId, Guid staffId, Guid forStaffId, DateTimeOffset from, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var before = await db.Links.Where(row => row.Kind == kind && row.SourceId == sourceId).ToListAsync(cancellationToken);
        var same = before.Find(row => row.StaffId == staffId && row.ForStaffId == forStaffId && row.From == from && row.LastsTo(until));
        foreach (var row in before.Where(row => row != same))
            row.End(caller.Now);
        if (same is null)
            db.Add(new StaffLink(caller.Practice, kind, sourceId, staffId, forStaffId, from, until) { RecordedAt = caller.Now });
        else if (until is { } at)
            same.End(at);
        await SaveAsync(cancellationToken);
    }

    public async Task CoverSomeAsync(
        Guid sourceId, Guid staffId, Guid forStaffId, IReadOnlyCollection<Guid> patientIds, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var link = new StaffLink(caller.Practice, StaffLinkKind.Coverage, sourceId, staffId, forStaffId, from, until, isOfSome: true) { RecordedAt = caller.Now };
        db.Add(link);
        db.AddRange(patientIds.Distinct().Select(patient => new StaffLinkPatient(caller.Practice, link.Id, patient)));
        await SaveAsync(cancellationToken);
    }

    public async Task EndAsync(StaffLinkKind kind, Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var row in await db.Links.Where(row => row.Kind == kind && row.SourceId == sourceId).ToListAsync(cancellationToken))
            row.End(at);
        await SaveAsync(cancellationToken);
    }

    private void Keep(PatientRelationship said, IEnumerable<PatientRelationship> before)
    {
        var same = before.FirstOrDefault(row => row.PatientId == said.PatientId && row.StaffId == said.StaffId && row.From == said.From && row.LastsTo(said.Until));
        foreach (var row in before.Where(row => row != same))
            row.End(caller.Now);
        if (same is not null && said.Until is { } until)
            same.End(until);
        if (same is not null)
            return;
        said.RecordedAt = caller.Now;
        db.Add(said);
    }

    private Task<List<PatientRelationship>> ReadAsync(RelationshipKind kind, IReadOnlyCollection<Guid> sourceIds, CancellationToken cancellationToken) => sourceIds.Count == 0
        ? Task.FromResult<List<PatientRelationship>>([])
        : db.Relationships.Where(row => row.Kind == kind && sourceIds.Contains(row.SourceId)).ToListAsync(cancellationToken);

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        if (!db.ChangeTracker.HasChanges())
            return;
        await db.SaveChangesAsync(cancellationToken);
        reader.Forget();
    }
}
