using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Auditing;

/// <summary>Writes the whole trail of a practice so that it can be verified without the database, and kept elsewhere.</summary>
public interface IAuditExport
{
    /// <returns>How many rows were written.</returns>
    Task<long> WriteAsync(Stream output, CancellationToken cancellationToken);
}

/// <summary>
/// Lines of JSON: the anchors, the rows lane by lane, and a last line that says where each lane ends. Without a transaction: the ends are
/// read first, and what comes later is left out.
/// </summary>
internal sealed class AuditExport(AuditDbContext db, CurrentCaller caller, IAuditTrail trail, IAccess access, TimeProvider clock) : IAuditExport
{
    public async Task<long> WriteAsync(Stream output, CancellationToken cancellationToken)
    {
        await access.DemandAsync(AuditPermissions.Verify, cancellationToken);
        await trail.RecordFirstAsync(new AuditEvent(AuditAction.Export, "AuditTrail"), cancellationToken);

        foreach (var anchor in await db.Anchors.AsNoTracking().OrderBy(anchor => anchor.Day).ToListAsync(cancellationToken))
            await output.WriteAsync(AuditLine.Of(anchor), cancellationToken);
        var lanes = await db.Lanes.AsNoTracking().Where(lane => lane.Seq > 0).OrderBy(lane => lane.Lane).ToListAsync(cancellationToken);
        var written = 0L;
        foreach (var lane in lanes)
            written += await WriteAsync(output, lane, cancellationToken);
        await output.WriteAsync(
            AuditLine.OfEnd(caller.Practice, clock.GetUtcNow(), written, lanes.ConvertAll(lane => new LaneEnd(lane.Lane, lane.Seq, lane.Head))), cancellationToken);
        return written;
    }

    private async Task<long> WriteAsync(Stream output, AuditLane lane, CancellationToken cancellationToken)
    {
        var written = 0L;
        var rows = db.Rows.AsNoTracking().Where(row => row.Lane == lane.Lane && row.Seq <= lane.Seq).OrderBy(row => row.Seq);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            await output.WriteAsync(AuditLine.Of(row), cancellationToken);
            written++;
        }

        return written;
    }
}
