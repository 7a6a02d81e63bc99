using PracticeSuite.Charting.Contracts.Contacts;
using PracticeSuite.Coordination.Contracts.Time;
using PracticeSuite.Kernel;
using PracticeSuite.Platform.Access;

namespace PracticeSuite.Coordination.Time;

/// <summary>Tells whoever wrote what overlaps that somebody asks them to look (B-074); what it should say instead is theirs alone (B-082, K-124).</summary>
internal sealed class OverlapAsks(KnownFacts known, IEnumerable<IHearOfTimeAsks> listeners, IAccess access, TimeProvider clock)
{
    public async Task AskAsync(EntryOverlap overlap, CancellationToken cancellationToken)
    {
        if (overlap.StaffId == access.Caller.StaffId)
            throw CoordinationErrors.OwnOverlap();
        var (now, zone) = (clock.GetUtcNow(), TimeZoneInfo.FindSystemTimeZoneById(overlap.Earlier.TimeZoneId));
        var owner = await known.GetStaffAsync(overlap.StaffId, cancellationToken);
        if (!owner.IsEmployedOn(zone.LocalDate(now)))
            throw CoordinationErrors.OwnerLeft(owner.DisplayName);
        var asked = new TimeAsked(overlap.StaffId, zone.LocalDate(overlap.Shared.Start), access.Caller.Name, access.Caller.UserId, now);
        foreach (var listener in listeners)
            await listener.HearAsync(asked, cancellationToken);
    }
}
