using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using PracticeSuite.Platform.Access;
using PracticeSuite.Platform.Operations;

namespace PracticeSuite.Platform.Auditing;

/// <summary>Checks the audit trail of the operation's practice from its first row to its last (P-143).</summary>
public interface IAuditVerifier
{
    /// <summary>Reads every row once, one at a time. Writers need not stop: what comes meanwhile is not looked at.</summary>
    Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken);
}

internal sealed class AuditVerifier(AuditDbContext db, CurrentCaller caller, IAuditTrail trail, IAccess access, ILogger<AuditVerifier> logger) : IAuditVerifier
{
    public async Task<AuditVerdict> VerifyAsync(CancellationToken cancellationToken)
    {
        await access.DemandAsync(AuditPermissions.Verify, cancellationToken);

        // First, so that no row which an anchor stands on is newer than what is read.
        var anchors = await db.Anchors.AsNoTracking().OrderBy(anchor => anchor.Day).ToListAsync(cancellationToken);
        var anchorCheck = new AnchorCheck(anchors);
        var breaks = new List<AuditBreak?>();
        var rows = 0L;
        var lanes = await db.Lanes.AsNoTracking().OrderBy(lane => lane.Lane).ToListAsync(cancellationToken);
        foreach (var lane in lanes)
        {
            var check = await WalkAsync(lane, anchorCheck, cancellationToken);
            breaks.Add(check.Close(new LaneEnd(lane.Lane, lane.Seq, lane.Head)) ?? await BeyondAsync(lane, cancellationToken));
            rows += check.End.Seq;
        }

        breaks.Add(await OutsideAsync([.. lanes.Select(lane => lane.Lane)], cancellationToken));
        breaks.Add(anchorCheck.Break(_ => null));
        var verdict = new AuditVerdict(
            rows, lanes.Count(lane => lane.Seq > 0), anchors.Count, anchors.LastOrDefault()?.Day, AuditFields.Text(anchors.LastOrDefault()?.Hash), [.. breaks.OfType<AuditBreak>()]);
        await KeepAsync(verdict, cancellationToken);
        return verdict;
    }

    /// <summary>A trail that is broken may be unable to take another row; its verdict is told all the same.</summary>
    private async Task KeepAsync(AuditVerdict verdict, CancellationToken cancellationToken)
    {
        try
        {
            await trail.RecordFirstAsync(EventOf(verdict), cancellationToken);
        }
        catch (Exception failure) when (!verdict.IsWhole && failure is DbException or InvalidOperationException)
        {
            logger.LogCritical("The broken audit trail of practice {Practice} takes no more rows ({Failure})", caller.Practice, failure.GetType().Name);
        }
    }

    private static AuditEvent EventOf(AuditVerdict verdict) => new(AuditAction.Verify, "AuditTrail")
    {
        ItemCount = (int)Math.Min(verdict.Rows, int.MaxValue),
        Outcome = verdict.IsWhole ? AuditOutcome.Done : AuditOutcome.Failed,
        Reason = verdict.IsWhole ? null : verdict.Breaks[0].Kind.ToString(),
    };

    private async Task<LaneCheck> WalkAsync(AuditLane lane, AnchorCheck anchors, CancellationToken cancellationToken)
    {
        var check = new LaneCheck(lane.Lane, HashChain.Genesis(caller.Practice, lane.Lane));
        var rows = db.Rows.AsNoTracking().Where(row => row.Lane == lane.Lane && row.Seq <= lane.Seq).OrderBy(row => row.Seq);
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            check.See(row.Seq, AuditFields.ValuesOf(row), row.Hash);
            if (check.Break is not null)
                break;
            anchors.See(row.Lane, row.Seq, row.Hash);
        }

        return check;
    }

    /// <summary>Rows after the end: of a writer that has moved the end meanwhile, or of somebody who has put them there.</summary>
    private async Task<AuditBreak?> BeyondAsync(AuditLane lane, CancellationToken cancellationToken)
    {
        var last = await db.Rows.Where(row => row.Lane == lane.Lane && row.Seq > lane.Seq).MaxAsync(row => (long?)row.Seq, cancellationToken);
        if (last is null)
            return null;
        var end = await db.Lanes.Where(one => one.Lane == lane.Lane).Select(one => one.Seq).SingleAsync(cancellationToken);
        return last > end ? new AuditBreak(AuditBreakKind.Misplaced, lane.Lane, end + 1, null) : null;
    }

    private async Task<AuditBreak?> OutsideAsync(IReadOnlyList<int> lanes, CancellationToken cancellationToken)
    {
        var outside = await db.Rows.Where(row => !lanes.Contains(row.Lane)).Select(row => (int?)row.Lane).FirstOrDefaultAsync(cancellationToken);
        if (outside is not { } lane || await db.Lanes.AnyAsync(one => one.Lane == lane, cancellationToken))
            return null;
        return new AuditBreak(AuditBreakKind.EndMissing, lane, null, null);
    }
}
