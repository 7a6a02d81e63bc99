using Microsoft.EntityFrameworkCore;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Data;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Auditing;

/// <summary>Takes the day's anchor of a practice's lanes.</summary>
public interface IAuditAnchoring
{
    /// <summary>Every practice that has an audit trail, and the installation itself (no practice: sign-ins of names that nobody has).</summary>
    Task<IReadOnlyList<PracticeId>> GetPracticesAsync(CancellationToken cancellationToken);

    /// <summary>The anchor of today, UTC: the one that is there, or a new one.</summary>
    Task<AuditAnchor> AnchorAsync(CancellationToken cancellationToken);
}

internal sealed class AuditAnchoring(AuditDbContext db, DatabaseSession session, CurrentCaller caller, IAccess access, TimeProvider clock) : IAuditAnchoring
{
    public async Task<IReadOnlyList<PracticeId>> GetPracticesAsync(CancellationToken cancellationToken)
    {
        await session.OpenAsync(cancellationToken);
        await using var command = session.Connection.CreateCommand();
        command.Transaction = session.Transaction;
        command.CommandText = "SELECT DISTINCT practice_id FROM platform_audit_lanes ORDER BY practice_id";
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var practices = new List<PracticeId>();
        while (await reader.ReadAsync(cancellationToken))
            practices.Add(new PracticeId(reader.GetGuid(0)));
        return practices;
    }

    public async Task<AuditAnchor> AnchorAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(AuditPermissions.Verify, cancellationToken);

        var now = new DateTimeOffset(StorageConventions.ToMicrosecond(clock.GetUtcNow()));
        var day = DateOnly.FromDateTime(now.UtcDateTime);
        var last = await db.Anchors.AsNoTracking().OrderByDescending(anchor => anchor.Day).FirstOrDefaultAsync(cancellationToken);
        if (last?.Day >= day)
            return last;
        var anchor = await MakeAsync(last?.Hash ?? [], day, now, cancellationToken);
        db.Add(anchor);
        await db.SaveChangesAsync(cancellationToken);
        return anchor;
    }

    /// <summary>One statement reads all ends, each of a transaction that is committed.</summary>
    private async Task<AuditAnchor> MakeAsync(byte[] previous, DateOnly day, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var lanes = await db.Lanes.AsNoTracking().Where(lane => lane.Seq > 0).OrderBy(lane => lane.Lane).ToListAsync(cancellationToken);
        var ends = lanes.ConvertAll(lane => new LaneEnd(lane.Lane, lane.Seq, lane.Head));
        return new AuditAnchor
        {
            PracticeId = caller.Practice, Day = day, TakenAt = now, Ends = AnchorEnds.Text(ends), Hash = HashChain.Anchor(previous, day, now, ends),
        };
    }
}
