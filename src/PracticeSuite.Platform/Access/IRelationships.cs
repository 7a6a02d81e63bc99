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

    /// <summary>The window that somebody opened by breaking the glass (P-121), with the reason that they chose.</summary>
    Task OpenGlassAsync(
        Guid sourceId, Guid patientId, Guid staffId, string reasonCode, DateTimeOffset from, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Many at once, of sources that have said nothing before; an import's.</summary>
    Task KeepNewAsync(IReadOnlyCollection<PatientRelationship> rows, CancellationToken cancellationToken);

    Task EndAsync(RelationshipKind kind, Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>The same for a member of staff who stands for another.</summary>
    Task KeepAsync(
        StaffLinkKind kind, Guid sourceId, Guid staffId, Guid forStaffId, DateTimeOffset from, DateTimeOffset? until, CancellationToken cancellationToken);

    Task EndAsync(StaffLinkKind kind, Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken);
}

internal sealed class Relationships(AccessDbContext db, CurrentCaller caller) : IRelationships
{
    public async Task KeepAsync(
        RelationshipKind kind, Guid sourceId, Guid patientId, Guid staffId, DateTimeOffset from, DateTimeOffset? until, CancellationToken cancellationToken)
    {
        var before = await db.Relationships.Where(row => row.Kind == kind && row.SourceId == sourceId).ToListAsync(cancellationToken);
        var same = before.Find(row => row.PatientId == patientId && row.StaffId == staffId && row.From == from && row.LastsTo(until));
        foreach (var row in before.Where(row => row != same))
            row.End(caller.Now);
        if (same is null)
            db.Add(new PatientRelationship(caller.Practice, kind, sourceId, patientId, staffId, from, until) { RecordedAt = caller.Now });
        else if (until is { } at)
            same.End(at);
        await SaveAsync(cancellationToken);
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
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task EndAsync(RelationshipKind kind, Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var row in await db.Relationships.Where(row => row.Kind == kind && row.SourceId == sourceId).ToListAsync(cancellationToken))
            row.End(at);
        await db.SaveChangesAsync(cancellationToken);
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

    public async Task EndAsync(StaffLinkKind kind, Guid sourceId, DateTimeOffset at, CancellationToken cancellationToken)
    {
        foreach (var row in await db.Links.Where(row => row.Kind == kind && row.SourceId == sourceId).ToListAsync(cancellationToken))
            row.End(at);
        await db.SaveChangesAsync(cancellationToken);
    }

    private Task SaveAsync(CancellationToken cancellationToken) =>
        db.ChangeTracker.HasChanges() ? db.SaveChangesAsync(cancellationToken) : Task.CompletedTask;
}
