using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using PracticeSuite.Platform.Data;

namespace PracticeSuite.Platform.Auditing;

/// <summary>
/// Whether anything was changed in the practice since a moment, on whichever node: for results that are kept beside what they were made from. The
/// trail's rows are committed with the change, and a lane has no gap, so that nothing slips between two looks.
/// </summary>
public interface IPracticePulse
{
    /// <summary>Where the lanes of the trail end as this operation sees them, as a word to be kept.</summary>
    Task<string> TakeAsync(CancellationToken cancellationToken);

    /// <param name="since">What <see cref="TakeAsync"/> answered.</param>
    Task<bool> HasChangedAsync(string since, CancellationToken cancellationToken);
}

internal sealed class PracticePulse(AuditDbContext db) : IPracticePulse
{
    /// <summary>So many rows are not looked through: whoever asks makes their result anew.</summary>
    private const long Most = 20_000;

    public async Task<string> TakeAsync(CancellationToken cancellationToken) =>
        AnchorEnds.Text((await ReadAsync(cancellationToken)).Select(lane => new LaneEnd(lane.Lane, lane.Seq, [])));

    public async Task<bool> HasChangedAsync(string since, CancellationToken cancellationToken)
    {
        var before = AnchorEnds.Parse(since).ToDictionary();
        var moved = (await ReadAsync(cancellationToken)).Select(lane => (lane.Lane, From: before.GetValueOrDefault(lane.Lane), To: lane.Seq)).Where(lane => lane.To != lane.From).ToList();
        if (moved.Exists(lane => lane.To < lane.From) || moved.Sum(lane => lane.To - lane.From) > Most)
            return true;
        return moved.Count > 0 && await db.Rows.Where(moved.Select(lane => Behind(lane.Lane, lane.From)).Aggregate((one, other) => RowFilter.Join(one, other, Expression.OrElse)))
            .AnyAsync(row => row.Outcome == AuditOutcome.Done && PatientPulse.Changes.Contains(row.Action), cancellationToken);
    }

    private static Expression<Func<AuditRow, bool>> Behind(int lane, long from) => row => row.Lane == lane && row.Seq > from;

    private async Task<List<AuditLane>> ReadAsync(CancellationToken cancellationToken) =>
        await db.Lanes.AsNoTracking().Where(lane => lane.Seq > 0).OrderBy(lane => lane.Lane).ToListAsync(cancellationToken);
}
