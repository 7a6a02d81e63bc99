using PracticeSuite.Coordination.Contracts.Messages;

namespace PracticeSuite.Coordination.Messages;

/// <summary>
/// K-067: who stands in for somebody who is away takes part from now on, and reads as long as they stand in. Nothing would end that in what is about
/// nobody, so nobody is let in there.
/// </summary>
internal sealed class StandInCopies(Addressees addressees, TimeProvider clock)
{
    /// <param name="holders">Who has the message, or gets it anyway.</param>
    /// <param name="to">Whom it was sent to.</param>
    /// <param name="readers">Who may read it now; nobody else gets a copy.</param>
    /// <param name="by">Who let them in.</param>
    public async Task<IReadOnlyList<ThreadParticipant>> OfAsync(
        MessageThread thread, MessageLevel level, IEnumerable<Guid> holders, IEnumerable<Guid> to, Guid by, IReadOnlySet<Guid> readers, CancellationToken cancellationToken)
    {
        if (level == MessageLevel.Normal || thread.About is null)
            return [];
        var standIns = await addressees.StandInsAsync(thread.About, cancellationToken);
        var here = holders.Append(by).ToHashSet();
        var copies = to.SelectMany(id => standIns[id].Where(link => readers.Contains(link.StaffId))).DistinctBy(link => link.StaffId).Where(link => here.Add(link.StaffId));
        return [.. copies.Select(link => ThreadParticipant.Of(thread, link.StaffId, by, clock.GetUtcNow(), link.ForStaffId))];
    }
}
