using Microsoft.EntityFrameworkCore;
using PracticeSuite.Coordination.Data;

namespace PracticeSuite.Coordination.Calls;

/// <summary>Who is in a room, and whether they were there together long enough for a call (K-085).</summary>
internal sealed class CallPresences(CoordinationDbContext db, TimeProvider clock)
{
    public async Task JoinAsync(CallRoom room, CancellationToken cancellationToken)
    {
        if (await StayAsync(room, cancellationToken))
            return;
        db.CallPresences.Add(new CallPresence(room.Call, room.Me, clock.GetUtcNow()));
        await db.SaveOrAsync(CallErrors.CallChanged, cancellationToken);
    }

    /// <returns>False = they have not joined.</returns>
    public async Task<bool> StayAsync(CallRoom room, CancellationToken cancellationToken)
    {
        var (id, now) = (room.Call.Id, clock.GetUtcNow());
        var all = await db.CallPresences.Where(one => one.CallId == id).ToListAsync(cancellationToken);
        if (all.Find(one => one.StaffId == room.Me) is not { } mine)
            return false;
        if (room.Call.EndedAt is not null)
            return true;
        room.Call.Recover(all.Max(one => one.SeenAt), now);
        mine.Stay(now);
        foreach (var other in all.Where(other => other != mine && mine.HasMet(other, now)))
        {
            mine.Meet(now);
            other.Meet(now);
        }

        await db.SaveOrAsync(CallErrors.CallChanged, cancellationToken);
        return true;
    }

    public async Task<bool> HaveMetAsync(Guid callId, CancellationToken cancellationToken) =>
        await db.CallPresences.CountAsync(one => one.CallId == callId && one.MetAt != null, cancellationToken) > 1;

    public async Task<DateTimeOffset?> LastSeenAsync(Guid callId, CancellationToken cancellationToken) =>
        await db.CallPresences.Where(one => one.CallId == callId).MaxAsync(one => (DateTimeOffset?)one.SeenAt, cancellationToken);

    /// <summary>Who took part: those who were there together, and those who say that they were.</summary>
    public async Task<IReadOnlyList<Guid>> TookPartAsync(CoordinationCall call, CancellationToken cancellationToken)
    {
        var id = call.Id;
        var met = await db.CallPresences.Where(one => one.CallId == id && one.MetAt != null).Select(one => one.StaffId).ToListAsync(cancellationToken);
        return [.. call.StaffIds.Where(staff => met.Contains(staff) || call.Member(staff).ConfirmedAt is not null)];
    }
}
